import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, items } from '../../../test/case-builders.ts';
import { lanesOf } from './lanes.ts';

test('steps of the responsible department follow each other, those of others go on beside them', () => {
  const lanes = lanesOf(itemOf('SJ-0006')).map(({ step, departments, start, days, aside }) => [
    step,
    departments.join(' '),
    start,
    days,
    aside,
  ]);
  assert.deepEqual(lanes, [
    ['acceptance', 'FC-SJ', 1, 1, false],
    ['review', 'FC-SJ', 2, 2, false],
    ['site_inspection', 'FC-SJ', 4, 3, false],
    ['site_inspection', 'FC-XF FC-WJ', 4, 3, true],
    ['review', 'FC-CG FC-HB', 4, 2, true],
    ['decision', 'FC-SJ', 7, 1, false],
  ]);
});

test('a special procedure is shown where it comes, and takes no counted day', () => {
  const lanes = lanesOf(itemOf('ZJ-0002'));
  const special = lanes.find(({ counted }) => !counted);
  const after = lanes[lanes.findIndex(({ counted }) => !counted) + 1];
  assert.deepEqual([special?.step, special?.start], ['expert_review', 6]);
  assert.equal(after?.start, 6);
});

test('in every item the bars fill the promised days exactly, and none reaches beyond them', () => {
  const counted = items.filter(({ promisedLimit }) => promisedLimit.unit === 'working_day');
  assert.ok(counted.length > 100);
  for (const item of counted) {
    const total = item.promisedLimit.value;
    const lanes = lanesOf(item).filter((lane) => lane.counted);
    let next = 1;
    for (const { start, days } of lanes.filter(({ aside }) => !aside)) {
      assert.equal(start, next, item.code);
      next += days;
    }
    assert.equal(next, total + 1, item.code);
    for (const { start, days, aside } of lanes) {
      assert.ok(start >= 1 && (days === 0 || start + days - 1 <= total), `${item.code} ${aside}`);
    }
    assert.equal(lanesOf(item).flatMap(({ departments }) => departments).length, item.procedure.length);
  }
});
