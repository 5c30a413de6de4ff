import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeAllSteps, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { may } from '../identity/may.ts';
import { ROLE_CODES } from '../identity/role.ts';
import { allowedActions } from './allowed-actions.ts';
import { refusedActions } from './refused-actions.ts';

// A joint approval with a certificate, which SJ decides and others have to give their opinion on.
const joint = itemOf('SJ-0006');
type Person = Parameters<typeof refusedActions>[0];
const chief: Person = { role: 'chief', department: null };

/** The reasons by action. */
function reasons(one: PaperCase, staff: Person = chief): Readonly<Record<string, string>> {
  const list = refusedActions(staff, one.facts, one.item, 'zh-CN');
  return Object.fromEntries(list.map(({ action, reason }) => [action, reason]));
}

test('while others owe their opinion the decision says so, and what comes later says after what', () => {
  const told = reasons(new PaperCase(joint));
  assert.equal(told.decide, '还在等其他部门的意见');
  assert.equal(told.resume, '计时没有中止');
  assert.equal(told.issue, '准予之后才能制证');
  assert.equal(told.collect, '制证之后才能取件');
});

test('before acceptance and after the decision only what still matters is told', () => {
  const waiting = reasons(new PaperCase(joint, { papers: { 0: 'missing' } }));
  assert.equal(waiting.accept, '缺的材料里有不能容缺的');
  assert.equal(waiting.decide, '还没有受理');
  const decided = new PaperCase(joint);
  completeAllSteps(decided);
  decided.act({ action: 'decide', body: { outcome: 'granted' } });
  assert.deepEqual(Object.keys(reasons(decided)).sort(), ['collect', 'supplement']);
  decided.act({ action: 'issue', body: {} });
  decided.act({ action: 'collect', body: { by: 'applicant' } });
  assert.deepEqual(reasons(decided), {});
});

test('another department is told that the step or the decision is not its own', () => {
  const one = new PaperCase(joint);
  completeAllSteps(one);
  const told = reasons(one, { role: 'reviewer', department: 'FC-XF' });
  assert.match(told.decide ?? '', /主管部门/);
  assert.equal(told['complete-step'], '环节都办完了，等着作出决定');
  const early = reasons(new PaperCase(joint), { role: 'reviewer', department: 'FC-GA' });
  assert.equal(early['complete-step'], '现在没有您部门的环节');
});

test('only acts of the role are told, and none that a person of every department may do', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...items),
      fc.constantFrom(...ROLE_CODES),
      fc.boolean(),
      (item, role, whole) => {
        const one = new PaperCase(item, whole ? {} : { reception: { materials: [] } });
        const allowed = allowedActions(one.facts, item);
        for (const { action, reason } of refusedActions({ role, department: null }, one.facts, item, 'en')) {
          assert.ok(may({ role }, `case:${action}`));
          assert.ok(!allowed.includes(action), action);
          assert.match(reason, /^[A-Za-z]/);
        }
      },
    ),
  );
});
