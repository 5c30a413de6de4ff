import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../platform/refusal.ts';
import { publishedCalendar } from './published-calendar.ts';
import { computeTimeLimit, type TimeLimit } from './time-limit.ts';
import type { TimeLimitFacts } from './time-limit-facts.ts';

const calendar = publishedCalendar();
const at = (text: string) =>
  Temporal.Instant.from(text.includes('T') ? `${text}+08:00` : `${text}T10:00:00+08:00`);

interface Change {
  n?: number;
  unit?: TimeLimitFacts['limit']['unit'];
  stops?: readonly (readonly [from: string, to: string | null])[];
  extensions?: readonly (readonly [n: number, approved: string])[];
  finished?: string;
  asOf?: string;
  options?: Partial<Pick<TimeLimitFacts, 'warnDays' | 'extensionCap' | 'roll'>>;
}

/** A clock accepted on that day, ten working days unless said otherwise, looked at when all is over. */
function facts(accepted: string, change: Change = {}): TimeLimitFacts {
  return {
    acceptedAt: at(accepted),
    limit: { n: change.n ?? 10, unit: change.unit ?? 'workday' },
    stops: (change.stops ?? []).map(([from, to]) => ({ from: at(from), to: to === null ? null : at(to) })),
    extensions: (change.extensions ?? []).map(([n, approved]) => ({ n, approvedAt: at(approved) })),
    finishedAt: change.finished === undefined ? null : at(change.finished),
    asOf: at(change.asOf ?? '2032-12-01'),
    warnDays: 3,
    extensionCap: 10,
    roll: true,
    ...change.options,
  };
}

function clock(accepted: string, change?: Change): TimeLimit {
  const outcome = computeTimeLimit(facts(accepted, change), calendar);
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? outcome.problem : '');
  return outcome;
}

function refused(accepted: string, change?: Change): string {
  const outcome = computeTimeLimit(facts(accepted, change), calendar);
  assert.ok(isRefusal(outcome), 'a refusal');
  assert.ok(outcome.detail.zh !== '' && outcome.detail.en !== '');
  return outcome.problem;
}

const due = (accepted: string, change?: Change) => clock(accepted, change).dueDay;

test('C1, C3: the day of acceptance is not counted; the limit ends with its last working day', () => {
  assert.equal(due('2026-01-26', { n: 20 }), '2026-02-28');
  assert.equal(due('2026-03-02', { n: 20 }), '2026-03-30');
  assert.equal(due('2026-03-02T23:59:59', { n: 1 }), '2026-03-03');
});

test('C4: calendar days count every date and roll on from a day off', () => {
  assert.equal(due('2026-09-01', { n: 30, unit: 'calendar_day' }), '2026-10-08');
  assert.equal(due('2026-09-01', { n: 30, unit: 'calendar_day', options: { roll: false } }), '2026-10-01');
  // 12 days from 11 May end on Saturday the 23rd and roll to Monday; a stop on that Monday moves the due date on.
  const stopped = { n: 12, unit: 'calendar_day', stops: [['2026-05-25', '2026-05-27']] } as const;
  assert.equal(due('2026-05-11', stopped), '2026-05-28');
  assert.equal(due('2026-05-11', { ...stopped, stops: [] }), '2026-05-25');
});

test('C5: every date from the stop to the resumption is frozen, both included', () => {
  assert.equal(due('2026-03-02'), '2026-03-16');
  assert.equal(due('2026-03-02', { stops: [['2026-03-05', '2026-03-10T09:00:00']] }), '2026-03-20');
  assert.equal(due('2026-03-02', { stops: [['2026-03-05', '2026-03-05']] }), '2026-03-17');
  assert.equal(due('2026-03-02', { stops: [['2026-03-07', '2026-03-08']] }), '2026-03-16');
  const overlapping = [
    ['2026-03-06', '2026-03-10'],
    ['2026-03-05', '2026-03-09'],
    ['2026-03-06', '2026-03-06'],
  ] as const;
  assert.equal(due('2026-03-02', { stops: overlapping }), '2026-03-20');
});

test('C6: a stop on the last day moves the due date, after it a stop is refused; an open stop leaves none', () => {
  assert.equal(due('2026-03-02', { stops: [['2026-03-16T23:59:59', '2026-03-17']] }), '2026-03-18');
  assert.equal(
    refused('2026-03-02', { stops: [['2026-03-17T00:00:00', '2026-03-17']] }),
    'suspend-after-due',
  );
  assert.equal(refused('2026-03-02', { stops: [['2026-03-17T00:00:00', null]] }), 'suspend-after-due');
  const open = clock('2026-03-02', { stops: [['2026-03-05', null]], asOf: '2026-03-12' });
  assert.deepEqual([open.dueDay, open.warnDay, open.status, open.usedDays], [null, null, 'stopped', 2]);
  const resumedAtFinish = {
    stops: [['2026-03-05', '2026-03-10T15:00:00']],
    finished: '2026-03-10T15:00:00',
  } as const;
  assert.equal(clock('2026-03-02', resumedAtFinish).status, 'finished_early');
});

test('C7: no days means the first working day from acceptance on that is not frozen', () => {
  assert.equal(due('2026-03-04', { n: 0 }), '2026-03-04');
  assert.equal(due('2026-03-08', { n: 0 }), '2026-03-09');
  assert.equal(due('2026-02-14', { n: 0 }), '2026-02-14');
  assert.equal(due('2026-03-04', { n: 0, stops: [['2026-03-04', '2026-03-05']] }), '2026-03-06');
  assert.equal(due('2026-03-08', { n: 0, unit: 'calendar_day', options: { roll: false } }), '2026-03-09');
  assert.equal(refused('2026-03-04', { n: 0, stops: [['2026-03-05', '2026-03-05']] }), 'suspend-after-due');
  assert.equal(refused('2026-03-04', { n: 0, extensions: [[1, '2026-03-04']] }), 'extension-on-spot');
});

test('C8: one extension within the cap, approved by the due date, counted again from acceptance', () => {
  const extended = clock('2026-03-02', { extensions: [[10, '2026-03-16T23:59:59']] });
  assert.deepEqual(
    [extended.baseDueDay, extended.dueDay, extended.totalDays],
    ['2026-03-16', '2026-03-30', 20],
  );
  assert.equal(refused('2026-03-02', { extensions: [[10, '2026-03-17T00:00:00']] }), 'extension-after-due');
  assert.equal(refused('2026-03-02', { extensions: [[11, '2026-03-03']] }), 'extension-too-long');
  assert.equal(
    due('2026-08-03', { n: 45, extensions: [[15, '2026-10-10']], options: { extensionCap: 15 } }),
    '2026-10-30',
  );
  // Approved while the clock stands, after the day on which it would have been due without the stop.
  const whileStopped = { stops: [['2026-03-10', '2026-03-20']], extensions: [[5, '2026-03-18']] } as const;
  assert.equal(clock('2026-03-02', whileStopped).baseDueDay, '2026-03-27');
  assert.equal(due('2026-03-02', whileStopped), '2026-04-03');
  // A stop may also begin after the first due date, within the extended limit; the first due date then stands.
  const openInExtension = {
    extensions: [[10, '2026-03-16']],
    stops: [['2026-03-18', null]],
    asOf: '2026-03-20',
  } as const;
  const stopped = clock('2026-03-02', openInExtension);
  assert.deepEqual([stopped.baseDueDay, stopped.dueDay, stopped.status], ['2026-03-16', null, 'stopped']);
});

test('C9: the warning is so many working days back, over frozen days, never before acceptance', () => {
  assert.equal(clock('2026-03-02', { n: 5 }).warnDay, '2026-03-04');
  assert.equal(clock('2026-03-02', { n: 5, options: { warnDays: 0 } }).warnDay, '2026-03-09');
  assert.equal(clock('2026-03-02', { n: 2 }).warnDay, '2026-03-02');
  assert.equal(clock('2026-03-02', { stops: [['2026-03-13', '2026-03-17']] }).warnDay, '2026-03-11');
});

test('C10: used, remaining and overdue days', () => {
  const seen = (asOf: string) => {
    const { usedDays, remainingDays, overdueDays } = clock('2026-03-02', { n: 5, asOf });
    return [usedDays, remainingDays, overdueDays];
  };
  assert.deepEqual(seen('2026-03-04'), [2, 3, 0]);
  assert.deepEqual(seen('2026-03-09'), [5, 0, 0]);
  assert.deepEqual(seen('2026-03-10'), [6, 0, 1]);
  const overdueOnSunday = clock('2026-03-02', { n: 4, asOf: '2026-03-08' });
  assert.deepEqual([overdueOnSunday.status, overdueOnSunday.overdueDays], ['overdue', 0]);
});

test('C11: the first status that fits', () => {
  const status = (change: Change) => clock('2026-03-02', { n: 5, ...change }).status;
  assert.equal(status({ finished: '2026-03-08' }), 'finished_early');
  assert.equal(status({ finished: '2026-03-09T23:59:59' }), 'finished_on_time');
  assert.equal(status({ finished: '2026-03-10T00:00:00' }), 'finished_late');
  assert.equal(status({ asOf: '2026-03-10T00:00:00' }), 'overdue');
  assert.equal(status({ asOf: '2026-03-09T23:59:59' }), 'due_soon');
  assert.equal(status({ asOf: '2026-03-04T00:00:00' }), 'due_soon');
  assert.equal(status({ asOf: '2026-03-03T23:59:59' }), 'running');
});

test('C12: provisional is the year of the due date, without one that of the day asked about', () => {
  assert.equal(clock('2026-12-28', { n: 5 }).provisional, true);
  assert.equal(clock('2026-12-14', { n: 10, asOf: '2027-01-10' }).provisional, false);
  assert.equal(clock('2026-12-28', { stops: [['2026-12-29', null]], asOf: '2026-12-30' }).provisional, false);
  assert.equal(clock('2026-12-28', { stops: [['2026-12-29', null]], asOf: '2027-01-02' }).provisional, true);
});

test('C13: refusals come in their order', () => {
  const accepted = '2026-03-02';
  const stop = (from: string, to: string | null) => ({ stops: [[from, to] as const] });
  assert.equal(refused(accepted, { n: -1, extensions: [[0, '2026-03-03']] }), 'bad-limit');
  assert.equal(refused(accepted, { n: 1.5 }), 'bad-limit');
  assert.equal(refused(accepted, { extensions: [[0, '2026-03-01']], asOf: '2026-03-01' }), 'bad-extension');
  assert.equal(refused(accepted, { asOf: '2026-03-01', finished: '2026-03-01' }), 'as-of-before-acceptance');
  assert.equal(
    refused(accepted, { finished: '2026-03-01', ...stop('2026-03-01', null) }),
    'finish-before-acceptance',
  );
  const twoStops = {
    stops: [
      ['2026-03-06', '2026-03-05'],
      ['2026-03-01', '2026-03-05'],
    ],
  } as const;
  assert.equal(refused(accepted, twoStops), 'suspend-before-acceptance');
  assert.equal(
    refused(accepted, stop('2026-03-05T10:00:00', '2026-03-05T09:59:59')),
    'resume-before-suspend',
  );
  assert.equal(
    refused(accepted, { extensions: [[1, '2026-03-01']], asOf: '2026-03-02T10:00:00' }),
    'extension-before-acceptance',
  );
  assert.equal(
    refused(accepted, { ...stop('2026-03-05', '2026-03-06'), asOf: '2026-03-05' }),
    'event-after-as-of',
  );
  const twice = {
    extensions: [
      [20, '2026-03-03'],
      [5, '2026-03-04'],
    ],
  } as const;
  assert.equal(refused(accepted, { n: 0, ...twice }), 'second-extension');
  assert.equal(refused(accepted, { n: 0, extensions: [[20, '2026-03-02']] }), 'extension-on-spot');
  assert.equal(refused(accepted, { extensions: [[11, '2026-06-02']] }), 'extension-too-long');
  const finished = '2026-03-10';
  assert.equal(refused(accepted, { finished, ...stop('2026-03-11', null) }), 'suspend-after-finish');
  assert.equal(
    refused(accepted, { finished, ...stop('2026-03-09', '2026-03-10T10:00:01') }),
    'finish-while-stopped',
  );
  assert.equal(refused(accepted, { finished, ...stop('2026-03-09', null) }), 'finish-while-stopped');
  const both = {
    stops: [
      ['2026-03-09', '2026-03-11'],
      ['2026-03-12', '2026-03-12'],
    ],
  } as const;
  assert.equal(refused(accepted, { finished, ...both }), 'finish-while-stopped');
  assert.equal(refused(accepted, { finished, stops: [...both.stops].reverse() }), 'suspend-after-finish');
  assert.equal(refused(accepted, { finished, extensions: [[5, '2026-03-11']] }), 'extension-after-finish');
  assert.equal(refused('2032-12-20', { n: 60, asOf: '2032-12-25' }), 'calendar-missing');
  assert.equal(
    refused(accepted, { asOf: '2033-01-03', ...stop('2026-03-20', '2026-03-20') }),
    'calendar-missing',
  );
  const lateBoth = { extensions: [[5, '2026-03-17']], ...stop('2026-04-20', '2026-04-20') } as const;
  assert.equal(refused(accepted, lateBoth), 'extension-after-due');
});

test('C13: a day outside the data is refused only when it is needed', () => {
  assert.equal(refused('2003-12-30', { n: 3 }), 'calendar-missing');
  assert.equal(due('2003-12-31', { n: 3 }), '2004-01-06');
  assert.equal(clock('2032-12-01', { finished: '2032-12-06', asOf: '2033-06-01' }).status, 'finished_early');
  const stopped = clock('2032-12-20', { n: 60, stops: [['2032-12-22', null]], asOf: '2032-12-30' });
  assert.deepEqual([stopped.status, stopped.usedDays], ['stopped', 1]);
  assert.equal(
    refused('2032-12-20', { n: 60, stops: [['2032-12-22', null]], asOf: '2033-01-02' }),
    'calendar-missing',
  );
});

test('C15: the same clock serves the answer to an application, delivery and a negative review', () => {
  assert.equal(due('2026-06-14T22:00:00', { n: 5 }), '2026-06-22');
  assert.equal(due('2026-06-10', { n: 10 }), '2026-06-25');
  assert.equal(due('2026-06-18T16:00:00', { n: 1 }), '2026-06-22');
  assert.equal(due('2026-06-18T16:00:00', { n: 15 }), '2026-07-10');
});
