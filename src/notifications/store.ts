import type { Db } from '../platform/db.ts';
import {
  givenRows,
  insertForm,
  type RowWrite,
  rowForm,
  rowWrite,
  updateForm,
} from '../platform/row-forms.ts';
import type { Message, NewMessage } from './message.ts';
import type { MessageStatus } from './message-status.ts';
import type { AfterAttempt, Answer } from './sending.ts';

const NEW_MESSAGE_COLUMNS = {
  id: 'uuid',
  case_number: 'text',
  departments: 'text[]',
  template: 'text',
  template_version: 'int',
  language: 'text',
  channel: 'text',
  recipient_sealed: 'text',
  recipient_masked: 'text',
  text: 'text',
  status: 'text',
  given_up_because: 'text',
  created_at: 'timestamptz',
} as const;
const NEW_MESSAGE = insertForm('notifications.message', NEW_MESSAGE_COLUMNS);

export function insertMessage(message: NewMessage): RowWrite {
  return rowWrite(NEW_MESSAGE, newMessageRow(message));
}

function newMessageRow(message: NewMessage) {
  return {
    id: message.id,
    case_number: message.caseNumber,
    departments: message.departments,
    template: message.template,
    template_version: message.templateVersion,
    language: message.language,
    channel: 'sms',
    recipient_sealed: message.recipientSealed,
    recipient_masked: message.recipientMasked,
    text: message.text,
    status: message.givenUpBecause === null ? 'queued' : 'given_up',
    given_up_because: message.givenUpBecause,
    created_at: message.createdAt,
  };
}

const QUEUED = insertForm('notifications.queue', { message_id: 'uuid', next_try_at: 'timestamptz' });

/** Puts a message among those that wait. @param at real time from which on it may be tried */
export function queueMessage(id: string, at: Temporal.Instant): RowWrite {
  return rowWrite(QUEUED, { message_id: id, next_try_at: at.toString() });
}

/** A message that has been taken up for sending. */
export interface ClaimedMessage {
  readonly id: string;
  readonly attempt: number;
  readonly recipientSealed: string;
  readonly text: string;
}

/** Who takes up how many messages: `at` by the hall's clock for the record, `now` in real time. */
export interface Claim {
  readonly gateway: string;
  readonly at: Temporal.Instant;
  readonly now: Temporal.Instant;
  readonly limit: number;
}

/**
 * Takes up waiting messages, the longest waiting first: records an attempt of each and makes its result unknown,
 * which it stays if nobody comes back to say how it ended. Runs at once, because whoever gets a row must send it and
 * nobody else may.
 */
export async function claimMessages(db: Db, centerId: number, claim: Claim): Promise<ClaimedMessage[]> {
  const rows = await db<ClaimedMessage[]>`
    with ${takeDue(db, centerId, claim)}, claimed as (
      update notifications.message m set status = 'unknown', attempts = attempts + 1, gateway = ${claim.gateway}
      from taken
      where m.center_id = ${centerId} and m.id = taken.message_id and m.status = 'queued'
      returning m.id, attempts as attempt, recipient_sealed as "recipientSealed", text
    ), begun as (
      insert into notifications.attempt (center_id, message_id, number, gateway, started_at)
      select ${centerId}::int, id, attempt, ${claim.gateway}::text, ${claim.at}::timestamptz from claimed
    )
    select * from claimed`;
  return [...rows];
}

/** Takes up waiting messages and has them accepted by a gateway that keeps them in the house. @returns how many */
export async function acceptInHouse(db: Db, centerId: number, claim: Claim): Promise<number> {
  const rows = await db`
    with ${takeDue(db, centerId, claim)}, accepted as (
      update notifications.message m set status = 'accepted', attempts = attempts + 1, gateway = ${claim.gateway},
        gateway_reference = m.id::text, sent_at = ${claim.at}::timestamptz
      from taken
      where m.center_id = ${centerId} and m.id = taken.message_id and m.status = 'queued'
      returning m.id, attempts as attempt
    )
    insert into notifications.attempt (center_id, message_id, number, gateway, started_at, finished_at, outcome, reference)
    select ${centerId}::int, id, attempt, ${claim.gateway}::text, ${claim.at}::timestamptz, ${claim.at}::timestamptz,
      'accepted', id::text
    from accepted returning 1`;
  return rows.length;
}

function takeDue(db: Db, centerId: number, claim: Claim) {
  return db`due as (
      select message_id from notifications.queue
      where center_id = ${centerId} and next_try_at <= ${claim.now}::timestamptz
      order by next_try_at limit ${claim.limit} for update skip locked
    ), taken as (
      delete from notifications.queue q using due
      where q.center_id = ${centerId} and q.message_id = due.message_id
      returning q.message_id
    )`;
}

/** How an attempt ended, and what it makes of its message. */
export interface EndedAttempt {
  readonly id: string;
  readonly number: number;
  readonly outcome: Answer['outcome'];
  readonly after: AfterAttempt;
}

const ENDED_ATTEMPT = updateForm(
  'notifications.attempt',
  { message_id: 'uuid', number: 'int' },
  { outcome: 'text', reference: 'text', error: 'text', finished_at: 'timestamptz' },
);
const SETTLED_MESSAGE_COLUMNS = {
  id: 'uuid',
  status: 'text',
  given_up_because: 'text',
  gateway_reference: 'text',
  last_error: 'text',
  sent_at: 'timestamptz',
} as const;
const SETTLED_MESSAGE = rowForm<keyof typeof SETTLED_MESSAGE_COLUMNS>(`
  update notifications.message kept set status = given.status, given_up_because = given.given_up_because,
    gateway_reference = given.gateway_reference, last_error = given.last_error, sent_at = given.sent_at
  from ${givenRows(SETTLED_MESSAGE_COLUMNS)}
  where kept.center_id = $center and kept.id = given.id and kept.status = 'unknown'
  returning 1`);

/**
 * Records how an attempt ended and writes what it has made of its message, unless something more certain has become
 * known meanwhile.
 */
export function settleAttempt(
  { id, number, outcome, after }: EndedAttempt,
  at: Temporal.Instant,
): RowWrite[] {
  const { reference, error } = after;
  const endedAt = at.toString();
  return [
    rowWrite(ENDED_ATTEMPT, { message_id: id, number, outcome, reference, error, finished_at: endedAt }),
    rowWrite(SETTLED_MESSAGE, { id, ...settledRow(after, endedAt) }),
  ];
}

function settledRow({ status, givenUpBecause, reference, error }: AfterAttempt, at: string) {
  return {
    status,
    given_up_because: givenUpBecause,
    gateway_reference: reference,
    last_error: error,
    sent_at: status === 'accepted' ? at : null,
  };
}

const PAST_MESSAGE = insertForm('notifications.message', {
  ...NEW_MESSAGE_COLUMNS,
  ...SETTLED_MESSAGE_COLUMNS,
  attempts: 'int',
  gateway: 'text',
});
const PAST_ATTEMPT = insertForm('notifications.attempt', {
  message_id: 'uuid',
  number: 'int',
  gateway: 'text',
  started_at: 'timestamptz',
  finished_at: 'timestamptz',
  outcome: 'text',
  reference: 'text',
  error: 'text',
});

/** A message that was sent in the past, a moment after it was made, with the attempt by which it was. */
export function insertPastMessage(message: NewMessage, ended: EndedAttempt, gateway: string): RowWrite[] {
  const { number, outcome, after } = ended;
  const { reference, error } = after;
  const sentAt = Temporal.Instant.from(message.createdAt).add({ seconds: 1 }).toString();
  return [
    rowWrite(PAST_MESSAGE, {
      ...newMessageRow(message),
      ...settledRow(after, sentAt),
      attempts: number,
      gateway,
    }),
    rowWrite(PAST_ATTEMPT, {
      message_id: message.id,
      number,
      gateway,
      started_at: message.createdAt,
      finished_at: sentAt,
      outcome,
      reference,
      error,
    }),
  ];
}

export interface MessageFilter {
  readonly caseNumber?: string;
  readonly status?: MessageStatus;
  /** A department that must have a part in what the message is about; null: all messages. */
  readonly department: string | null;
}

/** Messages, the latest first. @param after the last one that was seen */
export async function findMessages(
  db: Db,
  centerId: number,
  filter: MessageFilter,
  page: { limit: number; after?: string },
): Promise<Message[]> {
  const { caseNumber, status, department } = filter;
  const rows = await db<Message[]>`
    select id, case_number as "caseNumber", departments, template, template_version as "templateVersion", language,
      channel, recipient_masked as "recipientMasked", text, status, given_up_because as "givenUpBecause", attempts,
      gateway, last_error as "lastError", created_at as "createdAt", sent_at as "sentAt"
    from notifications.message
    where center_id = ${centerId}
      ${caseNumber === undefined ? db`` : db`and case_number = ${caseNumber}`}
      ${status === undefined ? db`` : db`and status = ${status}`}
      ${department === null ? db`` : db`and departments @> array[${department}]::text[]`}
      ${page.after === undefined ? db`` : db`and id < ${page.after}::uuid`}
    order by id desc limit ${page.limit}`;
  return [...rows];
}
