import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LineLost, Refused } from '../platform/problem.ts';
import { carryOutAll, type Outcome } from './batch-run.ts';

const refusal = (status: number) =>
  new Refused({ type: 'about:blank', title: '', status, detail: `refused ${status}` });

/** Runs over four cases whose answers are given one after the other, and says what each came to. */
async function run(answers: Readonly<Record<string, readonly (Error | 'ok')[]>>, stopAfter?: string) {
  const left = new Map(Object.entries(answers).map(([number, list]) => [number, [...list]]));
  const told = new Map<string, Outcome>();
  const sent: string[] = [];
  await carryOutAll({
    caseNumbers: ['A', 'B', 'C', 'D'],
    send: async (number) => {
      sent.push(number);
      const answer = left.get(number)?.shift() ?? 'ok';
      if (answer !== 'ok') throw answer;
    },
    tell: (number, outcome) => told.set(number, outcome),
    isStopped: () => stopAfter !== undefined && sent.includes(stopAfter),
    pause: async () => {},
  });
  return { sent: sent.join(''), phases: [...told].map(([number, { phase }]) => `${number} ${phase}`), told };
}

test('a refusal is kept with its reason and does not hold up the others', async () => {
  const { sent, phases, told } = await run({ B: [refusal(409)] });
  assert.equal(sent, 'ABCD');
  assert.deepEqual(phases, ['A done', 'B refused', 'C done', 'D done']);
  assert.deepEqual(told.get('B'), { phase: 'refused', why: 'refused 409' });
});

test('where no answer came the same case is asked again before the next', async () => {
  const { sent, phases } = await run({ B: [new LineLost(), refusal(503), refusal(429)] });
  assert.equal(sent, 'ABBBBCD');
  assert.deepEqual(phases, ['A done', 'B done', 'C done', 'D done']);
});

test('it ends where the session ends, and goes no further once it is stopped', async () => {
  assert.deepEqual((await run({ C: [refusal(401)] })).phases, ['A done', 'B done', 'C waiting']);
  assert.deepEqual((await run({}, 'B')).phases, ['A done', 'B done']);
  assert.deepEqual((await run({ B: [new LineLost()] }, 'B')).phases, ['A done', 'B unknown']);
});
