import { randomUUIDv7 } from 'node:crypto';
import { type CaseChange, confirmationCodeOf, type ToldStory } from '../cases/index.ts';
import type { Staff } from '../identity/index.ts';
import type { Keys } from '../platform/crypto.ts';
import type { Hall } from '../platform/hall.ts';
import { announce } from '../platform/live.ts';
import type { RowWrite } from '../platform/row-forms.ts';
import { startClock } from '../platform/time.ts';
import { writeRows } from '../platform/write-rows.ts';
import { composeMessage } from './compose-message.ts';
import type { Gateway } from './gateways/gateway.ts';
import { outbox } from './gateways/outbox/outbox.ts';
import type { Message, NewMessage } from './message.ts';
import type { MessageStatus } from './message-status.ts';
import { viewMessage } from './message-view.ts';
import { type Answer, afterAttempt, pauseAfter } from './sending.ts';
import * as store from './store.ts';
import { templateAtHand } from './template-actions.ts';

/** With growing pauses the last try is three and a half hours after the first. */
const MOST_TRIES = 10;
/** How many messages are taken up at a time. */
const BATCH = 100;
const REAL_TIME = startClock();

/**
 * What goes with every change of a case: the message to its applicant, if there is something to tell, and its place
 * among those that wait to be sent. To be sent in one statement with the change, so that neither is without the other.
 */
export function queueMessages(hall: Hall, change: CaseChange): RowWrite[] {
  const message = messageOf(hall, change, randomUUIDv7());
  if (!message) return [];
  const insertion = store.insertMessage(message);
  if (message.givenUpBecause !== null) return [insertion];
  return [insertion, store.queueMessage(message.id, REAL_TIME.now())];
}

function messageOf(hall: Hall, change: CaseChange, id: string): NewMessage | undefined {
  return composeMessage(change, {
    id,
    // The case does not say yet in which language its applicant wants to be told.
    language: 'zh-CN',
    queryCode: hall.keys.codeFor(change.after.caseNumber),
    confirming: {
      code: confirmationCodeOf(hall, change.after),
      address: hall.publicUrl === undefined ? null : `${hall.publicUrl}/confirm`,
    },
    templateFor: (code) => templateAtHand(hall, code),
    openPhone: hall.keys.open,
  });
}

/**
 * The messages of whole stories that lie in the past, each told at the time of its change. They go out by the gateway
 * that keeps them in the house, so that nothing is sent today of what happened then.
 */
export async function deliverStories(hall: Hall, stories: readonly ToldStory[]): Promise<RowWrite[]> {
  const messages = stories.flatMap(({ changes }) =>
    changes.flatMap((change) => messageOf(hall, change, idOfMoment(change.after.changedAt)) ?? []),
  );
  const writes = await Promise.all(messages.map((message) => deliver(hall, message)));
  return writes.flat();
}

async function deliver(hall: Hall, message: NewMessage): Promise<RowWrite[]> {
  const { id, recipientSealed, text, givenUpBecause } = message;
  if (givenUpBecause !== null || recipientSealed === null) return [store.insertMessage(message)];
  const ended = await tryToSend(hall, outbox, { id, recipientSealed, text, attempt: 1 });
  return store.insertPastMessage(message, ended, outbox.name);
}

/** Like the ids of messages that are made now, so that all stand in the order of time. @param at RFC 3339 */
function idOfMoment(at: string): string {
  const time = Temporal.Instant.from(at).epochMilliseconds.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}${randomUUIDv7().slice(13)}`;
}

/**
 * Sends a batch of waiting messages. Attempts are recorded before the gateway is called and closed after, so that a
 * crash in between leaves `unknown` and never a second SMS. Several processes may do it at once.
 * @param realTime for the pauses between tries, which do not follow the hall's clock
 * @returns whether there may be more to send at once
 */
export async function sendWaiting(hall: Hall, gateway: Gateway, realTime = REAL_TIME): Promise<boolean> {
  const { db, centerId, clock } = hall;
  const claim = { gateway: gateway.name, at: clock.now(), now: realTime.now(), limit: BATCH };
  if (gateway.staysInHouse) {
    const count = await store.acceptInHouse(db, centerId, claim);
    if (count > 0) await writeRows(hall, [announce(hall, { topic: 'messages', data: { count } })]);
    return count === BATCH;
  }
  const claimed = await store.claimMessages(db, centerId, claim);
  if (claimed.length === 0) return false;
  const ended = await Promise.all(claimed.map((message) => tryToSend(hall, gateway, message)));
  const again = ended.filter(({ after }) => after.status === 'queued');
  await writeRows(hall, [
    ...ended.flatMap((attempt) => store.settleAttempt(attempt, clock.now())),
    ...again.map(({ id, number }) =>
      store.queueMessage(id, realTime.now().add({ seconds: pauseAfter(number) })),
    ),
    announce(hall, { topic: 'messages', data: { count: ended.length } }),
  ]);
  return claimed.length === BATCH;
}

async function tryToSend(
  hall: Hall,
  gateway: Gateway,
  message: store.ClaimedMessage,
): Promise<store.EndedAttempt> {
  const answer = await handOver(hall, gateway, message);
  const after = afterAttempt(answer, message.attempt >= MOST_TRIES);
  return { id: message.id, number: message.attempt, outcome: answer.outcome, after };
}

async function handOver(
  { keys }: Hall,
  gateway: Gateway,
  { id, recipientSealed, text }: store.ClaimedMessage,
): Promise<Answer> {
  const to = numberOf(recipientSealed, keys);
  if (to === undefined) {
    return {
      outcome: 'failed',
      retry: true,
      error: 'the number was sealed with another key than this process has',
    };
  }
  try {
    return await gateway.send({ id, to, text });
  } catch (error) {
    return { outcome: 'lost', error: error instanceof Error ? error.message : String(error) };
  }
}

function numberOf(sealed: string, keys: Keys): string | undefined {
  try {
    return keys.open(sealed);
  } catch {
    return undefined;
  }
}

/** What was sent about a case, the latest first. A case has a dozen messages at most, so there is one page. */
export async function messagesOfCase(
  hall: Hall,
  caseNumber: string,
): Promise<ReturnType<typeof viewMessage>[]> {
  const messages = await store.findMessages(
    hall.db,
    hall.centerId,
    { caseNumber, department: null },
    { limit: 200 },
  );
  const queryCode = hall.keys.codeFor(caseNumber);
  return messages.map((message) => viewMessage(message, queryCode));
}

/** A page of messages that the person may read: those in which the own department has a part. */
export async function listMessages(
  hall: Hall,
  staff: Pick<Staff, 'department'>,
  query: { caseNumber?: string; status?: MessageStatus; limit: number; cursor?: string },
): Promise<{ messages: Message[]; nextCursor: string | null }> {
  const { caseNumber, status, limit, cursor } = query;
  const filter = { caseNumber, status, department: staff.department };
  const found = await store.findMessages(hall.db, hall.centerId, filter, { limit: limit + 1, after: cursor });
  const messages = found.slice(0, limit);
  return { messages, nextCursor: found.length > limit ? (messages.at(-1)?.id ?? null) : null };
}
