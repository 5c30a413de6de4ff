import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  dayAfter,
  holidaySpans,
  placeOf,
  type RulerDay,
  type RulerFacts,
  roleOf,
  spansOf,
  stretch,
} from './ruler-layout.ts';

const day = (
  date: string,
  kind: RulerDay['kind'],
  counted: number | null,
  more: Partial<RulerDay> = {},
): RulerDay => ({
  day: `2026-09-${date}`,
  kind,
  counted,
  note: null,
  stopped: false,
  ...more,
});
// Thursday 17 to Saturday 26 September: accepted on the 17th, stopped on the 18th and 19th, a make-up Sunday.
const days: readonly RulerDay[] = [
  day('17', 'working', null),
  day('18', 'working', null, { stopped: true }),
  day('19', 'weekend', null, { stopped: true }),
  day('20', 'makeup', 1),
  day('21', 'working', 2),
  day('22', 'working', 3),
  day('23', 'working', 4),
  day('24', 'working', 5),
  day('25', 'holiday', null, { note: '中秋节' }),
  day('26', 'holiday', null, { note: '中秋节' }),
];
const facts: RulerFacts = {
  days,
  today: '2026-09-22',
  until: '2026-09-22',
  promisedDueOn: '2026-09-23',
  statutoryDueOn: '2026-09-24',
};

test('every day has its role', () => {
  assert.deepEqual(
    days.map((each, index) => roleOf(each, index, facts)),
    ['accepted', 'stopped', 'stopped', 'used', 'used', 'used', 'left', 'beyond', 'off', 'off'],
  );
});

test('past the promise a counted day is over, and only then', () => {
  const late = { ...facts, until: '2026-09-24', today: '2026-09-26' };
  assert.equal(roleOf(days[7] as RulerDay, 7, late), 'over');
  assert.equal(roleOf(days[6] as RulerDay, 6, late), 'used');
});

test('neighbours with one text are one span', () => {
  assert.deepEqual(
    spansOf(days, (each) => (each.kind === 'holiday' ? (each.note ?? '') : undefined)),
    [{ from: 8, to: 10, text: '中秋节' }],
  );
  assert.deepEqual(
    spansOf(days, (each) => (each.stopped ? 'stop' : undefined)),
    [{ from: 1, to: 3, text: 'stop' }],
  );
});

test('holidays that follow each other are one, with every name once', () => {
  const rest = (date: string, note: string) => day(date, 'holiday', null, { note });
  assert.deepEqual(
    holidaySpans(
      [rest('01', '国庆节'), rest('02', '国庆节、中秋节'), rest('03', '中秋节'), day('04', 'working', 1)],
      '、',
    ),
    [{ from: 0, to: 3, text: '国庆节、中秋节' }],
  );
});

test('places and stretches are cut to the ruler', () => {
  assert.equal(placeOf(days, '2026-09-20'), 3);
  assert.equal(placeOf(days, '2026-10-20'), undefined);
  assert.equal(placeOf(days, null), undefined);
  assert.deepEqual(stretch(days, '2026-09-01', '2026-09-18'), { from: 0, to: 2 });
  assert.deepEqual(stretch(days, '2026-09-24', '2026-12-01'), { from: 7, to: 10 });
  assert.equal(stretch(days, '2026-10-01', '2026-10-02'), undefined);
  assert.equal(stretch(days, '2026-09-24', '2026-09-23'), undefined);
  assert.equal(dayAfter(days, '2026-09-17'), '2026-09-18');
  assert.equal(dayAfter(days, '2026-09-26'), undefined);
});
