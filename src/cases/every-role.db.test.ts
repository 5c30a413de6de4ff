import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { type TestApp, testApp } from '../../test/app.ts';
import { applicantOf, itemOf, papers } from '../../test/case-builders.ts';
import { staffMember } from '../../test/cases-hall.ts';
import { actIn, viewOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { may } from '../identity/may.ts';
import { ROLE_CODES, type Role } from '../identity/role.ts';
import { ACTIONS, type Action } from './action-table.ts';
import { receiveCase } from './actions.ts';
import { CASE_STATES, type CaseState, type CaseView } from './case-schema.ts';
import type { Command } from './command.ts';
import { verifyLedger } from './ledger-queries.ts';
import type { MaterialStatus } from './materials.ts';

// Every action in every state by every role, at the door: who may not is told so, what the state does not allow is
// refused with the state and what is allowed, and neither leaves a trace; what is left happens.

// Joint, on the fast track, with a paper that may be deferred; nobody else has a part in it for the plain one.
const JOINT = 'SJ-0006';
const DEFERRABLE = 4;
const CLERK = staffMember('clerk');

let product: TestApp;
const headers = new Map<Role, { authorization: string }>();
before(async () => {
  product = await testApp(await testHall({ now: '2026-03-02T09:00:00+08:00' }));
  for (const role of ROLE_CODES) headers.set(role, await product.signIn(USERNAMES[role]));
});

const USERNAMES: Readonly<Record<Role, string>> = {
  clerk: 'clerk',
  reviewer: 'reviewer',
  chief: 'chief',
  cashier: 'cashier',
  guide: 'guide',
  supervisor: 'supervisor',
  director: 'director',
  administrator: 'admin',
};

interface Begun {
  readonly missing?: number;
  readonly deferred?: boolean;
  readonly examine?: boolean;
}

async function begin({ missing, deferred, examine = false }: Begun = {}): Promise<CaseView> {
  const item = itemOf(JOINT);
  const others: Record<number, MaterialStatus> = {};
  if (missing !== undefined) others[missing] = 'missing';
  if (deferred) others[DEFERRABLE] = 'deferred';
  const order = { itemCode: JOINT, applicant: applicantOf(item), materials: papers(item, others), examine };
  return viewOf(await receiveCase(product.hall, CLERK, order, 'zh-CN', undefined));
}

async function acted(view: CaseView, ...commands: Command[]): Promise<CaseView> {
  let after = view;
  for (const command of commands) after = await actIn(product.hall, view, command);
  return after;
}

async function reviewed(begun: Begun = {}): Promise<CaseView> {
  let view = await begin(begun);
  while (view.allowedActions.includes('complete-step')) {
    view = await actIn(product.hall, view, { action: 'complete-step', body: {} });
  }
  return view;
}

const grant: Command = { action: 'decide', body: { outcome: 'granted' } };
const refuse: Command = { action: 'decide', body: { outcome: 'refused', reasons: '不符合' } };
const issue: Command = { action: 'issue', body: {} };
const withdraw: Command = { action: 'withdraw', body: { reason: '不办了' } };
const notAccept: Command = { action: 'not-accept', body: { reason: '无权' } };
const collect: Command = { action: 'collect', body: { by: 'applicant' } };
const ask: Command = { action: 'ask-confirmation', body: {} };

const STATES: Readonly<Record<CaseState, () => Promise<CaseView>>> = {
  received: () => begin({ examine: true, missing: DEFERRABLE }),
  supplement_requested: () => begin({ missing: DEFERRABLE }),
  accepted: () => begin({ deferred: true }),
  under_review: () => reviewed(),
  awaiting_confirmation: async () => acted(await begin(), ask),
  granted: async () => acted(await reviewed(), grant),
  refused: async () => acted(await reviewed(), refuse),
  issued: async () => acted(await reviewed(), grant, issue),
  collected: async () => acted(await reviewed(), grant, issue, collect),
  not_accepted: async () => acted(await begin({ missing: 0 }), notAccept),
  withdrawn: async () => acted(await begin(), withdraw),
};

/** A body with which each action is done wherever it is allowed. */
const BODIES: Readonly<Record<Action, object>> = {
  'check-papers': { missing: [] },
  'request-supplement': {},
  'stand-in': { index: DEFERRABLE, paperId: 'none', reason: '忘记带来' },
  supplement: { materials: [{ index: DEFERRABLE, status: 'provided' }] },
  accept: {},
  'not-accept': { reason: '无权' },
  'ask-confirmation': {},
  confirm: {},
  stop: { ground: 'hearing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 5 },
  resume: {},
  extend: { workingDays: 3, reason: '案情复杂' },
  'complete-step': {},
  decide: { outcome: 'granted' },
  issue: {},
  collect: { by: 'applicant' },
  withdraw: { reason: '不办了' },
  'fast-track': { reason: '急事急办' },
  correct: { reason: '听错了', applicant: { phone: '13900000000' } },
};

/** Allowed, and still refused for a reason of its own that this body cannot give. */
const NAMED: Readonly<Partial<Record<Action, string>>> = {
  'stand-in': 'invalid-input',
  'request-supplement': 'checks-outstanding',
};

async function send(view: CaseView, action: Action, role: Role) {
  const answer = await product.app.inject({
    method: 'POST',
    url: `/api/cases/${view.caseNumber}/${action}`,
    headers: headers.get(role) ?? {},
    payload: BODIES[action],
  });
  return { status: answer.statusCode, body: answer.json() };
}

for (const state of CASE_STATES) {
  test(`in the state ${state} every role and every action gets its answer`, async () => {
    const standing = await STATES[state]();
    assert.equal(standing.state, state);
    for (const action of ACTIONS) {
      for (const role of ROLE_CODES) {
        const mayDoIt = may({ role }, `case:${action}`);
        const isAllowed = standing.allowedActions.includes(action);
        const happens = mayDoIt && isAllowed && !NAMED[action];
        const view = happens ? await STATES[state]() : standing;
        const { status, body } = await send(view, action, role);
        const what = `${role} ${action} in ${state}: ${JSON.stringify(body).slice(0, 300)}`;
        if (!mayDoIt) {
          assert.deepEqual([status, body.type], [403, '/problems/not-allowed-for-role'], what);
        } else if (!isAllowed) {
          assert.deepEqual([status, body.type], [409, '/problems/not-allowed-now'], what);
          assert.deepEqual([body.state, body.allowedActions], [state, standing.allowedActions], what);
        } else if (NAMED[action]) {
          assert.equal(body.type, `/problems/${NAMED[action]}`, what);
        } else {
          assert.equal(status, 200, what);
          assert.ok(body.sequence > view.sequence, what);
        }
      }
    }
    const clerk = headers.get('clerk') ?? {};
    const url = `/api/cases/${standing.caseNumber}`;
    const after = (await product.app.inject({ url, headers: clerk })).json();
    assert.equal(after.sequence, standing.sequence, 'what was refused left no trace');
  });
}

test('and every ledger is whole afterwards', async () => {
  assert.deepEqual((await verifyLedger(product.hall)).breaks, []);
});
