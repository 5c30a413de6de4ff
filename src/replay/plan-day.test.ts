import assert from 'node:assert/strict';
import { test } from 'node:test';
import { periods, sealing } from '../../test/case-builders.ts';
import { replaySetting, SIX_WEEKS } from '../../test/replay-setting.ts';
import { type ToldStory, tellStory } from '../cases/case-story.ts';
import { agreed } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { addTallies, NOTHING, type Tally, tallyOfAccepted, tallyOfFinished } from '../statistics/tally.ts';
import { planDay } from './plan-day.ts';
import { planDays } from './replay-days.ts';
import type { ReplayOrder } from './replay-order.ts';
import { sumOfTruths } from './truth.ts';

const BUSY: ReplayOrder = { ...SIX_WEEKS, cases: 4000, visitors: 5500, late: 60 };
const AROUND_NEW_YEAR: ReplayOrder = { ...BUSY, from: '2025-01-02', until: '2025-03-07T16:00:00+08:00' };

function replayed(order: ReplayOrder) {
  const setting = replaySetting(order);
  const planned = planDays(setting).map((day) => planDay(setting, 'FC', day));
  const told = planned.flatMap(({ stories }) =>
    stories.map(({ story, item }) =>
      agreed(
        tellStory(story, { item, calendar: setting.calendar, periods, until: setting.until, ...sealing }),
      ),
    ),
  );
  return { setting, planned, told, truth: sumOfTruths(planned.map(({ truth }) => truth)) };
}

/** Counted from what the rules have made of the stories. */
function tallyOf(told: readonly ToldStory[], usedDays: readonly number[]): Tally {
  const tallies = told.map(({ after }) => [
    tallyOfAccepted(after.acceptedAt === null ? 0 : 1),
    after.decision ? tallyOfFinished(after.decision.timeliness, 0) : NOTHING,
  ]);
  return { ...tallies.flat().reduce(addTallies, NOTHING), used: usedDays };
}

for (const [name, order] of Object.entries({
  'in autumn': BUSY,
  'around the Spring Festival': AROUND_NEW_YEAR,
})) {
  const { setting, planned, told, truth } = replayed(order);
  const kinds = new Set(told.flatMap(({ sealed }) => sealed.map(({ event }) => event.kind)));

  test(`${name}: the rules agree to every story and make of it what the generator knows`, () => {
    const { received: _, visitors, ...known } = truth;
    assert.deepEqual(tallyOf(told, truth.used), known);
    assert.equal(visitors, order.visitors);
    assert.equal(known.accepted, order.cases);
    assert.equal(
      truth.used.reduce((one, other) => one + other, 0),
      known.finished,
    );
  });

  test(`${name}: everything that can happen to a case happens to some`, () => {
    for (const kind of [
      'supplement_requested',
      'supplemented',
      'not_accepted',
      'deferred_handed_in',
      'step_completed',
      'stopped',
      'resumed',
      'prompted',
      'fell_overdue',
      'decided',
      'issued',
      'collected',
      'withdrawn',
    ] as const) {
      assert.ok(kinds.has(kind), kind);
    }
  });

  test(`${name}: about 86 of 100 are early, the late ones as many as told, some are open at the end`, () => {
    const isLate = ({ sealed }: ToldStory) =>
      sealed.some(({ event }) => event.kind === 'fell_overdue' && event.data.limit === 'promised');
    assert.ok(truth.early / truth.finished > 0.83 && truth.early / truth.finished < 0.89);
    assert.ok(truth.overdue > 15 && truth.overdue <= told.filter(isLate).length);
    assert.ok(told.filter(isLate).length <= 60);
    const open = told.filter(({ after }) => after.finishedAt === null && after.endedAt === null);
    assert.ok(open.length > 50 && open.some(({ after }) => after.stops.some((stop) => stop.to === null)));
  });

  test(`${name}: nobody works on a day off, and nothing happens after the end`, () => {
    for (const { event } of told.flatMap(({ sealed }) => sealed)) {
      const moment = Temporal.Instant.from(event.at);
      assert.ok(Temporal.Instant.compare(moment, setting.until) <= 0);
      if (event.actor.kind === 'staff') assert.ok(setting.calendar.isWorkingDay(dayOf(moment)), event.at);
    }
  });

  test(`${name}: case numbers are those of their days, in the order of time`, () => {
    for (const { day, stories } of planned) {
      const numbers = stories.map(({ story }) => story.number);
      assert.deepEqual(numbers, numbers.toSorted());
      assert.ok(numbers.every((number) => number.startsWith(`FC${day.replaceAll('-', '')}`)));
      const moments = stories.map(({ story }) => story.receivedAt.epochMilliseconds);
      assert.deepEqual(
        moments,
        moments.toSorted((one, other) => one - other),
      );
    }
  });

  test(`${name}: the visitors of the hours and doors add up`, () => {
    const hours = planned.flatMap(({ visitors }) => visitors);
    assert.equal(
      hours.reduce((sum, { count }) => sum + count, 0),
      order.visitors,
    );
    assert.ok(hours.every(({ hour }) => hour >= 9 && hour < 17));
  });
}

test('a day is planned the same whichever days were planned before it', () => {
  const setting = replaySetting(BUSY);
  const days = planDays(setting);
  const tenth = days[9] as (typeof days)[number];
  const alone = planDay(setting, 'FC', tenth);
  for (const day of days.slice(0, 9)) planDay(setting, 'FC', day);
  assert.deepEqual(planDay(setting, 'FC', tenth), alone);
});

test('without being told so nobody is late, not even where the law ends before the promise', () => {
  for (const order of [SIX_WEEKS, { ...AROUND_NEW_YEAR, late: 0 }]) {
    const { told, truth } = replayed(order);
    assert.equal(truth.overdue, 0);
    assert.ok(told.every(({ sealed }) => sealed.every(({ event }) => event.kind !== 'fell_overdue')));
  }
});
