import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { calendar, completeAllSteps, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import type { Item } from '../catalog/item.ts';
import { nextSteps, openSteps, openTasks } from './steps.ts';

/** What is open, as `step department`. */
function openOf(one: PaperCase): string[] {
  return openSteps(one.facts.steps).map((step) => {
    const { step: kind, department } = one.item.procedure[step.index] as Item['procedure'][number];
    return `${kind} ${department}`;
  });
}
const complete = (one: PaperCase, step: string, department: string) =>
  one.act({ action: 'complete-step', body: { step, department } });

describe('one department', () => {
  test('works along one line, the decision and the issuance last', () => {
    // A hotel licence without its co-departments.
    const one = new PaperCase(itemOf('GA-0006'));
    const seen = [openOf(one)];
    for (let left = completableLeft(one); left > 0; left = completableLeft(one)) {
      one.act({ action: 'complete-step', body: {} });
      seen.push(openOf(one));
    }
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    seen.push(openOf(one));
    const line = one.item.procedure.slice(1).map((step) => [`${step.step} ${step.department}`]);
    assert.deepEqual(seen, line);
  });

  const completableLeft = (one: PaperCase) =>
    openOf(one).filter((name) => !name.startsWith('decision')).length;
});

describe('a parallel approval', () => {
  test('SJ-0006: the co-departments work beside the responsible one; the decision waits for all', () => {
    const one = new PaperCase(itemOf('SJ-0006'));
    const sides = ['site_inspection FC-XF', 'site_inspection FC-WJ', 'review FC-CG', 'review FC-HB'];
    assert.deepEqual(openOf(one), ['review FC-SJ', ...sides]);
    complete(one, 'review', 'FC-SJ');
    assert.deepEqual(openOf(one), [...sides, 'site_inspection FC-SJ']);
    for (const side of sides) complete(one, ...(side.split(' ') as [string, string]));
    assert.deepEqual(openOf(one), ['site_inspection FC-SJ']);
    complete(one, 'site_inspection', 'FC-SJ');
    assert.deepEqual(openOf(one), ['decision FC-SJ']);
  });

  test('BD-0002, ZJ-0003: every co-department has its task from acceptance on', () => {
    for (const code of ['BD-0002', 'ZJ-0003']) {
      const item = itemOf(code);
      const open = openOf(new PaperCase(item)).map((name) => name.split(' ')[1]);
      assert.deepEqual(open, [item.department, ...item.coDepartments], code);
    }
  });

  test('GA-0005: on the spot, and still every co-department is told', () => {
    const one = new PaperCase(itemOf('GA-0005'));
    assert.deepEqual(openOf(one), ['review FC-GA', 'review FC-FB', 'review FC-YB', 'review FC-SB']);
    assert.ok(openTasks(one.facts, one.item).every((task) => task.dueOn === '2026-03-02'));
  });

  test('a second step of a co-department waits for its first', () => {
    const item = itemOf('SJ-0006');
    const procedure = [...item.procedure];
    procedure.splice(4, 0, { step: 'review', department: 'FC-XF', limitWorkingDays: 1, clock: 'runs' });
    const one = new PaperCase({ ...item, procedure });
    assert.equal(openOf(one).filter((name) => name.endsWith('FC-XF')).length, 1);
    complete(one, 'site_inspection', 'FC-XF');
    assert.deepEqual(
      openOf(one).filter((name) => name.endsWith('FC-XF')),
      ['review FC-XF'],
    );
  });
});

describe('special procedures', () => {
  test('YB-0005: a publicity named after the decision is still done before it', () => {
    const one = new PaperCase(itemOf('YB-0005'));
    const seen: string[] = [];
    for (let open = openOf(one); open[0]?.startsWith('decision') === false; open = openOf(one)) {
      seen.push(open[0].split(' ')[0] as string);
      one.act({ action: 'complete-step', body: {} });
    }
    assert.deepEqual(seen, ['review', 'site_inspection', 'expert_review', 'publicity']);
  });

  test('a decision of a co-department hinders nobody', () => {
    const item = itemOf('SJ-0006');
    const procedure: Item['procedure'] = [
      ...item.procedure,
      { step: 'decision', department: 'FC-XF', limitWorkingDays: 1, clock: 'runs' },
    ];
    const one = new PaperCase({ ...item, procedure });
    completeAllSteps(one);
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.equal(one.facts.state, 'granted');
  });
});

describe('limits of the steps', () => {
  const due = (limitWorkingDays: number, today: string) => {
    const review = { step: 'review', department: 'FC-GA', limitWorkingDays, clock: 'runs' } as const;
    const item = itemOf('GA-0001', { procedure: [review], coDepartments: [] });
    return nextSteps(item, [], { granted: false, today, calendar, stops: [], promisedOn: null })[0]?.dueOn;
  };

  test('run from the next working day on; none means the same day, or the first that is worked', () => {
    assert.equal(due(3, '2026-03-02'), '2026-03-05');
    assert.equal(due(1, '2026-02-13'), '2026-02-14', 'a make-up Saturday');
    assert.equal(due(0, '2026-03-02'), '2026-03-02');
    assert.equal(due(0, '2026-03-08'), '2026-03-09', 'received on a Sunday');
  });
});

test('the catalogue has every kind of procedure', () => {
  const has = (condition: (item: Item) => boolean) => items.some(condition);
  assert.ok(has((item) => !item.procedure.some((step) => step.step === 'decision')));
  assert.ok(has((item) => !item.procedure.some((step) => step.step === 'issuance')));
  assert.ok(has((item) => item.coDepartments.length > 3));
  assert.ok(has((item) => item.procedure.some((step) => step.clock === 'stops')));
});
