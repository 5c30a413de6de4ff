import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf } from '../../test/case-builders.ts';
import { departmentsOf } from '../catalog/item.ts';
import { maySee, refuseAction, refuseReception } from './department-scope.ts';

const restaurant = itemOf('SJ-0006');
// Accepted at the general window FC-ZW, decided by FC-YB.
const pharmacy = itemOf('YB-0005');
const of = (department: string | null) => ({ department });

test('whoever has a step in an item has a part in its cases', () => {
  assert.deepEqual(departmentsOf(restaurant), ['FC-SJ', 'FC-XF', 'FC-WJ', 'FC-CG', 'FC-HB']);
  for (const department of departmentsOf(restaurant)) assert.ok(maySee(of(department), restaurant));
  assert.equal(maySee(of('FC-GA'), restaurant), false);
  assert.ok(maySee(of(null), restaurant));
});

test('papers are taken in by the responsible department, the accepting one, or whoever is bound to none', () => {
  for (const department of ['FC-YB', 'FC-ZW', null]) {
    assert.equal(refuseReception(of(department), pharmacy), undefined, String(department));
  }
  for (const department of ['FC-GA', 'FC-XF']) {
    assert.equal(refuseReception(of(department), restaurant)?.problem, 'outside-your-department');
  }
});

test('the decision belongs to the responsible department', () => {
  const decide = { action: 'decide', body: { outcome: 'granted' } } as const;
  for (const department of ['FC-SJ', null]) {
    assert.equal(refuseAction(of(department), restaurant, decide), undefined);
  }
  assert.match(refuseAction(of('FC-XF'), restaurant, decide)?.detail.en ?? '', /gives its opinion/);
  assert.match(refuseAction(of('FC-GA'), restaurant, decide)?.detail.zh ?? '', /不归您的部门/);
});

test('nobody acts for another department', () => {
  const complete = (department?: string) => ({ action: 'complete-step', body: { department } }) as const;
  assert.equal(refuseAction(of('FC-XF'), restaurant, complete()), undefined);
  assert.equal(refuseAction(of('FC-XF'), restaurant, complete('FC-XF')), undefined);
  assert.equal(refuseAction(of('FC-XF'), restaurant, complete('FC-WJ'))?.problem, 'outside-your-department');
  assert.equal(refuseAction(of(null), restaurant, complete('FC-WJ')), undefined);
});
