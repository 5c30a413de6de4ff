import type { Db, Statement } from '../platform/db.ts';
import type { Text } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { Message, NewMessage } from './message.ts';
import type { MessageStatus } from './message-status.ts';
import type { AfterAttempt, Answer } from './sending.ts';
import type { KeptVersion } from './shipped-versions.ts';
import type { TemplateCode } from './template-kinds.ts';
import type { AuthoredTemplate } from './template-view.ts';

/** How long a message of the past was under way, as PostgreSQL writes it. */
const SENT_AFTER = '1 second';

export function insertMessage(db: Db, centerId: number, message: NewMessage): Statement {
  const row = {
    center_id: centerId,
    id: message.id,
    case_number: message.caseNumber,
    departments: [...message.departments],
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
  return db`insert into notifications.message ${db(row)}
    returning 1`;
}

/** Puts a message among those that wait. @param at real time from which on it may be tried */
export function queueMessage(db: Db, centerId: number, id: string, at: Temporal.Instant): Statement {
  return db`
    insert into notifications.queue (center_id, message_id, next_try_at)
    values (${centerId}, ${id}, ${at}::timestamptz)
    returning 1`;
}

/** A message that has been taken up for sending. */
export interface ClaimedMessage {
  readonly id: string;
  readonly attempt: number;
  readonly recipientSealed: string;
  readonly text: string;
}

/**
 * Takes up waiting messages, the longest waiting first: records an attempt of each and makes its result unknown,
 * which it stays if nobody comes back to say how it ended. Runs at once, because whoever gets a row must send it and
 * nobody else may.
 * @param claim `at` by the hall's clock for the record, `now` in real time
 */
export async function claimMessages(
  db: Db,
  centerId: number,
  claim: { gateway: string; at: Temporal.Instant; now: Temporal.Instant; limit: number },
): Promise<ClaimedMessage[]> {
  const rows = await db<ClaimedMessage[]>`
    with due as (
      select message_id from notifications.queue
      where center_id = ${centerId} and next_try_at <= ${claim.now}::timestamptz
      order by next_try_at limit ${claim.limit} for update skip locked
    ), taken as (
      delete from notifications.queue q using due
      where q.center_id = ${centerId} and q.message_id = due.message_id
      returning q.message_id
    ), claimed as (
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

/** How an attempt ended, and what it makes of its message. */
export interface EndedAttempt {
  readonly id: string;
  readonly number: number;
  readonly outcome: Answer['outcome'];
  readonly after: AfterAttempt;
}

/**
 * Records how attempts ended and writes what they have made of their messages, unless something more certain has
 * become known meanwhile.
 */
export function settleAttempts(
  db: Db,
  centerId: number,
  ended: readonly EndedAttempt[],
  at: Temporal.Instant,
): Statement[] {
  const rows = ended.map(({ id, number, outcome, after }) => ({ id, number, outcome, ...after }));
  const given = db`jsonb_to_recordset(${db.json(rows as never)}::jsonb) as e
    (id uuid, number int, outcome text, status text, "givenUpBecause" text, reference text, error text)`;
  return [
    db`
      update notifications.attempt a set outcome = e.outcome, reference = e.reference, error = e.error,
        finished_at = ${at}::timestamptz
      from ${given}
      where a.center_id = ${centerId} and a.message_id = e.id and a.number = e.number
      returning 1`,
    db`
      update notifications.message m set status = e.status, given_up_because = e."givenUpBecause",
        gateway_reference = e.reference, last_error = e.error,
        sent_at = case when e.status = 'accepted' then ${at}::timestamptz end
      from ${given}
      where m.center_id = ${centerId} and m.id = e.id and m.status = 'unknown'
      returning 1`,
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

interface TemplateRow {
  code: TemplateCode;
  version: number;
  zh: string;
  en: string;
}

function toTemplate({ code, version, zh, en }: TemplateRow): {
  code: TemplateCode;
  version: number;
  text: Text;
} {
  return { code, version, text: { zh, en } };
}

/** The newest version of each template. */
export async function findNewestTemplates(db: Db, centerId: number): Promise<AuthoredTemplate[]> {
  const rows = await db<(TemplateRow & Pick<AuthoredTemplate, 'madeAt' | 'madeBy'>)[]>`
    select distinct on (code) code, version, zh, en, made_at as "madeAt", made_by as "madeBy"
    from notifications.template where center_id = ${centerId} order by code, version desc`;
  return rows.map((row) => ({ ...toTemplate(row), madeAt: row.madeAt, madeBy: row.madeBy }));
}

/** All versions that were ever made, with whether they came with the product. */
export async function findAllVersions(db: Db, centerId: number): Promise<KeptVersion[]> {
  const rows = await db<(TemplateRow & { shipped: boolean })[]>`
    select code, version, zh, en, made_by is null as shipped
    from notifications.template where center_id = ${centerId}`;
  return rows.map((row) => ({ ...toTemplate(row), shipped: row.shipped }));
}

function templateRow(db: Db, centerId: number, template: AuthoredTemplate) {
  const { code, version, text, madeAt, madeBy } = template;
  return {
    center_id: centerId,
    code,
    version,
    zh: text.zh,
    en: text.en,
    made_at: toRfc3339(madeAt),
    made_by: madeBy && db.json(madeBy as never),
  };
}

/** Adds a version; whoever comes second meets the key (center, code, version). */
export function insertTemplate(db: Db, centerId: number, template: AuthoredTemplate): Statement {
  return db`insert into notifications.template ${db(templateRow(db, centerId, template))}
    returning 1`;
}

/** Adds versions that come with the product; another process may be doing the same. */
export function shipTemplates(db: Db, centerId: number, templates: readonly AuthoredTemplate[]): Statement {
  const rows = templates.map((template) => templateRow(db, centerId, template));
  return db`insert into notifications.template ${db(rows)} on conflict do nothing
    returning 1`;
}

/** Adds many messages that were sent in the past, a moment after each was made, or given up at once. */
export function insertManyMessages(
  db: Db,
  centerId: number,
  messages: readonly NewMessage[],
  ended: readonly EndedAttempt[],
  gateway: string,
): Statement {
  const ends = new Map(ended.map((attempt) => [attempt.id, attempt.after]));
  const rows = messages.map((message) => ({ ...message, ...ends.get(message.id) }));
  return db`
    insert into notifications.message (center_id, id, case_number, departments, template, template_version, language,
      channel, recipient_sealed, recipient_masked, text, status, given_up_because, attempts, gateway,
      gateway_reference, last_error, created_at, sent_at)
    select ${centerId}, id, "caseNumber", departments, template, "templateVersion", language,
      'sms', "recipientSealed", "recipientMasked", text, coalesce(status, 'given_up'), "givenUpBecause",
      case when status is null then 0 else 1 end, case when status is not null then ${gateway}::text end,
      reference, error, "createdAt", case when status = 'accepted' then "createdAt" + ${SENT_AFTER}::text::interval end
    from jsonb_to_recordset(${db.json(rows as never)}::jsonb) as m (id uuid, "caseNumber" text, departments text[],
      template text, "templateVersion" int, language text, "recipientSealed" text, "recipientMasked" text, text text,
      status text, "givenUpBecause" text, reference text, error text, "createdAt" timestamptz)
    returning 1`;
}

/** Adds the attempts by which those messages were sent. */
export function insertManyAttempts(
  db: Db,
  centerId: number,
  messages: readonly NewMessage[],
  ended: readonly EndedAttempt[],
  gateway: string,
): Statement {
  const made = new Map(messages.map((message) => [message.id, message.createdAt]));
  const rows = ended.map(({ id, number, outcome, after }) => ({
    id,
    number,
    outcome,
    reference: after.reference,
    error: after.error,
    at: made.get(id),
  }));
  return db`
    insert into notifications.attempt (center_id, message_id, number, gateway, started_at, finished_at, outcome,
      reference, error)
    select ${centerId}, id, number, ${gateway}, at, at + ${SENT_AFTER}::text::interval, outcome, reference, error
    from jsonb_to_recordset(${db.json(rows as never)}::jsonb) as a (id uuid, number int, outcome text, reference text,
      error text, at timestamptz)
    returning 1`;
}
