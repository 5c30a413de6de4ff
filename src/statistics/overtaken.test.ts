import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { calendar } from '../../test/case-builders.ts';
import { dayAt, dayNumber } from '../calendar/day.ts';
import type { DecidedCourse } from '../cases/course-of-case.ts';
import { type Ahead, overtakenFigures, overtakings, workingDaysBehind } from './overtaken.ts';

const at = (day: string, time = '10:00') => `${day}T${time}:00.000+08:00`;
const fast = (change: Partial<Ahead> = {}): Ahead => ({
  caseNumber: 'fast',
  department: 'FC-GA',
  grantedAt: at('2026-03-04'),
  decidedAt: at('2026-03-06'),
  ...change,
});
const course = (change: Partial<DecidedCourse> = {}): DecidedCourse => ({
  caseNumber: 'one',
  department: 'FC-GA',
  acceptedAt: at('2026-03-02'),
  decidedAt: at('2026-03-10'),
  timeliness: 'early',
  ...change,
});

describe('a case is overtaken', () => {
  test('when it was there before, was still open, and was decided after the other', () => {
    assert.deepEqual(overtakings([fast()], [course({ timeliness: 'overdue' })]), [
      {
        day: '2026-03-10',
        caseNumber: 'one',
        fastCaseNumber: 'fast',
        grantedOn: '2026-03-04',
        fastDecidedOn: '2026-03-06',
        isLate: true,
      },
    ]);
  });

  test('not when it came later, was decided before, is of another department, or the other is not decided', () => {
    const others: readonly (readonly [Ahead, DecidedCourse])[] = [
      [fast(), course({ acceptedAt: at('2026-03-04', '10:01') })],
      [fast(), course({ acceptedAt: at('2026-03-04') })],
      [fast(), course({ decidedAt: at('2026-03-06') })],
      [fast(), course({ decidedAt: at('2026-03-03') })],
      [fast(), course({ department: 'FC-SJ' })],
      [fast({ decidedAt: null }), course()],
      [fast(), course({ caseNumber: 'fast', decidedAt: at('2026-03-06') })],
    ];
    for (const [ahead, decided] of others) assert.deepEqual(overtakings([ahead], [decided]), []);
  });
});

describe('how long it stood behind', () => {
  test('the working days up to the decision of the other, the weekend left out', () => {
    const behind = (grantedOn: string, fastDecidedOn: string) =>
      workingDaysBehind([{ grantedOn, fastDecidedOn }], calendar);
    assert.equal(behind('2026-03-04', '2026-03-06'), 2);
    assert.equal(behind('2026-03-06', '2026-03-09'), 1);
    assert.equal(behind('2026-03-04', '2026-03-04'), 0, 'decided on the day on which it was granted');
  });

  test('the figures count each case once, with the median and the longest', () => {
    const ahead = [
      fast(),
      fast({ caseNumber: 'second', grantedAt: at('2026-03-05'), decidedAt: at('2026-03-09') }),
    ];
    const decided = [
      course({ timeliness: 'overdue' }),
      course({ caseNumber: 'two', decidedAt: at('2026-03-07') }),
    ];
    // The first stood behind both, from 4 to 9 March; the other behind one, from 4 to 6 March.
    assert.deepEqual(overtakenFigures(overtakings(ahead, decided), calendar), {
      cases: 2,
      late: 1,
      medianWorkingDays: 2.5,
      longestWorkingDays: 3,
    });
    assert.deepEqual(overtakenFigures([], calendar), {
      cases: 0,
      late: 0,
      medianWorkingDays: null,
      longestWorkingDays: null,
    });
  });
});

const day = fc
  .integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-06-30') })
  .map((number) => dayAt(number));
const stretch = fc.tuple(day, day).map((days) => {
  const [grantedOn, fastDecidedOn] = days.toSorted() as [string, string];
  return { grantedOn, fastDecidedOn };
});

test('whatever the stretches: as many working days as lie in at least one of them, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 6 }), (stretches) => {
      let days = 0;
      for (let number = dayNumber('2026-01-05'); number <= dayNumber('2026-06-30'); number += 1) {
        const one = dayAt(number);
        const isBehind = stretches.some((each) => each.grantedOn < one && one <= each.fastDecidedOn);
        if (isBehind && calendar.isWorkingDay(one)) days += 1;
      }
      assert.equal(workingDaysBehind(stretches, calendar), days);
      assert.equal(workingDaysBehind(stretches.toReversed(), calendar), days);
    }),
  );
});

const moment = fc.tuple(day, fc.integer({ min: 10, max: 23 })).map(([on, hour]) => at(on, `${hour}:00`));
const department = fc.constantFrom('FC-GA', 'FC-SJ');
const twoMoments = fc.tuple(moment, moment).map((moments) => moments.toSorted() as [string, string]);
const aheads = fc.array(fc.record({ department, moments: twoMoments, isDecided: fc.boolean() }), {
  maxLength: 5,
});
const courses = fc.array(fc.record({ department, moments: twoMoments, isLate: fc.boolean() }), {
  maxLength: 8,
});

test('whatever happened: who is overtaken was there first and left last, and never more are late than overtaken', () => {
  fc.assert(
    fc.property(aheads, courses, (drawnAheads, drawnCourses) => {
      const ahead = drawnAheads.map(({ department: of, moments, isDecided }, index) =>
        fast({
          caseNumber: `fast ${index}`,
          department: of,
          grantedAt: moments[0],
          decidedAt: isDecided ? moments[1] : null,
        }),
      );
      const decided = drawnCourses.map(({ department: of, moments, isLate }, index) =>
        course({
          caseNumber: `case ${index}`,
          department: of,
          acceptedAt: moments[0],
          decidedAt: moments[1],
          timeliness: isLate ? 'overdue' : 'on_time',
        }),
      );
      const found = overtakings(ahead, decided);
      for (const { caseNumber, fastCaseNumber } of found) {
        const [one, other] = [
          decided.find((each) => each.caseNumber === caseNumber),
          ahead.find((each) => each.caseNumber === fastCaseNumber),
        ];
        assert.equal(one?.department, other?.department);
        assert.ok(one && other && other.decidedAt !== null);
        assert.ok(one.acceptedAt < other.grantedAt && other.decidedAt < one.decidedAt);
      }
      const { cases, late, longestWorkingDays, medianWorkingDays } = overtakenFigures(found, calendar);
      assert.equal(cases, new Set(found.map(({ caseNumber }) => caseNumber)).size);
      assert.ok(late <= cases);
      assert.ok((medianWorkingDays ?? 0) <= (longestWorkingDays ?? 0));
      // Nobody is overtaken without a fast track, and one more takes nobody back.
      assert.deepEqual(overtakings([], decided), []);
      assert.ok(overtakenFigures(overtakings(ahead.slice(1), decided), calendar).cases <= cases);
    }),
  );
});
