import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isRefusal } from '../platform/refusal.ts';
import { dayAt, dayNumber } from './day.ts';
import { explainTimeLimit } from './explain-time-limit.ts';
import { publishedCalendar } from './published-calendar.ts';
import { computeTimeLimit } from './time-limit.ts';
import type { TimeLimitFacts } from './time-limit-facts.ts';

const calendar = publishedCalendar();
const at = (day: string) => Temporal.Instant.from(`${day}T10:00:00+08:00`);

const FACTS: TimeLimitFacts = {
  acceptedAt: at('2026-09-18'),
  limit: { n: 10, unit: 'workday' },
  stops: [{ from: at('2026-09-23'), to: at('2026-09-29') }],
  extensions: [],
  finishedAt: null,
  asOf: at('2026-10-09'),
  warnDays: 3,
  extensionCap: 10,
  roll: true,
};

function explain(facts: TimeLimitFacts, from: string, to: string) {
  const days = explainTimeLimit(facts, calendar, from, to);
  assert.ok(!isRefusal(days));
  return days;
}

test('each day has its number or the reason why it has none', () => {
  const days = explain(FACTS, '2026-09-17', '2026-10-15');
  const lines = days.map(({ day, counting, number, note }) =>
    `${day.slice(5)} ${number ?? counting} ${note?.zh ?? ''}`.trim(),
  );
  assert.deepEqual(lines, [
    '09-17 before_acceptance',
    '09-18 acceptance',
    '09-19 day_off 周六',
    '09-20 1 调休上班',
    '09-21 2',
    '09-22 3',
    '09-23 frozen',
    '09-24 frozen',
    '09-25 frozen 中秋节',
    '09-26 frozen 中秋节',
    '09-27 frozen 中秋节',
    '09-28 frozen',
    '09-29 frozen',
    '09-30 4',
    '10-01 day_off 国庆节',
    '10-02 day_off 国庆节',
    '10-03 day_off 国庆节',
    '10-04 day_off 国庆节',
    '10-05 day_off 国庆节',
    '10-06 day_off 国庆节',
    '10-07 day_off 国庆节',
    '10-08 5',
    '10-09 6',
    '10-10 7 调休上班',
    '10-11 day_off 周日',
    '10-12 8',
    '10-13 9',
    '10-14 10',
    '10-15 11',
  ]);
  assert.deepEqual(
    days.filter(({ stop }) => stop === 0).map(({ day }) => day.slice(5)),
    ['09-23', '09-24', '09-25', '09-26', '09-27', '09-28', '09-29'],
  );
});

test('a part of the ruler counts on from what lies before it', () => {
  const whole = explain(FACTS, '2026-09-18', '2026-10-20');
  assert.deepEqual(explain(FACTS, '2026-10-05', '2026-10-20'), whole.slice(-16));
  assert.deepEqual(explain(FACTS, '2026-10-05', '2026-10-04'), []);
});

test('an open stop freezes all days to come; calendar days count on days off', () => {
  const open = {
    ...FACTS,
    stops: [
      { from: at('2026-09-23'), to: at('2026-09-23') },
      { from: at('2026-09-28'), to: null },
    ],
  };
  const [frozen, later] = [
    explain(open, '2026-09-23', '2026-09-23'),
    explain(open, '2026-12-01', '2026-12-01'),
  ];
  assert.deepEqual([frozen[0]?.stop, later[0]?.stop, later[0]?.counting], [0, 1, 'frozen']);
  const calendarDays = { ...FACTS, limit: { n: 10, unit: 'calendar_day' as const }, stops: [] };
  assert.deepEqual(explain(calendarDays, '2026-09-19', '2026-09-19')[0]?.number, 1);
});

test('the numbers agree with the clock', () => {
  const days = fc.integer({ min: 0, max: 40 });
  fc.assert(
    fc.property(
      fc.nat(4000),
      fc.nat(30),
      fc.array(fc.tuple(days, fc.nat(9)), { maxLength: 3 }),
      days,
      (first, n, spans, after) => {
        const accepted = dayNumber('2015-01-01') + first;
        const facts: TimeLimitFacts = {
          ...FACTS,
          acceptedAt: at(dayAt(accepted)),
          limit: { n, unit: 'workday' },
          stops: spans.map(([from, length]) => ({
            from: at(dayAt(accepted + from)),
            to: at(dayAt(accepted + from + length)),
          })),
          asOf: at(dayAt(accepted + 50 + after)),
        };
        const clock = computeTimeLimit(facts, calendar);
        if (isRefusal(clock)) return;
        const ruler = explain(facts, clock.acceptedDay, dayAt(accepted + 50 + after));
        assert.equal(ruler.findLast(({ number }) => number !== null)?.number ?? 0, clock.usedDays);
        if (n > 0 && clock.overdueDays > 0) {
          assert.equal(ruler.find(({ day }) => day === clock.dueDay)?.number, n);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('contradictory facts and days outside the calendar are refused', () => {
  const contradictory = explainTimeLimit(
    { ...FACTS, asOf: at('2026-09-01') },
    calendar,
    '2026-09-18',
    '2026-09-20',
  );
  assert.ok(isRefusal(contradictory) && contradictory.problem === 'as-of-before-acceptance');
  const outside = explainTimeLimit(FACTS, calendar, '2032-12-30', '2033-01-02');
  assert.ok(isRefusal(outside) && outside.problem === 'calendar-missing');
});
