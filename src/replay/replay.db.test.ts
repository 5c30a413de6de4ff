import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reactToStories } from '../../src/reactions.ts';
import { receiveIn } from '../../test/db-cases.ts';
import { assertDerivedRows, eventsByCase } from '../../test/derived-rows.ts';
import { replayAll, replayHall } from '../../test/replay-hall.ts';
import { SIX_WEEKS } from '../../test/replay-setting.ts';
import type { CaseEvent } from '../cases/case-event.ts';
import { verifyLedger } from '../cases/index.ts';
import { sweepClocks } from '../deadlines/index.ts';
import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import { readFigures } from '../statistics/index.ts';
import { areEqual, figuresOfTruth } from './comparison.ts';
import { beginReplay, readTruth, replayDay } from './index.ts';
import type { ReplayOrder } from './replay-order.ts';

const refusedAs = (problem: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.problem === problem;

/** What cannot be the same twice is left out: seals differ, and the hashes over them. */
function withoutSeals(events: readonly CaseEvent[]): unknown {
  return JSON.parse(JSON.stringify(events), (name, value) =>
    /^(?:id|phone)Sealed$/.test(name) ? '' : value,
  );
}

async function contentOf(hall: Hall) {
  const { db, centerId } = hall;
  const messages = await db`
    select case_number, template, text, recipient_masked, status, given_up_because, attempts, created_at::text, sent_at::text
    from notifications.message where center_id = ${centerId} order by case_number, created_at, template`;
  const visitors = await db`select day, hour, counter, count from statistics.visitors order by 1, 2, 3`;
  const events = [...(await eventsByCase(hall))].map(([number, each]) => [number, withoutSeals(each)]);
  // The accounts of two halls have ids of their own.
  const text = JSON.stringify({ events, messages, visitors }).replace(/"id":"[0-9a-f-]{36}"/g, '"id":""');
  return JSON.parse(text);
}

test('six weeks of 300 cases: figures, rows and ledger are those of the rules', async () => {
  const hall = await replayHall(SIX_WEEKS);
  const days = await replayAll(hall, SIX_WEEKS);
  const figures = await readFigures(hall, { from: SIX_WEEKS.from, to: '2025-10-15' });
  const truth = await readTruth(hall);
  assert.deepEqual(figures, { from: '2025-09-01', to: '2025-10-15', ...figuresOfTruth(truth, days.length) });
  assert.deepEqual([figures.accepted, figures.visitors, figures.onTimeRate], [300, 420, 1]);
  assert.ok(figures.finished > 250 && figures.finished < 300);
  assert.equal(await assertDerivedRows(hall), truth.received);
  const { cases, breaks } = await verifyLedger(hall);
  assert.deepEqual([cases, breaks], [truth.received, []]);
  assert.equal(await sweepClocks(hall), 0, 'every prompt is recorded already');
  const [waiting] = await hall.db`select count(*)::int as count from notifications.queue`;
  assert.equal(waiting?.count, 0, 'nothing of the past is sent today');
  const [told] = await hall.db`
    select count(*)::int as messages, count(*) filter (where status = 'accepted')::int as sent,
      (select count(*)::int from notifications.attempt where outcome = 'accepted') as attempts,
      count(*) filter (where id::text > lead_id)::int as out_of_order
    from (select *, lead(id::text) over (order by created_at, id) as lead_id from notifications.message) m`;
  assert.ok(told?.sent > 300 && told?.sent < told?.messages);
  assert.equal(told?.attempts, told?.sent);
  assert.equal(told?.out_of_order, 0, 'messages are listed in the order of time');
});

test('a replay that was cut goes on where it stopped and equals one that was not', async () => {
  const whole = await replayHall(SIX_WEEKS);
  await replayAll(whole, SIX_WEEKS);
  const cut = await replayHall(SIX_WEEKS);
  const first = await replayAll(cut, SIX_WEEKS, 11);
  const second = await replayAll(cut, SIX_WEEKS);
  assert.equal(first.length, 11);
  assert.ok(second.every(({ day }) => !first.some((each) => each.day === day)));
  assert.deepEqual(await replayAll(cut, SIX_WEEKS), [], 'nothing is left');
  assert.deepEqual(await contentOf(cut), await contentOf(whole));
  assert.deepEqual(await readTruth(cut), await readTruth(whole));
});

test('a day that two processes write at once is written once', async () => {
  const hall = await replayHall(SIX_WEEKS);
  const replay = await beginReplay(hall, SIX_WEEKS);
  const day = replay.days[0] as (typeof replay.days)[number];
  const written = await Promise.all([1, 2, 3].map(() => replayDay(hall, replay, day, reactToStories)));
  assert.deepEqual(
    written.filter((cases) => cases > 0),
    [day.accepted + day.others],
  );
  assert.equal((await eventsByCase(hall)).size, day.accepted + day.others);
});

test('with late ones told, so many pass their limit, with cards, and the figures say so', async () => {
  const order: ReplayOrder = { ...SIX_WEEKS, late: 12 };
  const hall = await replayHall(order);
  const days = await replayAll(hall, order);
  const figures = await readFigures(hall, { from: order.from, to: '2025-10-15' });
  const truth = await readTruth(hall);
  assert.ok(areEqual(figures, figuresOfTruth(truth, days.length)));
  assert.ok(truth.overdue > 0 && truth.overdue <= 12);
  assert.ok((figures.onTimeRate ?? 1) < 1);
  const [cards] = await hall.db`
    select count(distinct case_number)::int as cases from deadlines.card where colour = 'yellow'`;
  assert.ok(cards?.cases >= truth.overdue && cards?.cases <= 12);
  await assertDerivedRows(hall);
});

test('a center with other cases, with another replay or without people is refused', async () => {
  const used = await replayHall(SIX_WEEKS);
  await receiveIn(used, 'GA-0001');
  await assert.rejects(beginReplay(used, SIX_WEEKS), refusedAs('center-has-cases'));

  const begun = await replayHall(SIX_WEEKS);
  await replayAll(begun, SIX_WEEKS, 1);
  await assert.rejects(beginReplay(begun, { ...SIX_WEEKS, seed: 8 }), refusedAs('another-replay'));
  await receiveIn(begun, 'GA-0001');
  await assert.rejects(beginReplay(begun, SIX_WEEKS), refusedAs('center-has-cases'));

  const empty = await replayHall(SIX_WEEKS);
  await empty.db`update identity.staff set active = false where role = 'chief' and department_code is null`;
  await assert.rejects(beginReplay(empty, SIX_WEEKS), refusedAs('nobody-there'));
  const closed = { ...SIX_WEEKS, from: '2025-10-02', until: '2025-10-05T12:00:00+08:00' };
  await assert.rejects(beginReplay(empty, closed), refusedAs('no-working-day'));
});

test('whoever receives a case on a replayed day goes on after its last serial', async () => {
  const hall = await replayHall(SIX_WEEKS);
  const days = await replayAll(hall, SIX_WEEKS);
  const last = days.at(-1);
  const { caseNumber } = await receiveIn(hall, 'GA-0001');
  const serial = String((last?.accepted ?? 0) + (last?.others ?? 0) + 1).padStart(6, '0');
  assert.ok(caseNumber.startsWith(`FC20251015${serial}`), caseNumber);
});
