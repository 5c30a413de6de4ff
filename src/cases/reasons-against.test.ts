import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { completeAllSteps, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { may } from '../identity/may.ts';
import { ROLE_CODES } from '../identity/role.ts';
import { dayOf } from '../platform/time.ts';
import { allowedActions } from './action-table.ts';
import { refusedActions } from './reasons-against.ts';
import { allowedOn } from './too-late.ts';

// A joint approval with a certificate, which SJ decides and others have to give their opinion on.
const joint = itemOf('SJ-0006');
type Person = Parameters<typeof refusedActions>[0];
const chief: Person = { userId: 'u', role: 'chief', department: null };

/** The reasons by action. */
function reasons(one: PaperCase, staff: Person = chief): Readonly<Record<string, string>> {
  const list = refusedActions(staff, one.facts, one.item, dayOf(one.now), 'zh-CN');
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

test('papers that are all there wait for the departments that have not looked through them', () => {
  const told = reasons(new PaperCase(joint, { reception: { examine: true } }));
  assert.equal(told.accept, '还有部门没有核对材料');
});

test('another department is told that the step or the decision is not its own', () => {
  const one = new PaperCase(joint);
  completeAllSteps(one);
  const told = reasons(one, { userId: 'u', role: 'reviewer', department: 'FC-XF' });
  assert.match(told.decide ?? '', /主管部门/);
  assert.equal(told['complete-step'], '环节都办完了，等着作出决定');
  const early = reasons(new PaperCase(joint), { userId: 'u', role: 'reviewer', department: 'FC-GA' });
  assert.equal(early['complete-step'], '现在没有您部门的环节');
});

test('past the promised day the clock can neither be stopped nor the limit extended, and the page says so', () => {
  const one = new PaperCase(joint);
  const promisedOn = one.facts.due?.promisedOn ?? '';
  const on = (today: string) => {
    const list = refusedActions(chief, one.facts, one.item, today, 'zh-CN');
    return list.filter(({ action }) => action === 'stop' || action === 'extend').map(({ reason }) => reason);
  };
  assert.deepEqual(on(promisedOn), []);
  assert.ok(allowedOn(one.facts, one.item, promisedOn).includes('stop'));
  const dayAfter = Temporal.PlainDate.from(promisedOn).add({ days: 1 }).toString();
  assert.deepEqual(on(dayAfter), ['承诺时限已过，不能再中止', '承诺时限已过，不能再延期']);
  assert.deepEqual(
    allowedActions(one.facts, one.item).filter(
      (each) => !allowedOn(one.facts, one.item, dayAfter).includes(each),
    ),
    ['stop', 'extend'],
  );
  // The rule itself says the same.
  const body = { ground: 'testing', legalBasis: '行政许可法第四十五条', expectedWorkingDays: 5 } as const;
  assert.ok(one.on(`${dayAfter}T00:00:00`).refusal({ action: 'stop', body }));
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
        for (const { action, reason } of refusedActions(
          { userId: 'u', role, department: null },
          one.facts,
          item,
          dayOf(one.now),
          'en',
        )) {
          assert.ok(may({ role }, `case:${action}`));
          assert.ok(!allowed.includes(action), action);
          assert.match(reason, /^[A-Za-z]/);
        }
      },
    ),
  );
});
