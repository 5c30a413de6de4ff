import assert from 'node:assert/strict';
import type { TestApp } from './app.ts';

/** A problem document as a client gets it. */
export interface ProblemAnswer {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly { pointer: string; detail: string }[];
  readonly state?: string;
  readonly allowedActions?: readonly string[];
}

export interface WrongRequest {
  /** `/api/cases` unless told otherwise. */
  readonly url?: string;
  /** Sent as it is if it is a text, else as JSON. */
  readonly body: unknown;
  readonly headers: Record<string, string>;
  readonly status: number;
  /** The last part of the problem's type. */
  readonly type: string;
  /** The fields that are named, in any order. */
  readonly pointers?: readonly string[];
}

type Headers = Record<string, string>;

/** Sends a body. */
export async function post({ app }: TestApp, url: string, payload: unknown, headers: Headers) {
  const body = typeof payload === 'string' ? payload : JSON.stringify(payload);
  const answer = await app.inject({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json', ...headers },
    payload: body,
  });
  return { status: answer.statusCode, type: answer.headers['content-type'], text: answer.body };
}

/**
 * Sends a wrong request in Chinese and in English: each gets that problem, with a sentence in its language and
 * nothing of the server's inside, and nothing has changed.
 */
export async function assertRefused(test: TestApp, wrong: WrongRequest) {
  const { url = '/api/cases', body, headers, status, type, pointers } = wrong;
  const before = await standing(test);
  const answers = [
    await post(test, url, body, { ...headers, 'idempotency-key': 'wrong' }),
    await post(test, url, body, { ...headers, 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' }),
  ];
  assert.deepEqual(await standing(test), before, 'nothing has changed');
  const [chinese, english] = answers.map((answer) => {
    assert.equal(answer.status, status, answer.text);
    assert.equal(answer.type, 'application/problem+json; charset=utf-8');
    assert.ok(!/postgres|select |node_modules|\.ts:|stack/i.test(answer.text), answer.text);
    const problem: ProblemAnswer = JSON.parse(answer.text);
    assert.deepEqual([problem.type, problem.status], [`/problems/${type}`, status]);
    const named = problem.errors?.map(({ pointer }) => pointer).sort();
    if (pointers) assert.deepEqual(named, [...pointers].sort());
    return problem;
  }) as [ProblemAnswer, ProblemAnswer];
  assert.match(chinese.detail, /[\u4e00-\u9fff]/);
  assert.match(english.detail, /[a-z]{3}/);
  return { chinese, english };
}

/** How everything stands that a command could change. */
export async function standing({ hall }: TestApp) {
  const [row] = await hall.db`
    select (select count(*) from cases.event) as events, (select count(*) from cases.case_facts) as facts,
      (select count(*) from cases.task) as tasks, (select sum(sequence) from deadlines.clock) as clocks,
      (select count(*) from notifications.message) as messages, (select count(*) from platform.idempotency) as keys`;
  return { ...row };
}
