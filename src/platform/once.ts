import { createHash } from 'node:crypto';
import { isUniqueViolation } from './db.ts';
import type { Hall } from './hall.ts';
import { type Refusal, Refused } from './refusal.ts';
import { insertForm, type RowWrite, rowWrite } from './row-forms.ts';

/** A caller's once-only key (`Idempotency-Key`) together with what was asked under it. */
export interface OnceKey {
  readonly caller: string;
  readonly key: string;
  readonly requestHash: string;
}

export interface Answer {
  readonly status: number;
  /** The JSON text that was sent. */
  readonly body: string;
}

const KEY_REUSED: Refusal = {
  refused: 'invalid',
  problem: 'idempotency-key-reused',
  title: { zh: '幂等键已用于另一个请求', en: 'Idempotency key already used' },
  detail: {
    zh: '这个 Idempotency-Key 已经用于内容不同的请求，请换一个新的键。',
    en: 'This Idempotency-Key was used for a request with another body; use a new key.',
  },
};

const LONGEST_KEY = 200;
const KEY_TOO_LONG: Refusal = {
  refused: 'invalid',
  problem: 'idempotency-key-too-long',
  title: { zh: '幂等键太长', en: 'Idempotency key too long' },
  detail: {
    zh: `Idempotency-Key 最多 ${LONGEST_KEY} 个字符，建议用一个 UUID。`,
    en: `An Idempotency-Key may have ${LONGEST_KEY} characters at most; a UUID does well.`,
  },
};

/** @param body what the caller sent, already parsed @throws Refused when the key is too long to be kept */
export function onceKey(caller: string, key: string, path: string, body: unknown): OnceKey {
  if (key.length > LONGEST_KEY) throw new Refused(KEY_TOO_LONG);
  const requestHash = createHash('sha256')
    .update(`${path}\n${JSON.stringify(body)}`)
    .digest('base64url');
  return { caller, key, requestHash };
}

/**
 * Carries out a command at most once for its key. The command is tried straight away and records its answer
 * in the same statement as its writes; only when the key is met, or the command is refused because the first
 * try has already changed the state, is the recorded answer looked up.
 * @param attempt gets the statement maker that it must send along with its own writes
 */
export async function answerOnce(
  hall: Hall,
  once: OnceKey | undefined,
  attempt: (record: (answer: Answer) => RowWrite[]) => Promise<Answer>,
): Promise<Answer> {
  if (!once) return attempt(() => []);
  try {
    return await attempt((answer) => [recordAnswer(hall, once, answer)]);
  } catch (error) {
    if (!(error instanceof Refused) && !isUniqueViolation(error, 'idempotency_pkey')) throw error;
    const first = await findAnswer(hall, once);
    if (!first) throw error;
    if (first.requestHash !== once.requestHash) throw new Refused(KEY_REUSED);
    return { status: first.status, body: first.body };
  }
}

const ANSWER = insertForm('platform.idempotency', {
  caller: 'text',
  key: 'text',
  request_hash: 'text',
  status: 'int',
  body: 'text',
  created_at: 'timestamptz',
});

function recordAnswer({ clock }: Hall, { caller, key, requestHash }: OnceKey, { status, body }: Answer) {
  const createdAt = clock.now().toString();
  return rowWrite(ANSWER, { caller, key, request_hash: requestHash, status, body, created_at: createdAt });
}

async function findAnswer(
  hall: Hall,
  once: OnceKey,
): Promise<{ requestHash: string; status: number; body: string } | undefined> {
  const rows = await hall.db<{ requestHash: string; status: number; body: string }[]>`
    select request_hash as "requestHash", status, body from platform.idempotency
    where center_id = ${hall.centerId} and caller = ${once.caller} and key = ${once.key}`;
  return rows[0];
}
