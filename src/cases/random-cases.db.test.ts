import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applicantOf, items } from '../../test/case-builders.ts';
import { staffMember, testCasesHall } from '../../test/cases-hall.ts';
import { assertDerivedRows, eventsByCase } from '../../test/derived-rows.ts';
import { citizenNumber, creditCode } from '../../test/identity-numbers.ts';
import { sweepClocks } from '../deadlines/index.ts';
import { Refused } from '../platform/refusal.ts';
import { ACTIONS, type Action } from './action-table.ts';
import { actOnCase, receiveCase } from './actions.ts';
import type { CaseView } from './case-schema.ts';
import type { Command } from './command.ts';
import type { Correction } from './correct.ts';
import { verifyLedger } from './ledger-queries.ts';
import type { MaterialStatus } from './materials.ts';
import { STOP_GROUNDS } from './stop-and-extend.ts';

// A hundred random cases, driven through the actions by whatever is allowed, now and then by what is not, while
// days go by and the clock sweeps. Whatever happened, the rows of the database are those that the ledger gives.

const hall = await testCasesHall({ now: '2022-01-04T09:00:00+08:00' });
const clerk = staffMember('clerk');
const reviewer = staffMember('reviewer');

const MARKS: readonly MaterialStatus[] = ['provided', 'missing', 'deferred'];
/** A made-up credit code. */
const PLANT = creditCode('91350100M00010002');

const turn = fc.record({
  /** One time in eight something that may be forbidden is tried. */
  tries: fc.constantFrom('allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'allowed', 'any'),
  pick: fc.nat(1000),
  hours: fc.constantFrom(0, 0, 1, 5, 24, 24, 48, 72, 240),
  sweeps: fc.boolean(),
  number: fc.integer({ min: 1, max: 12 }),
});
const plan = fc.record({
  item: fc.constantFrom(...items),
  papers: fc.array(fc.constantFrom('provided', 'provided', 'provided', 'missing', 'deferred'), {
    minLength: 12,
    maxLength: 12,
  }),
  fastTrack: fc.boolean(),
  examine: fc.constantFrom(false, false, true),
  turns: fc.array(turn, { minLength: 1, maxLength: 14 }),
});
type Turn = typeof turn extends fc.Arbitrary<infer T> ? T : never;

function pass(hours: number): void {
  hall.setNow(
    hall.clock
      .now()
      .add({ minutes: hours * 60 + 1 })
      .toString(),
  );
}

function commandOf(action: Action, { pick, number }: Turn, view: CaseView): Command {
  switch (action) {
    case 'supplement':
      return {
        action,
        body: {
          materials: view.materials
            .filter((material, index) => material.status !== 'provided' && (index + pick) % 3 > 0)
            .map(({ index }) => ({ index, status: 'provided' })),
        },
      };
    case 'stop': {
      const ground = STOP_GROUNDS[pick % STOP_GROUNDS.length] as (typeof STOP_GROUNDS)[number];
      return { action, body: { ground, legalBasis: '行政许可法第四十五条', expectedWorkingDays: number } };
    }
    case 'resume': {
      const open = view.clock.stops.filter(({ to }) => to === null);
      return { action, body: { stopId: open[pick % Math.max(1, open.length)]?.id } };
    }
    case 'extend':
      return { action, body: { workingDays: number, reason: '案情复杂' } };
    case 'decide': {
      const outcome = pick % 3 === 0 ? 'refused' : 'granted';
      return { action, body: { outcome, reasons: '依据（虚构）', note: '经集体讨论' } };
    }
    case 'collect':
      return { action, body: { by: pick % 2 ? 'agent' : 'post', name: '代办（虚构）' } };
    case 'not-accept':
    case 'withdraw':
    case 'fast-track':
      return { action, body: { reason: '理由（虚构）' } };
    case 'correct':
      return { action, body: { reason: '录错了（虚构）', ...slip(pick, number, view) } };
    case 'check-papers':
      return { action, body: { missing: pick % 3 === 0 ? [pick % Math.max(1, view.materials.length)] : [] } };
    case 'stand-in':
      return { action, body: { index: pick % 4, paperId: 'no-such-paper', reason: '忘记带来（虚构）' } };
    case 'request-supplement':
    case 'ask-confirmation':
    case 'confirm':
    case 'accept':
    case 'issue':
    case 'complete-step':
      return { action, body: {} };
  }
}

/** Something that was entered wrongly, now and then nothing at all. */
function slip(pick: number, number: number, view: CaseView): Omit<Correction, 'reason'> {
  const kind = view.applicant.kind;
  const paper = view.materials[pick % Math.max(1, view.materials.length)];
  const slips: readonly Omit<Correction, 'reason'>[] = [
    { applicant: { name: `更正${number}（虚构）` } },
    { applicant: { phone: `138000000${String(number).padStart(2, '0')}` } },
    { applicant: { idNumber: kind === 'person' ? citizenNumber(`3609811990010100${number % 10}`) : PLANT } },
    { agent: { name: `代办${number}（虚构）`, idNumber: citizenNumber(`3609811988031500${number % 10}`) } },
    { removeAgent: true },
    paper
      ? { materials: [{ index: paper.index, status: MARKS[number % MARKS.length] as MaterialStatus }] }
      : {},
  ];
  return slips[pick % slips.length] ?? {};
}

/** Endings come seldom, so that cases live long enough to see something. */
function chosen({ tries, pick, number }: Turn, view: CaseView): Action {
  if (tries === 'any') return ACTIONS[pick % ACTIONS.length] as Action;
  const endings = ['withdraw', 'not-accept'];
  const allowed = view.allowedActions.filter(
    (action) => number > 10 || !endings.includes(action),
  ) as Action[];
  return (allowed[pick % Math.max(1, allowed.length)] ?? ACTIONS[pick % ACTIONS.length]) as Action;
}

/** An act that the day forbids is not offered either, and is refused by the clock itself. */
const TOO_LATE = ['extension-after-due', 'extension-too-long', 'suspend-after-due'];

/** What the rules may still answer to an action that the state allows. */
const REASONS = [
  'extension-after-due',
  'extension-too-long',
  'suspend-after-due',
  'deferred-materials-owed',
  'invalid-input',
  'nothing-corrected',
  'checks-outstanding',
  'second-signature-needed',
];

async function live(view: CaseView, turns: readonly Turn[]): Promise<void> {
  let now = view;
  for (const each of turns) {
    pass(each.hours);
    if (each.sweeps) await sweepClocks(hall);
    const action = chosen(each, now);
    const command = commandOf(action, each, now);
    const isAllowed = now.allowedActions.includes(action);
    // Meanwhile the clock may have accepted a case of which nobody has told in time what is missing.
    const mayBeOvertaken = now.state === 'received';
    try {
      const answer = await actOnCase(hall, reviewer, now.caseNumber, command, 'zh-CN', undefined);
      assert.ok(isAllowed || mayBeOvertaken, `${action} in ${now.state} was not allowed and happened`);
      now = JSON.parse(answer.body);
    } catch (error) {
      assert.ok(error instanceof Refused, String(error));
      const { problem } = error.refusal;
      const isOvertaken = mayBeOvertaken && problem === 'not-allowed-now';
      if (isAllowed) {
        assert.ok(isOvertaken || REASONS.includes(problem), `${action} in ${now.state}: ${problem}`);
      }
      if (!isAllowed && !mayBeOvertaken) {
        assert.ok(['not-allowed-now', ...TOO_LATE].includes(problem), problem);
      }
    }
  }
}

test('a hundred random cases: the derived rows are those rebuilt from the events, the ledger is whole', async () => {
  await fc.assert(
    fc.asyncProperty(plan, async ({ item, papers, fastTrack, examine, turns }) => {
      pass(3);
      const materials = item.materials.map(({ deferrable }, index) => {
        const status = papers[index] as MaterialStatus;
        return { index, status: status === 'deferred' && !deferrable ? 'provided' : status } as const;
      });
      const command = {
        itemCode: item.code,
        applicant: applicantOf(item),
        materials,
        examine,
        ...(fastTrack && item.fastTrack && { fastTrack: { reason: '急事急办' } }),
      };
      const answer = await receiveCase(hall, clerk, command, 'zh-CN', undefined);
      assert.equal(answer.status, 201);
      await live(JSON.parse(answer.body), turns);
    }),
    { numRuns: 100 },
  );
  assert.equal(await assertDerivedRows(hall), 100);
  const verified = await verifyLedger(hall);
  assert.deepEqual([verified.cases, verified.breaks], [100, []]);
});

test('and once more after a month in which nobody did anything', async () => {
  pass(24 * 30);
  await sweepClocks(hall);
  assert.equal(await assertDerivedRows(hall), 100);
  assert.deepEqual((await verifyLedger(hall)).breaks, []);
  const events = [...(await eventsByCase(hall)).values()].flat();
  const happened = new Set(
    events.map((event) => (event.kind === 'fell_overdue' ? event.data.limit : event.kind)),
  );
  for (const kind of ['prompted', 'promised', 'statutory', 'corrected'] as const)
    assert.ok(happened.has(kind), kind);
});

test('within a case the moments never go back', async () => {
  for (const events of (await eventsByCase(hall)).values()) {
    assert.deepEqual(
      events,
      events.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0)),
    );
  }
});
