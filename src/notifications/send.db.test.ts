import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCEPTED, caseChange, receptionOf } from '../../test/case-change.ts';
import { testHall } from '../../test/hall.ts';
import { startJobs } from '../platform/jobs.ts';
import { fixedClock, startClock } from '../platform/time.ts';
import { writeRows } from '../platform/write-rows.ts';
import { messagesOfCase, queueMessages, sendWaiting } from './actions.ts';
import type { Gateway, Outgoing, SendOutcome } from './gateways/gateway.ts';
import { notificationsJobs } from './jobs.ts';
import { loadTemplates } from './template-actions.ts';

const hall = await testHall();
await loadTemplates(hall);

/** A far end that keeps what reached it and answers as the test wants. */
class FarEnd implements Gateway {
  readonly name = 'far-end';
  readonly seen: Outgoing[] = [];
  answer: (message: Outgoing) => Promise<SendOutcome> = async ({ id }) => ({
    outcome: 'accepted',
    reference: `far-${id}`,
  });

  async send(message: Outgoing): Promise<SendOutcome> {
    this.seen.push(message);
    return this.answer(message);
  }
}

let serial = 0;

/** A queued message with a far end of its own, and what sends all that waits. */
async function queued(answer?: FarEnd['answer']) {
  const caseNumber = `FC20261123${String(++serial).padStart(6, '0')}A`;
  const change = caseChange([[receptionOf('13600005209', hall.keys), ACCEPTED]], { caseNumber });
  await writeRows(hall, queueMessages(hall, change));
  const farEnd = new FarEnd();
  if (answer) farEnd.answer = answer;
  const read = async () =>
    (await messagesOfCase(hall, caseNumber))[0] as { id: string; status: string; sentAt: string };
  const { id } = await read();
  return {
    id,
    farEnd,
    read,
    status: async () => (await read()).status,
    /** @param hours that have passed in real time, so that pauses are over */
    run: (hours = 0) => sendWaiting(hall, farEnd, fixedClock(startClock().now().add({ hours }))),
    /** What reached the far end of this message; others may still wait from an earlier test. */
    seen: () => farEnd.seen.filter((message) => message.id === id),
    attempts: async () => hall.db`
      select number, gateway, outcome, reference, error, finished_at is not null as finished
      from notifications.attempt where message_id = ${id} order by number`,
  };
}

const failing = (retry: boolean) => async () => ({ outcome: 'failed', retry, error: 'throttled' }) as const;

test('a message is handed over once and its way is recorded', async () => {
  const { id, seen, run, read, attempts } = await queued();
  hall.setNow('2026-11-23T09:00:07+08:00');
  await run();
  assert.deepEqual(
    seen().map(({ to, id }) => ({ to, id })),
    [{ to: '13600005209', id }],
  );
  const message = await read();
  assert.equal(message.status, 'accepted');
  assert.equal(message.sentAt, '2026-11-23T09:00:07.000+08:00');
  assert.deepEqual(
    [...(await attempts())],
    [
      {
        number: 1,
        gateway: 'far-end',
        outcome: 'accepted',
        reference: `far-${id}`,
        error: null,
        finished: true,
      },
    ],
  );
  const [live] =
    await hall.db`select data from platform.live_event where topic = 'messages' order by id desc limit 1`;
  assert.deepEqual(live?.data, { count: 1 });
});

test('sending twice, or twice at once, sends once', async () => {
  const one = await queued();
  await one.run();
  await one.run();
  assert.equal(one.seen().length, 1);
  const other = await queued(async ({ id }) => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    return { outcome: 'accepted', reference: id };
  });
  await Promise.all([other.run(), other.run(), other.run()]);
  assert.equal(other.seen().length, 1);
  assert.equal((await other.attempts()).length, 1);
  assert.equal(await other.status(), 'accepted');
});

test('a gateway that throws after sending leaves it unknown, and it is not sent again', async () => {
  const { seen, run, status, attempts } = await queued(async () => {
    throw new Error('socket hang up while waiting for 13600005209');
  });
  await run();
  assert.equal(await status(), 'unknown');
  await run(24);
  assert.equal(seen().length, 1);
  assert.deepEqual(
    (await attempts()).map(({ outcome, error, finished }) => ({ outcome, error, finished })),
    [{ outcome: 'lost', error: 'socket hang up while waiting for ***', finished: true }],
  );
});

test('a crash between the call and its answer leaves it unknown, and it is not sent again', async () => {
  const { farEnd, seen, run, status, attempts } = await queued(() => new Promise(() => {}));
  run();
  while (seen().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  farEnd.answer = async ({ id }) => ({ outcome: 'accepted', reference: id });
  assert.equal(await status(), 'unknown');
  await run(24);
  assert.equal(seen().length, 1);
  assert.deepEqual(
    (await attempts()).map(({ outcome, finished }) => ({ outcome, finished })),
    [{ outcome: null, finished: false }],
  );
});

test('what surely failed is tried again and may yet go through', async () => {
  const { farEnd, run, status, attempts } = await queued(failing(true));
  await run();
  assert.equal(await status(), 'queued');
  farEnd.answer = async ({ id }) => ({ outcome: 'accepted', reference: id });
  await run();
  assert.equal(await status(), 'queued', 'not before its pause is over');
  await run(1);
  assert.equal(await status(), 'accepted');
  assert.deepEqual(
    (await attempts()).map((attempt) => attempt.outcome),
    ['failed', 'accepted'],
  );
});

test('after ten tries it is given up, without another', async () => {
  const { seen, run, status } = await queued(failing(true));
  for (let hours = 0; hours < 9 * 3; hours += 3) {
    await run(hours);
    assert.equal(await status(), 'queued');
  }
  await run(30);
  assert.equal(await status(), 'given_up');
  await run(60);
  assert.equal(seen().length, 10);
});

test('a refusal for good is not tried again', async () => {
  const { seen, run, status } = await queued(failing(false));
  await run();
  await run(24);
  assert.equal(await status(), 'failed');
  assert.equal(seen().length, 1);
});

test('a receipt that is faster than the answer stays', async () => {
  const { run, status } = await queued(async ({ id }) => {
    await hall.db`update notifications.message set status = 'delivered' where id = ${id}`;
    return { outcome: 'accepted', reference: id };
  });
  await run();
  assert.equal(await status(), 'delivered');
});

test('a number sealed with another key is not sent and not lost', async () => {
  const { id, seen, run, status, attempts } = await queued();
  await hall.db`update notifications.message set recipient_sealed = 'AAAA' where id = ${id}`;
  await run();
  assert.match((await attempts())[0]?.error, /another key/);
  assert.equal(seen().length, 0);
  assert.equal(await status(), 'queued');
});

test('the runner sends what was queued, through the built-in outbox', async () => {
  const { status, read, attempts } = await queued();
  const runner = await startJobs(hall.databaseUrl, hall, notificationsJobs(hall), false);
  try {
    for (let wait = 0; wait < 200 && (await status()) !== 'accepted'; wait++) {
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    assert.equal(await status(), 'accepted');
    const { id } = await read();
    assert.deepEqual(
      (await attempts()).map(({ gateway, reference }) => ({ gateway, reference })),
      [{ gateway: 'outbox', reference: id }],
    );
  } finally {
    await runner.stop();
  }
});

test('more messages than a batch holds are all sent, each once, by two senders at once', async () => {
  const many = await Promise.all(Array.from({ length: 230 }, () => queued()));
  const farEnd = new FarEnd();
  const drain = async () => {
    while (await sendWaiting(hall, farEnd));
  };
  await Promise.all([drain(), drain()]);
  await drain();
  const sent = farEnd.seen.map((message) => message.id);
  assert.equal(new Set(sent).size, sent.length);
  for (const { id } of many) assert.ok(sent.includes(id));
});
