import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  applicantOf,
  CONFIRMATION_CODE,
  items,
  PaperCase,
  periods,
  staff,
} from '../../test/case-builders.ts';
import { citizenNumber } from '../../test/identity-numbers.ts';
import { computeTimeLimit } from '../calendar/time-limit.ts';
import type { Item } from '../catalog/item.ts';
import { isRefusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { ACTIONS, type Action, allowedActions } from './action-table.ts';
import { countedDays, promisedFacts } from './case-clock.ts';
import { openStops } from './case-facts.ts';
import { standingOfClock } from './case-view.ts';
import { type Command, carryOut } from './command.ts';
import { foldEvents } from './evolve.ts';
import { findBreak, GENESIS } from './ledger.ts';
import { lightOf } from './light.ts';
import type { MaterialStatus } from './materials.ts';
import { nextNoticeOn, noticesDue } from './notices.ts';
import { unchecked } from './paper-checks.ts';
import { openTasks } from './steps.ts';
import { STOP_GROUNDS } from './stop-and-extend.ts';

// Random walks of commands, allowed and forbidden ones, by several people, while days go by and the clock records
// what falls due. Whatever happens, what the law and the ledger promise stays true after every single step.

const PEOPLE = [staff('FC-GA'), staff('FC-ZW'), staff(null)];

interface Turn {
  readonly action: Action;
  readonly mayBeForbidden: boolean;
  readonly pick: number;
  readonly hours: number;
  readonly sweeps: boolean;
}

const turn: fc.Arbitrary<Turn> = fc.record({
  action: fc.constantFrom(...ACTIONS),
  mayBeForbidden: fc.integer({ min: 0, max: 5 }).map((value) => value === 0),
  pick: fc.nat(1000),
  hours: fc.constantFrom(0, 0, 1, 20, 24, 24, 48, 96, 240),
  sweeps: fc.boolean(),
});
const beginning = fc.record({
  item: fc.constantFrom(...items),
  papers: fc.array(fc.constantFrom<MaterialStatus>('provided', 'provided', 'missing', 'deferred'), {
    minLength: 12,
    maxLength: 12,
  }),
  examine: fc.boolean(),
  fastTrack: fc.boolean(),
});

function begin({
  item,
  papers,
  examine,
  fastTrack,
}: typeof beginning extends fc.Arbitrary<infer B> ? B : never) {
  const materials = item.materials.map(({ deferrable }, index) => {
    const status = papers[index] as MaterialStatus;
    return { index, status: status === 'deferred' && !deferrable ? ('provided' as const) : status };
  });
  const reception = {
    applicant: applicantOf(item),
    materials,
    examine,
    ...(fastTrack && item.fastTrack && { fastTrack: { reason: '急事急办' } }),
  };
  return new PaperCase(item, { reception });
}

function commandOf({ action, pick }: Turn, one: PaperCase): Command {
  const { facts, item } = one;
  const paper = pick % Math.max(1, item.materials.length);
  switch (action) {
    case 'check-papers': {
      const department = unchecked(facts)[pick % Math.max(1, unchecked(facts).length)];
      const missing = pick % 4 === 0 && item.materials.length > 0 ? [paper] : [];
      return { action, body: { missing, ...(department !== undefined && { department }) } };
    }
    case 'supplement': {
      const owed = facts.materials.flatMap((status, index) => (status === 'provided' ? [] : [index]));
      const brought = owed.filter((_, position) => (position + pick) % 3 > 0);
      return { action, body: { materials: brought.map((index) => ({ index, status: 'provided' })) } };
    }
    case 'stand-in':
      return { action, body: { index: paper, paperId: 'none', reason: '忘记带来' } };
    case 'confirm':
      return { action, body: pick % 2 ? { code: pick % 3 ? CONFIRMATION_CODE : '000000' } : {} };
    case 'stop': {
      const ground = STOP_GROUNDS[pick % STOP_GROUNDS.length] as (typeof STOP_GROUNDS)[number];
      return {
        action,
        body: { ground, legalBasis: '行政许可法第四十五条', expectedWorkingDays: 1 + (pick % 9) },
      };
    }
    case 'resume': {
      const open = openStops(facts);
      return { action, body: { stopId: open[pick % Math.max(1, open.length)]?.id ?? 's0' } };
    }
    case 'extend':
      return { action, body: { workingDays: 1 + (pick % 16), reason: '案情复杂' } };
    case 'decide':
      return { action, body: { outcome: pick % 3 ? 'granted' : 'refused', reasons: '不符合条件' } };
    case 'collect':
      return { action, body: { by: pick % 2 ? 'agent' : 'post' } };
    case 'not-accept':
    case 'withdraw':
    case 'fast-track':
      return { action, body: { reason: '理由' } };
    case 'correct': {
      const idNumber = citizenNumber(`3609811990010100${pick % 10}`);
      const person =
        facts.applicant.kind === 'person' && pick % 2 ? { idNumber } : { name: `更正${pick % 5}` };
      return { action, body: { reason: '录错了', applicant: person } };
    }
    case 'request-supplement':
    case 'ask-confirmation':
    case 'accept':
    case 'issue':
    case 'complete-step':
      return { action, body: {} };
  }
}

function sweep(one: PaperCase): void {
  one.append(noticesDue(one.watched, dayOf(one.now)), { kind: 'clock' });
}

/** What must hold of a case at any moment. */
function assertTrue(one: PaperCase, item: Item): void {
  const { facts, events, now } = one;
  assert.deepEqual(foldEvents(JSON.parse(JSON.stringify(events))), facts, 'the ledger says it all');
  const ledger = one.ledger();
  const head = {
    caseNumber: facts.caseNumber,
    sequence: facts.sequence,
    hash: ledger.at(-1)?.hash ?? GENESIS,
  };
  assert.equal(findBreak(ledger, head), undefined, 'the chain is whole');
  assert.ok(
    events.every(({ actor }) => actor.kind !== undefined),
    'nothing happens by nobody',
  );
  assert.ok(events.filter(({ kind }) => kind === 'extended').length <= 1, 'extended once at most');
  assert.ok(events.filter(({ kind }) => kind === 'accepted').length <= 1, 'accepted once at most');
  assert.ok(events.filter(({ kind }) => kind === 'decided').length <= 1, 'decided once at most');
  const state = standingOfClock(facts);
  const light = lightOf({ state, due: facts.due }, now);
  if (openStops(facts).length > 0 && facts.finishedAt === null)
    assert.equal(light, 'grey', 'a stopped clock');
  if (state === 'finished') {
    const later = lightOf({ state, due: facts.due }, now.add({ hours: 24 * 400 }));
    assert.deepEqual([light, later], ['grey', 'grey'], 'what is finished never changes colour');
    assert.deepEqual(openStops(facts).length, 0, 'no stop outlives the case');
  }
  if (facts.acceptedAt !== null && facts.endedAt === null) assertBudget(one, item);
  const tasks = openTasks(facts, item);
  assert.equal(new Set(tasks.map(({ index }) => index)).size, tasks.length, 'every task once');
  const next = nextNoticeOn(one.watched);
  assert.equal(noticesDue(one.watched, dayOf(now)).length > 0, next !== null && next <= dayOf(now));
  assert.equal(new Set(facts.visits).size, facts.visits.length);
}

/** used + remaining = budget, as long as it is not overdrawn; both limits with their one extension. */
function assertBudget(one: PaperCase, item: Item): void {
  const { facts, measures, now } = one;
  const days = countedDays(facts, measures, now);
  const budget = item.promisedLimit.value + (facts.extension?.workingDays ?? 0);
  if (days.usedWorkingDays <= budget) {
    assert.equal(days.usedWorkingDays + days.remainingWorkingDays, budget, 'used + remaining = budget');
    // A limit that ends on a day off goes on to the next working day, on which nothing is left over.
    if (item.promisedLimit.unit === 'working_day') assert.equal(days.overdueWorkingDays, 0);
  } else {
    assert.equal(days.remainingWorkingDays, 0);
  }
  const limit = computeTimeLimit(promisedFacts(facts, measures, now), measures.calendar);
  assert.ok(!isRefusal(limit));
  if (facts.finishedAt === null) {
    assert.deepEqual(
      facts.due?.promisedOn ?? null,
      limit.dueDay,
      'the due day that is kept is the one computed',
    );
  }
}

/** Reasons that the rules may have beside the state. */
const REASONS = [
  'invalid-input',
  'extension-after-due',
  'extension-too-long',
  'suspend-after-due',
  'deferred-materials-owed',
  'nothing-corrected',
  'checks-outstanding',
  'second-signature-needed',
];

describe('whatever people do', () => {
  test('every action is done if and only if the table allows it, and the truths hold after each', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(beginning, fc.array(turn, { minLength: 5, maxLength: 40 }), (start, turns) => {
        const one = begin(start);
        assertTrue(one, start.item);
        for (const each of turns) {
          one.now = one.now.add({ hours: each.hours, minutes: 1 });
          if (each.sweeps) sweep(one);
          // As at the window: what has fallen due is recorded before anybody acts.
          sweep(one);
          const allowed = allowedActions(one.facts, start.item);
          if (!each.mayBeForbidden && !allowed.includes(each.action)) continue;
          const actor = PEOPLE[each.pick % PEOPLE.length] ?? staff(null);
          const outcome = carryOut(one.standing(actor), commandOf(each, one));
          if (isRefusal(outcome)) {
            if (allowed.includes(each.action)) assert.ok(REASONS.includes(outcome.problem), outcome.problem);
            else assert.equal(outcome.problem, 'not-allowed-now');
          } else {
            assert.ok(allowed.includes(each.action), `${each.action} in ${one.facts.state}`);
            one.append(outcome, actor);
            seen.add(each.action);
          }
          assertTrue(one, start.item);
        }
      }),
      { numRuns: 1000 },
    );
    const never = ACTIONS.filter((action) => !seen.has(action) && action !== 'stand-in');
    assert.deepEqual(never, [], 'every action happened in some walk');
  });

  test('the periods that the rules use are those of the law', () => {
    assert.deepEqual([periods.extension, periods.extension_joint, periods.issuance], [10, 15, 10]);
  });
});
