import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayNumber } from '../../../src/calendar/day.ts';
import { daysOfCase } from '../../../src/cases/case-days.ts';
import { departmentName, itemOf, PaperCase } from '../../../test/case-builders.ts';
import { runsOfDays } from './day-runs.ts';

const tenDays = itemOf('GA-0011', {
  coDepartments: [],
  promisedLimit: { value: 10, unit: 'working_day' },
  statutoryLimit: { value: 20, unit: 'working_day' },
});
const daysOf = (one: PaperCase) =>
  daysOfCase(one.facts, { ...one.measures, now: one.now, language: 'zh-CN', departmentName });
const linesOf = (one: PaperCase, ...marked: string[]) =>
  runsOfDays(daysOf(one), [
    one.facts.due?.promisedOn ?? null,
    one.facts.due?.statutoryOn ?? null,
    ...marked,
  ]).map(({ kind, first, last }) => (first === last ? `${kind} ${first}` : `${kind} ${first} ${last}`));

test('ordinary days are one line, what matters stands alone', () => {
  assert.deepEqual(linesOf(new PaperCase(tenDays), '2026-03-05'), [
    'single 2026-03-02',
    'single 2026-03-03',
    'single 2026-03-04',
    'single 2026-03-05',
    'plain 2026-03-06 2026-03-15',
    'single 2026-03-16',
    'plain 2026-03-17 2026-03-29',
    'single 2026-03-30',
  ]);
});

test('a holiday is one line, a make-up Saturday one of its own', () => {
  const lines = linesOf(new PaperCase(tenDays, { at: '2026-02-12' }));
  assert.ok(lines.includes('single 2026-02-14'));
  assert.ok(lines.includes('holiday 2026-02-15 2026-02-23'));
});

test('each stop is a line, and what comes after the end is told as that', () => {
  const one = new PaperCase(tenDays).on('2026-03-05');
  one.act({ action: 'stop', body: { ground: 'hearing', legalBasis: '法', expectedWorkingDays: 4 } });
  one.on('2026-03-12').act({ action: 'resume', body: {} });
  assert.ok(linesOf(one).includes('frozen 2026-03-05 2026-03-12'));
  one.on('2026-03-13').act({ action: 'decide', body: { outcome: 'granted' } });
  assert.ok(linesOf(one).some((line) => line.startsWith('after_end 2026-03-14')));
});

test('every day is in exactly one line, in order, whatever is marked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-10-30') }),
      fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 3 }),
      (start, later) => {
        const one = new PaperCase(tenDays, { at: dayAt(start) });
        const marked = later.map((days) => dayAt(start + days));
        const runs = runsOfDays(daysOf(one), marked);
        assert.deepEqual(
          runs.flatMap(({ days }) => days),
          daysOf(one),
        );
        const isAlone = (day: string) => runs.some(({ first, last }) => first === day && last === day);
        assert.ok(marked.filter((day) => daysOf(one).some((each) => each.day === day)).every(isAlone));
      },
    ),
    { numRuns: 40 },
  );
});
