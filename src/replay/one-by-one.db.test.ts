import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertDerivedRows, eventsByCase } from '../../test/derived-rows.ts';
import { replayAll, replayHall } from '../../test/replay-hall.ts';
import { SIX_WEEKS } from '../../test/replay-setting.ts';
import { dayAt, dayNumber } from '../calendar/day.ts';
import { actOnCase, type CasesHall, receiveCase } from '../cases/index.ts';
import { sweepClocks } from '../deadlines/index.ts';
import type { Hall } from '../platform/hall.ts';
import { dayOf } from '../platform/time.ts';
import { beginReplay, type Replay } from './actions.ts';
import { planDay } from './plan-day.ts';
import type { ReplayOrder } from './replay-order.ts';

// The proof that a replay goes through the product's rules and not around them: what a batch writes is, event by
// event and message by message, what the windows and the minute's sweep write when they do the same one by one.

const ORDER: ReplayOrder = { ...SIX_WEEKS, cases: 60, visitors: 80, late: 6 };
const MINUTE_MS = 60_000;

interface Act {
  readonly at: Temporal.Instant;
  readonly run: (hall: CasesHall) => Promise<unknown>;
}

function actsOf({ setting, days }: Replay): Act[] {
  const stories = days.flatMap((day) => planDay(setting, 'FC', day).stories);
  const acts = stories.flatMap(({ story, item }): Act[] => [
    {
      at: story.receivedAt,
      run: (hall) =>
        receiveCase(hall, story.clerk, { ...story.reception, itemCode: item.code }, 'zh-CN', undefined),
    },
    ...story.deeds
      .filter(({ at }) => Temporal.Instant.compare(at, setting.until) <= 0)
      .map(({ at, staff, command }) => ({
        at,
        run: (hall: CasesHall) => actOnCase(hall, staff, story.number, command, 'zh-CN', undefined),
      })),
  ]);
  const sweeps = [...acts.map(({ at }) => nextMinute(at)), ...midnights(setting.order)].filter(
    (at) => Temporal.Instant.compare(at, setting.until) < 0,
  );
  return [...acts, ...sweeps.map((at) => ({ at, run: sweepClocks }))].sort((one, other) =>
    Temporal.Instant.compare(one.at, other.at),
  );
}

function nextMinute(at: Temporal.Instant): Temporal.Instant {
  const minute = Math.floor(at.epochMilliseconds / MINUTE_MS) + 1;
  return Temporal.Instant.fromEpochMilliseconds(minute * MINUTE_MS);
}

function midnights({ from, until }: ReplayOrder): Temporal.Instant[] {
  const length = dayNumber(dayOf(Temporal.Instant.from(until))) - dayNumber(from) + 1;
  return Array.from({ length }, (_, index) =>
    Temporal.Instant.from(`${dayAt(dayNumber(from) + index)}T00:00:00+08:00`),
  );
}

async function told(hall: Hall): Promise<unknown> {
  const events = [...(await eventsByCase(hall))];
  const messages = await hall.db`
    select case_number, template, text, recipient_masked, departments, given_up_because, created_at::text as at
    from notifications.message order by case_number, created_at, template`;
  const text = JSON.stringify({ events, messages })
    .replace(/"(idSealed|phoneSealed)":"[^"]+"/g, '"$1":""')
    .replace(/"id":"[0-9a-f-]{36}"/g, '"id":""')
    // A replay's days are written in any order, so its certificates bear the day and serial of their case.
    .replace(/(〔\d{4}〕)[\d-]+号/g, '$1号');
  return JSON.parse(text);
}

test('a replay writes what the actions write one by one', async () => {
  const batch = await replayHall(ORDER);
  await replayAll(batch, ORDER);

  const windows = await replayHall(ORDER);
  const acts = actsOf(await beginReplay(windows, ORDER));
  for (const { at, run } of acts) {
    windows.setNow(at.toString());
    await run(windows);
  }
  windows.setNow(ORDER.until);

  assert.ok(acts.length > 300, `${acts.length}`);
  assert.equal(await assertDerivedRows(batch), await assertDerivedRows(windows));
  assert.deepEqual(await told(batch), await told(windows));
});
