import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf } from '../../test/case-builders.ts';
import type { CaseFacts } from './case-facts.ts';
import { viewEarlier } from './earlier-cases.ts';

const earlier = (code: string, day: string, change: Partial<CaseFacts> = {}) => ({
  item: itemOf(code),
  facts: {
    caseNumber: `FC ${code} ${day}`,
    state: 'accepted',
    receivedAt: `${day}T10:00:00.000+08:00`,
    acceptedAt: `${day}T10:00:00.000+08:00`,
    finishedAt: null,
    endedAt: null,
    stops: [],
    applicant: { name: `王小明 ${day}`, phoneMasked: `138****${day.slice(-2)}` },
    ...change,
  } as unknown as CaseFacts,
});
const finished = { state: 'granted', finishedAt: '2026-03-09T10:00:00.000+08:00' } as const;
const GENERAL = { department: null };

test('nobody was here: nothing is known', () => {
  assert.deepEqual(viewEarlier([], GENERAL, 'zh-CN'), {
    known: false,
    name: null,
    phoneMasked: null,
    cases: [],
    elsewhere: 0,
  });
});

test('name and telephone are those of the latest case; open cases stand first', () => {
  const view = viewEarlier(
    [earlier('GA-0001', '2026-03-05', finished), earlier('GA-0001', '2026-03-02')],
    GENERAL,
    'zh-CN',
  );
  assert.deepEqual([view.name, view.phoneMasked], ['王小明 2026-03-05', '138****05']);
  assert.deepEqual(
    view.cases.map(({ caseNumber, open, stateName }) => [caseNumber, open, stateName]),
    [
      ['FC GA-0001 2026-03-02', true, '已受理'],
      ['FC GA-0001 2026-03-05', false, '准予'],
    ],
  );
});

test('of another department’s cases only their number is told, and neither name nor telephone', () => {
  const list = [earlier('SJ-0006', '2026-03-05'), earlier('GA-0001', '2026-03-02')];
  const police = viewEarlier(list, { department: itemOf('GA-0001').department }, 'zh-CN');
  assert.equal(police.name, '王小明 2026-03-02');
  assert.deepEqual(
    police.cases.map(({ itemCode }) => itemCode),
    ['GA-0001'],
  );
  assert.equal(police.elsewhere, 1);
  const stranger = viewEarlier([earlier('GA-0001', '2026-03-02')], { department: 'FC-SW' }, 'zh-CN');
  assert.deepEqual(stranger, { known: true, name: null, phoneMasked: null, cases: [], elsewhere: 1 });
  assert.ok(!JSON.stringify(stranger).includes('居民身份证'));
});

test('a department with a part in the procedure sees the case', () => {
  const item = itemOf('SJ-0006');
  const partner = item.procedure.map((step) => step.department).find((code) => code !== item.department);
  assert.ok(partner);
  assert.equal(
    viewEarlier([earlier('SJ-0006', '2026-03-05')], { department: partner }, 'en').cases.length,
    1,
  );
});

test('ten cases are shown at most', () => {
  const many = Array.from({ length: 12 }, () => earlier('GA-0001', '2026-03-05', finished));
  const view = viewEarlier(many, GENERAL, 'zh-CN');
  assert.deepEqual([view.cases.length, view.elsewhere], [10, 0]);
});
