import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedReason } from './published-reason.ts';

test('numbers of people, phones and cases do not stand in a reason that everybody reads', () => {
  const told: readonly (readonly [reason: string, published: string])[] = [
    ['身份证11010119900307765X，电话13800138000。', '身份证***，电话***。'],
    ['电话138 0013 8000或138-0013-8000', '电话***或***'],
    ['座机85123456，办件号FC20261123000123X', '座机***，办件号FC***'],
    ['138.1234.5678、138－1234－5678、138—1234—5678', '***、***、***'],
    ['138/1234/5678，138  1234  5678，wxm@qq.com', '***，***，***'],
    ['2026-11-23 138 1234 5678', '2026-11-23 ***'],
    ['１３８００１３８０００', '***'],
    ['证件11010119900307765x\n请尽快', '证件***\n请尽快'],
  ];
  for (const [reason, published] of told) assert.equal(publishedReason(reason, []), published);
});

test('days, amounts, documents and short numbers stay', () => {
  const reason =
    '2026-11-23急用，2026年11月23日前要1,000,000元，2026.11.23—2026.11.30停业，2026/11/23 10:30开庭，依据〔2026〕12号文第32条，3至5天';
  assert.equal(publishedReason(reason, ['李样例']), reason);
});

test('the applicant and the agent are not named', () => {
  const names = ['王小明', '李代办'];
  assert.equal(publishedReason('申请人王小明化疗，李代办来取', names), '申请人***化疗，***来取');
});
