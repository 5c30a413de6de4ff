import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { itemOf, PaperCase, type PaperCaseOptions, staff } from '../../test/case-builders.ts';
import type { Material } from '../catalog/item.ts';
import type { Command } from './command.ts';
import { noticesDue } from './notices.ts';
import { openTasks } from './steps.ts';

// A joint approval of five departments; received on Monday 2 March 2026, so the notice is due on the 9th.
const joint = itemOf('SJ-0006');
const received = (options: PaperCaseOptions = {}) =>
  new PaperCase(joint, { ...options, reception: { examine: true, ...options.reception } });
const check = (department: string, missing: number[] = [], remark?: string): Command => ({
  action: 'check-papers',
  body: { department, missing, ...(remark !== undefined && { remark }) },
});
const request: Command = { action: 'request-supplement', body: {} };

/** What the clock does on a day. */
function sweep(one: PaperCase, day: string): string[] {
  one.on(`${day}T00:01:00`);
  const happened = noticesDue(one.watched, day);
  one.append(happened, { kind: 'clock' });
  return happened.map(({ kind }) => kind);
}

describe('departments look through the papers (并联审批)', () => {
  test('each has the check as its task, due with the notice', () => {
    const one = received();
    assert.equal(one.facts.state, 'received');
    assert.deepEqual(one.facts.toCheck, ['FC-XF', 'FC-WJ', 'FC-CG', 'FC-HB']);
    assert.equal(one.facts.noticeDueOn, '2026-03-09');
    assert.deepEqual(
      openTasks(one.facts, joint).map(({ step, department, dueOn }) => [step, department, dueOn]),
      one.facts.toCheck.map((code) => ['paper_check', code, '2026-03-09']),
    );
    one.act(check('FC-XF'), staff('FC-XF'));
    assert.equal(openTasks(one.facts, joint).length, 3);
  });

  test('when all find the papers complete the case is accepted on that day', () => {
    const one = received().on('2026-03-04');
    for (const code of one.facts.toCheck) one.act(check(code));
    assert.deepEqual([one.facts.state, one.facts.acceptedAt?.slice(0, 10)], ['accepted', '2026-03-04']);
    assert.deepEqual(one.facts.toCheck, []);
  });

  test('what several find missing goes into one notice, each paper once', () => {
    const one = received({ papers: { 0: 'missing' } });
    const [first = '', second = '', ...others] = one.facts.toCheck;
    one.act(check(first, [2, 1]));
    one.act(check(second, [1], '图纸没有盖章'));
    for (const code of others) one.act(check(code));
    const [notice] = one.act(request);
    assert.deepEqual(notice?.kind === 'supplement_requested' && notice.data.missing, [0, 1, 2]);
    assert.equal(one.facts.state, 'supplement_requested');
    assert.deepEqual(one.facts.materials.slice(0, 3), ['missing', 'missing', 'missing']);
  });

  test('what is brought meanwhile is missing no more, also where a department had found it so', () => {
    const one = received({ papers: { 0: 'missing' } });
    const [first = '', ...others] = one.facts.toCheck;
    one.act(check(first, [0, 1]));
    one.act({ action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } });
    for (const code of others) one.act(check(code));
    const [notice] = one.act(request);
    assert.deepEqual(notice?.kind === 'supplement_requested' && notice.data.missing, [1]);
    assert.equal(one.facts.materials[0], 'provided');
  });

  test('the last paper that a department had found unfit completes the file', () => {
    const one = received().on('2026-03-03');
    const [first = '', ...others] = one.facts.toCheck;
    one.act(check(first, [0]));
    for (const code of others) one.act(check(code));
    // What is unfit is put right: the window marks it as missing and takes the right one in.
    one.act({
      action: 'correct',
      body: { reason: '不是原件', materials: [{ index: 0, status: 'missing' }] },
    });
    assert.equal(one.facts.state, 'received');
    one
      .on('2026-03-04')
      .act({ action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } });
    assert.deepEqual([one.facts.state, one.facts.acceptedAt?.slice(0, 10)], ['accepted', '2026-03-04']);
  });

  test('a deferred paper may come while departments look through the others', () => {
    const index = joint.materials.findIndex(({ deferrable }) => deferrable);
    const one = received({ papers: { [index]: 'deferred' } });
    one.act({ action: 'supplement', body: { materials: [{ index, status: 'provided' }] } });
    assert.equal(one.facts.materials[index], 'provided');
  });

  test('what a department found unfit is still owed when the case counts as accepted, and no archive keeps it', () => {
    const one = received();
    const [first = ''] = one.facts.toCheck;
    one.act(check(first, [0], '已经过期'));
    sweep(one, '2026-03-10');
    assert.deepEqual([one.facts.state, one.facts.materials[0]], ['accepted', 'missing']);
    one
      .on('2026-03-11')
      .act({ action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } });
    assert.equal(one.facts.materials[0], 'provided');
  });

  test('a paper that was missing when the case came to count as accepted is still taken in', () => {
    const one = received({ papers: { 0: 'missing' } });
    assert.deepEqual(sweep(one, '2026-03-10'), ['accepted']);
    one.act({ action: 'complete-step', body: {} });
    one
      .on('2026-03-11')
      .act({ action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } });
    assert.equal(one.facts.materials[0], 'provided');
    assert.equal(one.facts.acceptedAt, one.facts.receivedAt, 'and the clock stays as it is');
  });

  test('an optional paper that a department needs holds up acceptance like any other', () => {
    const optional = joint.materials.length;
    const material = { ...(joint.materials[0] as Material), required: false };
    const item = { ...joint, materials: [...joint.materials, material] };
    const one = new PaperCase(item, { papers: { [optional]: 'missing' }, reception: { examine: true } });
    for (const code of one.facts.toCheck) one.act(check(code, code === 'FC-XF' ? [optional] : []));
    one.act(request);
    const bring = (index: number): Command => ({
      action: 'supplement',
      body: { materials: [{ index, status: 'provided' }] },
    });
    one.on('2026-03-12').act(bring(optional));
    assert.deepEqual([one.facts.state, one.facts.acceptedAt?.slice(0, 10)], ['accepted', '2026-03-12']);
  });

  test('the one notice waits for all checks, but not beyond its last day (arts. 32, 72)', () => {
    const one = received();
    one.act(check('FC-XF', [1]));
    const refusal = one.refusal(request);
    assert.equal(refusal.problem, 'checks-outstanding');
    assert.deepEqual(refusal.extra?.waitingFor, ['FC-WJ', 'FC-CG', 'FC-HB']);
    one.on('2026-03-09').act(request);
    assert.equal(one.facts.state, 'supplement_requested');
  });

  test('papers that come meanwhile complete the file; the last check, or the window, accepts it', () => {
    const bring: Command = { action: 'supplement', body: { materials: [{ index: 0, status: 'provided' }] } };
    const early = received({ papers: { 0: 'missing' } });
    early.act(bring);
    assert.equal(early.facts.state, 'received', 'the departments have not looked yet');
    for (const code of early.facts.toCheck) early.act(check(code));
    assert.equal(early.facts.state, 'accepted');
    const late = received({ papers: { 0: 'missing' } });
    for (const code of late.facts.toCheck) late.act(check(code));
    assert.equal(late.facts.state, 'received');
    late.on('2026-03-05').act(bring);
    assert.deepEqual([late.facts.state, late.facts.acceptedAt?.slice(0, 10)], ['accepted', '2026-03-05']);
    const corrected = received({ papers: { 0: 'missing' } });
    for (const code of corrected.facts.toCheck) corrected.act(check(code));
    const marks = { materials: [{ index: 0, status: 'provided' as const }] };
    corrected.act({ action: 'correct', body: { reason: '标错了', ...marks } });
    assert.equal(corrected.facts.state, 'received');
    corrected.act({ action: 'accept', body: {} });
    assert.equal(corrected.facts.state, 'accepted');
  });

  test('what may be deferred need not be asked for: the window accepts it on a promise', () => {
    const one = received();
    for (const code of one.facts.toCheck) one.act(check(code, [4]));
    one.act({ action: 'accept', body: {} });
    assert.deepEqual([one.facts.state, one.facts.materials[4]], ['accepted', 'deferred']);
  });

  test('a department checks once, for itself, and only papers that there are', () => {
    const one = received();
    one.act(check('FC-XF'));
    assert.deepEqual(pointers(one, check('FC-XF')), ['/department']);
    assert.deepEqual(pointers(one, check('FC-GA')), ['/department']);
    assert.deepEqual(pointers(one, check('FC-CG', [99, 1, 1])), ['/missing/0', '/missing/2']);
  });
});

describe('nobody tells in time what is missing', () => {
  test('A5: received 2 April 2026, notice due on the 10th; accepted as of the 2nd, so 20 days end on 6 May', () => {
    const item = itemOf('GA-0011', {
      coDepartments: [],
      promisedLimit: { value: 20, unit: 'working_day' },
      statutoryLimit: { value: 20, unit: 'working_day' },
    });
    const one = new PaperCase(item, { at: '2026-04-02', reception: { examine: true } });
    assert.equal(one.facts.noticeDueOn, '2026-04-10');
    assert.deepEqual(sweep(one, '2026-04-10'), []);
    assert.deepEqual(sweep(one, '2026-04-11'), ['accepted']);
    assert.deepEqual(
      [one.facts.acceptedAt, one.facts.due?.statutoryOn],
      [one.facts.receivedAt, '2026-05-06'],
    );
    assert.equal(one.facts.steps[0]?.openedAt.slice(0, 10), '2026-04-11', 'the work begins when it is known');
  });

  test('also when something was missing: the law does not ask', () => {
    const one = received({ papers: { 0: 'missing' } });
    assert.deepEqual(sweep(one, '2026-03-10'), ['accepted']);
    assert.ok(!sweep(one, '2026-03-11').includes('accepted'), 'once');
  });
});

function pointers(one: PaperCase, command: Command): string[] {
  return (one.refusal(command).errors ?? []).map(({ pointer }) => pointer);
}
