import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { completeAllSteps, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { isRefusal } from '../platform/refusal.ts';
import { ACTION_NAMES, ACTIONS, type Action, allowedActions, STATE_NAMES } from './action-table.ts';
import { CASE_STATES } from './case-schema.ts';
import { type Command, carryOut } from './command.ts';
import { notAccept } from './end-without-decision.ts';

// A joint approval with a fast track, a certificate and one deferrable paper, which has the index 4.
const joint = itemOf('SJ-0006');
const plain = itemOf('GA-0011', { coDepartments: [], fastTrack: false });
const onTheSpot = itemOf('GA-0006', { fastTrack: false });

const stop: Command = {
  action: 'stop',
  body: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 4 },
};
const grant: Command = { action: 'decide', body: { outcome: 'granted' } };
const refuse: Command = { action: 'decide', body: { outcome: 'refused', reasons: '不符合' } };
const issue: Command = { action: 'issue', body: {} };

type Papers = Readonly<Record<number, 'missing' | 'deferred'>>;
function after(item: typeof joint, papers: Papers, ...commands: Command[]): PaperCase {
  const one = new PaperCase(item, { papers });
  for (const command of commands) one.act(command);
  return one;
}
function reviewed(item: typeof joint, papers: Papers, ...commands: Command[]): PaperCase {
  const one = new PaperCase(item, { papers });
  completeAllSteps(one);
  for (const command of commands) one.act(command);
  return one;
}

const papersOut: Action[] = ['supplement', 'stand-in'];
const UNDER_WAY: Action[] = ['ask-confirmation', 'stop', 'extend', 'complete-step', 'withdraw'];
const twoSign = itemOf('YJ-0001', { coDepartments: [], fastTrack: false });
const examined = (papers: Papers) => new PaperCase(joint, { papers, reception: { examine: true } });
const checked = (missing: number[]) => {
  const one = examined({});
  for (const department of one.facts.toCheck) {
    one.act({ action: 'check-papers', body: { department, missing } });
  }
  return one;
};
const ask: Command = { action: 'ask-confirmation', body: {} };

const ROWS: readonly [string, PaperCase, Action[]][] = [
  [
    'departments look through the papers',
    examined({}),
    ['check-papers', 'not-accept', 'withdraw', 'correct'],
  ],
  [
    'departments look through them, one is not there',
    examined({ 0: 'missing' }),
    ['check-papers', 'request-supplement', ...papersOut, 'not-accept', 'withdraw', 'correct'],
  ],
  [
    'all have looked, one is unfit',
    checked([1]),
    ['request-supplement', 'not-accept', 'withdraw', 'correct'],
  ],
  ['a paper is missing', after(joint, { 0: 'missing' }), [...papersOut, 'not-accept', 'withdraw', 'correct']],
  [
    'only deferrable papers are missing',
    after(joint, { 4: 'missing' }),
    [...papersOut, 'accept', 'not-accept', 'withdraw', 'correct'],
  ],
  ['accepted, others still owe their opinion', after(joint, {}), [...UNDER_WAY, 'fast-track', 'correct']],
  [
    'accepted, a paper is owed',
    after(joint, { 4: 'deferred' }),
    [...papersOut, ...UNDER_WAY, 'fast-track', 'correct'],
  ],
  [
    'accepted, on the fast track already',
    after(joint, {}, { action: 'fast-track', body: { reason: '急' } }),
    [...UNDER_WAY, 'correct'],
  ],
  [
    'one department alone',
    after(plain, {}),
    ['ask-confirmation', 'stop', 'extend', 'complete-step', 'decide', 'withdraw', 'correct'],
  ],
  [
    'on the spot',
    after(onTheSpot, {}),
    ['ask-confirmation', 'complete-step', 'decide', 'withdraw', 'correct'],
  ],
  [
    'all opinions are there',
    reviewed(joint, {}),
    ['ask-confirmation', 'stop', 'extend', 'decide', 'withdraw', 'fast-track'],
  ],
  [
    'the applicant is asked to confirm',
    after(plain, {}, ask),
    ['ask-confirmation', 'confirm', 'stop', 'extend', 'complete-step', 'withdraw', 'correct'],
  ],
  [
    'asked after the review',
    reviewed(joint, {}, ask),
    ['ask-confirmation', 'confirm', 'stop', 'extend', 'withdraw', 'fast-track', 'correct'],
  ],
  [
    'confirmed',
    reviewed(joint, {}, ask, { action: 'confirm', body: {} }),
    ['stop', 'extend', 'decide', 'withdraw', 'fast-track'],
  ],
  ['one of two has signed', reviewed(twoSign, {}, grant), ['stop', 'extend', 'decide', 'withdraw']],
  [
    'stopped',
    after(plain, {}, stop),
    ['ask-confirmation', 'stop', 'resume', 'extend', 'complete-step', 'withdraw', 'correct'],
  ],
  [
    'extended',
    after(plain, {}, { action: 'extend', body: { workingDays: 3, reason: '案情复杂' } }),
    ['ask-confirmation', 'stop', 'complete-step', 'decide', 'withdraw', 'correct'],
  ],
  ['granted', reviewed(joint, {}, grant), ['issue']],
  ['granted, a paper is owed', reviewed(joint, { 4: 'deferred' }, grant), [...papersOut, 'issue']],
  ['granted, nothing to issue', reviewed(itemOf('ZW-0001'), {}, grant), []],
  ['refused', reviewed(joint, {}, refuse), []],
  ['issued', reviewed(joint, {}, grant, issue), ['collect']],
  ['collected', reviewed(joint, {}, grant, issue, { action: 'collect', body: { by: 'applicant' } }), []],
  ['not accepted', after(joint, { 0: 'missing' }, { action: 'not-accept', body: { reason: '无权' } }), []],
  ['withdrawn', after(joint, {}, { action: 'withdraw', body: { reason: '不办了' } }), []],
];

describe('the table of states and actions', () => {
  for (const [name, one, allowed] of ROWS) {
    test(`${name}: ${allowed.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(allowedActions(one.facts, one.item), allowed);
    });

    test(`${name}: every other action is refused by state and by what is allowed`, () => {
      for (const action of ACTIONS.filter((each) => !allowed.includes(each))) {
        const refusal = one.refusal(anyCommand(action));
        assert.deepEqual([refusal.refused, refusal.problem], ['not_allowed_now', 'not-allowed-now'], action);
        assert.deepEqual(refusal.extra, { state: one.facts.state, allowedActions: allowed });
        assert.ok(refusal.detail.zh.includes(STATE_NAMES[one.facts.state].zh));
        assert.ok(refusal.detail.zh.includes(ACTION_NAMES[action].zh));
        assert.ok(refusal.detail.en.includes(STATE_NAMES[one.facts.state].en));
      }
    });
  }

  test('every state that a case can reach stands in the table', () => {
    const reached = new Set(ROWS.map(([, one]) => one.facts.state));
    assert.deepEqual(
      CASE_STATES.filter((state) => !reached.has(state)),
      [],
    );
  });
});

/** A well-formed command of an action. */
function anyCommand(action: Action): Command {
  switch (action) {
    case 'supplement':
      return { action, body: { materials: [{ index: 0, status: 'provided' }] } };
    case 'stop':
      return stop;
    case 'extend':
      return { action, body: { workingDays: 1, reason: '案情复杂' } };
    case 'decide':
      return refuse;
    case 'collect':
      return { action, body: { by: 'applicant' } };
    case 'check-papers':
      return { action, body: { missing: [] } };
    case 'stand-in':
      return { action, body: { index: 0, paperId: 'p', reason: '忘记带来' } };
    case 'request-supplement':
    case 'ask-confirmation':
    case 'confirm':
    case 'accept':
    case 'issue':
    case 'resume':
    case 'complete-step':
      return { action, body: {} };
    case 'not-accept':
    case 'withdraw':
    case 'fast-track':
      return { action, body: { reason: '理由' } };
    case 'correct':
      return { action, body: { reason: '听错了', applicant: { phone: '13900000000' } } };
  }
}

test('what is said to be allowed is not refused for the state, whatever the item and the way there', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...items),
      fc.array(fc.constantFrom(...ACTIONS), { maxLength: 12 }),
      fc.boolean(),
      (item, wishes, complete) => {
        const one = new PaperCase(item, complete ? {} : { reception: { materials: [] } });
        for (const action of wishes) {
          const isAllowed = allowedActions(one.facts, item).includes(action);
          const outcome = carryOut(one.standing(), anyCommand(action));
          if (isRefusal(outcome)) {
            assert.equal(outcome.problem === 'not-allowed-now', !isAllowed, action);
          } else {
            assert.ok(isAllowed, action);
            one.append(outcome, { kind: 'clock' });
          }
        }
      },
    ),
  );
});

test('the reason is told where the state alone does not explain it', () => {
  const stopped = after(plain, {}, stop).refusal(grant);
  assert.match(stopped.detail.zh, /计时中止着/);
  const extended = after(plain, {}, { action: 'extend', body: { workingDays: 3, reason: '复杂' } });
  assert.match(
    extended.refusal({ action: 'extend', body: { workingDays: 3, reason: '复杂' } }).detail.zh,
    /一次/,
  );
  assert.match(after(onTheSpot, {}).refusal(stop).detail.en, /on the spot/);
  assert.match(after(joint, {}).refusal(grant).detail.en, /still owe their opinion/);
  assert.match(reviewed(joint, {}).refusal(anyCommand('correct')).detail.zh, /写进意见，或者由申请人撤回/);
  const final = reviewed(joint, {}, refuse);
  assert.match(final.refusal(anyCommand('correct')).detail.en, /department corrects it/);
  assert.match(final.refusal(issue).detail.en, /Possible now: nothing\.$/);
  assert.ok(isRefusal(notAccept(final.standing(), { reason: '无权' })));
});
