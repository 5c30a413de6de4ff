import assert from 'node:assert/strict';
import { test } from 'node:test';
import { yearChosen, yearsToChoose } from './years.ts';

const TODAY = '2026-11-24';

test('a year that can be shown is shown, and this year for anything else', () => {
  for (const [named, year] of [
    ['2025', '2025'],
    ['2026', '2026'],
    ['2017', '2017'],
    ['2016', '2026'],
    ['2027', '2026'],
    ['', '2026'],
    ['20x5', '2026'],
    ["'; drop", '2026'],
    [undefined, '2026'],
  ] as const) {
    assert.equal(yearChosen(named, TODAY), year, String(named));
  }
});

test('from each year a step further back is offered, as far as there is one', () => {
  assert.deepEqual(yearsToChoose('2026', TODAY), ['2026', '2025']);
  assert.deepEqual(yearsToChoose('2023', TODAY), ['2026', '2025', '2023', '2022']);
  assert.deepEqual(yearsToChoose('2017', TODAY), ['2026', '2025', '2017']);
});
