import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIONS } from '../../../src/cases/action-table.ts';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import { actsOf } from '../../../src/identity/may.ts';
import {
  actionsFor,
  bodyOfForm,
  completableSteps,
  type FormAction,
  faultsOfForm,
  fieldsOf,
  suggestedValues,
  type Values,
} from './action-form.ts';

const noStops = {
  clock: { stops: [] },
  checks: [],
  steps: [],
  proposal: null,
  agent: null,
} as unknown as CaseView;
const step = (index: number, name: string, department: string, state: CaseView['steps'][number]['state']) =>
  ({ index, step: name, department, state }) as CaseView['steps'][number];
const view: Pick<CaseView, 'allowedActions' | 'steps' | 'checks'> = {
  checks: [],
  allowedActions: ['complete-step', 'stop', 'extend', 'decide', 'withdraw'],
  steps: [
    step(0, 'acceptance', 'FC-SJ', 'done'),
    step(1, 'review', 'FC-SJ', 'open'),
    step(2, 'site_inspection', 'FC-XF', 'open'),
    step(3, 'decision', 'FC-SJ', 'waiting'),
  ],
};
const person = (role: Parameters<typeof actsOf>[0]['role'], department: string | null) => ({
  acts: actsOf({ role }),
  department: department === null ? null : { code: department },
});
const fault = (action: FormAction, values: Values) =>
  Object.fromEntries(faultsOfForm(fieldsOf(action, values, noStops, 1), values));

test('every action has a form that an empty answer either passes or fails with a named field', () => {
  for (const action of ACTIONS.filter((each) => each !== 'correct' && each !== 'stand-in')) {
    const fields = fieldsOf(action, {}, noStops, 1);
    const required = fields.filter((field) => field.required).map((field) => field.name);
    assert.deepEqual([...faultsOfForm(fields, {}).keys()], required, action);
  }
});

test('a refusal asks for its reasons, a grant does not', () => {
  assert.deepEqual(fault('decide', { outcome: 'granted' }), {});
  assert.deepEqual(fault('decide', { outcome: 'refused' }), { reasons: 'required' });
  assert.deepEqual(fault('decide', { outcome: 'refused', reasons: '  ' }), { reasons: 'required' });
});

test('an agent is named, a letter has a number', () => {
  assert.deepEqual(fault('collect', { by: 'applicant' }), {});
  assert.deepEqual(fault('collect', { by: 'agent' }), { name: 'required', idNumber: 'required' });
  assert.deepEqual(fault('collect', { by: 'post' }), { trackingNumber: 'required' });
});

test('days are whole numbers from one on', () => {
  for (const workingDays of ['0', '-3', '1.5', 'x', '1000']) {
    assert.deepEqual(
      fault('extend', { workingDays, reason: 'r' }),
      { workingDays: 'wholeNumber' },
      workingDays,
    );
  }
  assert.deepEqual(fault('extend', { workingDays: '10', reason: 'r' }), {});
});

test('the request holds numbers as numbers, and nothing that stayed empty or is not asked for', () => {
  const values: Values = {
    ground: 'hearing',
    legalBasis: ' 第九条 ',
    expectedWorkingDays: '6',
    note: ' ',
    reasons: 'x',
  };
  assert.deepEqual(bodyOfForm(fieldsOf('stop', values, noStops, 1), values), {
    ground: 'hearing',
    legalBasis: '第九条',
    expectedWorkingDays: 6,
  });
  assert.deepEqual(bodyOfForm(fieldsOf('supplement', {}, noStops, 1), { materials: '0,3' }), {
    materials: [
      { index: 0, status: 'provided' },
      { index: 3, status: 'provided' },
    ],
  });
  assert.deepEqual(
    bodyOfForm(fieldsOf('complete-step', {}, noStops, 1), {}, { step: 'review', department: 'FC-SJ' }),
    {
      step: 'review',
      department: 'FC-SJ',
    },
  );
});

test('what is offered is what state, role and department allow, the main thing first', () => {
  assert.deepEqual(actionsFor(view, person('reviewer', 'FC-SJ')), [
    'complete-step',
    'decide',
    'stop',
    'withdraw',
  ]);
  assert.deepEqual(actionsFor(view, person('reviewer', 'FC-XF')), ['complete-step', 'stop', 'withdraw']);
  assert.deepEqual(actionsFor(view, person('chief', 'FC-SJ')), [
    'complete-step',
    'decide',
    'stop',
    'extend',
    'withdraw',
  ]);
  assert.deepEqual(actionsFor(view, person('clerk', null)), ['withdraw']);
  assert.deepEqual(actionsFor(view, person('supervisor', null)), []);
});

test('a department completes its own open steps, somebody bound to none all of them', () => {
  const indexes = (department: string | null) =>
    completableSteps(view, { department: department === null ? null : { code: department } }).map(
      (each) => each.index,
    );
  assert.deepEqual(indexes('FC-XF'), [2]);
  assert.deepEqual(indexes(null), [1, 2]);
  assert.deepEqual(indexes('FC-GA'), []);
});

test('a check names what is unfit, also when nothing is', () => {
  const fields = fieldsOf('check-papers', {}, noStops, 1);
  assert.deepEqual(bodyOfForm(fields, { missing: '2,0', remark: '复印件看不清' }), {
    missing: [2, 0],
    remark: '复印件看不清',
  });
  assert.deepEqual(bodyOfForm(fields, {}), { missing: [] });
});

test('a special procedure of the item suggests ground and length of the stop', () => {
  const testing = { ...step(1, 'testing', 'FC-CG', 'open'), stopGround: 'testing', limitWorkingDays: 7 };
  const special = { ...noStops, steps: [testing] };
  assert.deepEqual(suggestedValues('stop', special, { department: null }), {
    ground: 'testing',
    expectedWorkingDays: '7',
  });
  assert.deepEqual(suggestedValues('stop', noStops, { department: null }), {});
});

test('the second signature suggests what the first said, and need not repeat its reasons', () => {
  const proposal = { outcome: 'refused', reasons: '不符合', by: '赵工', at: '' } as const;
  const signed = { ...noStops, proposal };
  assert.deepEqual(suggestedValues('decide', signed, { department: null }), { outcome: 'refused' });
  const fields = fieldsOf('decide', { outcome: 'refused' }, signed, 1);
  assert.deepEqual([...faultsOfForm(fields, { outcome: 'refused' }).keys()], []);
});
