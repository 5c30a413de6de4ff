import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publishedReason } from './published-reason.ts';

test('numbers of people, phones and cases do not stand in a reason that everybody reads', () => {
  const told: readonly (readonly [reason: string, published: string])[] = [
    ['身份证11010119900307765X，电话13800138000。', '身份证***，电话***。'],
    ['电话138 0013 8000或138-0013-8000', '电话***或***'],
    ['座机85123456，办件号FC20261123000123X', '座机***，办件号FC***'],
    ['１３８００１３８０００', '***'],
    ['证件11010119900307765x\n请尽快', '证件***\n请尽快'],
  ];
  for (const [reason, published] of told) assert.equal(publishedReason(reason), published);
});

test('days, amounts, documents and short numbers stay', () => {
  const reason = '2026-11-23急用，2026年11月23日前要1,000,000元，依据〔2026〕12号文第32条，3至5天';
  assert.equal(publishedReason(reason), reason);
});
