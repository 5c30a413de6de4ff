import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import {
  completeAllSteps,
  itemOf,
  items,
  ORGANISATION,
  PaperCase,
  PERSON,
  sealing,
} from '../../test/case-builders.ts';
import { citizenNumber, citizenNumbers } from '../../test/identity-numbers.ts';
import { isRefusal, type Refusal } from '../platform/refusal.ts';
import type { Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { carryOut } from './command.ts';
import type { Correction } from './correct.ts';
import type { MaterialStatus } from './materials.ts';

// Papers 0 to 3 and 5 are required, 4 is required and deferrable; for persons and organisations.
const restaurant = itemOf('SJ-0006');
// For persons; its third paper is needed only in certain cases.
const card = itemOf('GA-0001');
const AGENT = { name: '李代办（虚构）', idNumber: citizenNumber('36098119880315002') };

const correctly = (one: PaperCase, correction: Omit<Correction, 'reason'>): Happening[] =>
  one.act({ action: 'correct', body: { reason: '听错了', ...correction } });
const refusal = (one: PaperCase, correction: Omit<Correction, 'reason'>): Refusal =>
  one.refusal({ action: 'correct', body: { reason: '听错了', ...correction } });
const pointers = (refused: Refusal) => refused.errors?.map(({ pointer }) => pointer);
const marks = (index: number, status: MaterialStatus) => ({ materials: [{ index, status }] });

describe('persons and organisations', () => {
  test('name, number and telephone; the event keeps what was and what is, numbers sealed', () => {
    const one = new PaperCase(restaurant);
    const idNumber = AGENT.idNumber;
    const [event] = correctly(one, { applicant: { name: '王晓明（虚构）', idNumber, phone: '13900000000' } });
    assert.ok(event?.kind === 'corrected');
    assert.deepEqual(event.data.applicant?.name, { from: PERSON.name, to: '王晓明（虚构）' });
    const { applicant } = one.facts;
    assert.deepEqual(applicant, {
      ...sealing.seal({ name: '王晓明（虚构）', idNumber, phone: '13900000000' }),
      kind: 'person',
    });
    assert.doesNotMatch(JSON.stringify(one.events), new RegExp(`${PERSON.idNumber}|${idNumber}|13900000000`));
    const [received] = one.events;
    assert.ok(received?.kind === 'received' && received.data.applicant.name === PERSON.name);
  });

  test('only what has changed is in the event', () => {
    const one = new PaperCase(restaurant);
    const [event] = correctly(one, { applicant: { ...PERSON, phone: '13900000000' }, materials: [] });
    assert.ok(event?.kind === 'corrected');
    assert.deepEqual(Object.keys(event.data.applicant ?? {}), ['phone']);
    assert.deepEqual([event.data.agent, event.data.materials], [null, []]);
  });

  test('faults name their fields, by the same rules as at reception', () => {
    const one = new PaperCase(restaurant);
    const applicant = { name: ' ', idNumber: '110105194912310021', phone: '12345' };
    const agent = { ...AGENT, idNumber: '1' };
    assert.deepEqual(pointers(refusal(one, { applicant, agent })), [
      '/applicant/name',
      '/applicant/idNumber',
      '/applicant/phone',
      '/agent/idNumber',
    ]);
    assert.deepEqual(pointers(refusal(one, { applicant: { phone: '' } })), ['/applicant/phone']);
    const unreasoned = one.refusal({ action: 'correct', body: { reason: ' ', applicant: { name: '王' } } });
    assert.deepEqual(pointers(unreasoned), ['/reason']);
  });

  test('another kind of applicant needs its own number, and an item that serves it', () => {
    const one = new PaperCase(restaurant);
    const { kind, name, idNumber } = ORGANISATION;
    assert.deepEqual(pointers(refusal(one, { applicant: { kind, name } })), ['/applicant/idNumber']);
    assert.deepEqual(
      pointers(refusal(one, { applicant: { kind: 'organisation', idNumber: PERSON.idNumber } })),
      ['/applicant/idNumber'],
    );
    correctly(one, { applicant: { kind, name, idNumber } });
    assert.deepEqual([one.facts.applicant.kind, one.facts.applicant.name], [kind, name]);
    const personal = new PaperCase(card);
    assert.deepEqual(pointers(refusal(personal, { applicant: { kind, idNumber } })), ['/applicant/kind']);
  });

  test('an agent comes, is corrected, loses the telephone, and goes', () => {
    const one = new PaperCase(restaurant);
    assert.deepEqual(pointers(refusal(one, { agent: { name: AGENT.name } })), ['/agent/idNumber']);
    correctly(one, { agent: { ...AGENT, phone: '13700000000' } });
    assert.deepEqual(one.facts.agent, sealing.seal({ ...AGENT, phone: '13700000000' }));
    correctly(one, { agent: { name: '李黛班（虚构）', phone: '' } });
    assert.deepEqual(one.facts.agent, { ...sealing.seal(AGENT), name: '李黛班（虚构）' });
    assert.deepEqual(pointers(refusal(one, { agent: AGENT, removeAgent: true })), ['/removeAgent']);
    correctly(one, { removeAgent: true });
    assert.equal(one.facts.agent, null);
    assert.equal(refusal(one, { removeAgent: true }).problem, 'nothing-corrected');
  });
});

describe('papers', () => {
  test('after acceptance a required paper cannot become missing, and the way out is named', () => {
    const one = new PaperCase(restaurant);
    const plain = refusal(one, marks(0, 'missing'));
    assert.deepEqual(pointers(plain), ['/materials/0/status']);
    assert.match(plain.detail.zh, /补来.*撤回/);
    assert.match(refusal(one, marks(4, 'missing')).detail.zh, /改成容缺/);
    assert.deepEqual(pointers(refusal(one, marks(0, 'deferred'))), ['/materials/0/status']);
    assert.deepEqual(pointers(refusal(one, marks(9, 'missing'))), ['/materials/0/index']);
  });

  test('a deferrable one is owed up to the promised day instead; an optional one may be missing', () => {
    const one = new PaperCase(restaurant);
    correctly(one, marks(4, 'deferred'));
    assert.deepEqual([one.facts.materials[4], one.facts.deferredUntil], ['deferred', { 4: '2026-03-11' }]);
    correctly(one, marks(4, 'provided'));
    assert.equal(one.facts.materials[4], 'provided');
    one.on('2026-03-20');
    correctly(one, marks(4, 'deferred'));
    assert.deepEqual(one.facts.deferredUntil, { 4: '2026-03-20' }, 'not a day that has passed');
    const optional = new PaperCase(card);
    correctly(optional, marks(2, 'missing'));
    assert.equal(optional.facts.materials[2], 'missing');
  });

  test('while the clock is stopped there is no day for a deferred paper', () => {
    const one = new PaperCase(restaurant);
    const body = { ground: 'testing', legalBasis: '第四十五条', expectedWorkingDays: 3 } as const;
    one.act({ action: 'stop', body });
    assert.match(refusal(one, marks(4, 'deferred')).detail.zh, /恢复计时以后/);
    correctly(one, { applicant: { name: '王晓明（虚构）' } });
  });

  test('before acceptance the one full list is told anew, while it may still be told', () => {
    const one = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    const { noticeDueOn } = one.facts;
    const happened = correctly(one, marks(1, 'missing'));
    assert.deepEqual(
      happened.map(({ kind }) => kind),
      ['corrected', 'supplement_requested'],
    );
    assert.deepEqual(happened[1]?.data, { missing: [0, 1], noticeDueOn });
    assert.deepEqual(
      correctly(one, marks(1, 'provided')).map(({ kind }) => kind),
      ['corrected'],
    );
    one.on(`${noticeDueOn}T23:59:00`);
    correctly(one, marks(2, 'missing'));
    one.on('2026-03-10');
    assert.match(refusal(one, marks(3, 'missing')).detail.zh, /期限已过.*撤回/);
    correctly(one, marks(2, 'provided'));
  });

  test('a case in which nothing is missing any more is accepted, not corrected', () => {
    const one = new PaperCase(restaurant, { papers: { 0: 'missing' } });
    assert.match(refusal(one, marks(0, 'provided')).detail.zh, /登记补交材料/);
    assert.equal(one.facts.acceptedAt, null);
  });
});

describe('when', () => {
  test('as long as nobody has worked on it', () => {
    const one = new PaperCase(restaurant);
    one.act({ action: 'complete-step', body: { department: 'FC-WJ' } });
    const early = refusal(one, { applicant: { name: '王晓明（虚构）' } });
    assert.deepEqual([early.refused, early.problem], ['not_allowed_now', 'not-allowed-now']);
    assert.match(early.detail.zh, /已经按这些信息办了环节，.*撤回/);
    completeAllSteps(one);
    one.act({ action: 'decide', body: { outcome: 'granted' } });
    assert.match(refusal(one, {}).detail.zh, /作出决定，.*依法更正/);
  });

  test('nothing changed is said by name', () => {
    const one = new PaperCase(restaurant);
    for (const same of [{}, { applicant: PERSON }, marks(0, 'provided')] as const) {
      assert.equal(refusal(one, same).problem, 'nothing-corrected');
    }
  });
});

const correction: fc.Arbitrary<Omit<Correction, 'reason'>> = fc.record(
  {
    applicant: fc.record(
      {
        name: fc.constantFrom(PERSON.name, '王晓明（虚构）', ' '),
        idNumber: fc.oneof(fc.constant<string>(PERSON.idNumber), citizenNumbers),
        phone: fc.constantFrom(PERSON.phone, '13900000000', '1'),
      },
      { requiredKeys: [] },
    ),
    agent: fc.record({ name: fc.constant(AGENT.name), idNumber: citizenNumbers }),
    materials: fc.uniqueArray(
      fc.record({
        index: fc.nat(6),
        status: fc.constantFrom<MaterialStatus>('provided', 'missing', 'deferred'),
      }),
      { selector: ({ index }) => index, maxLength: 3 },
    ),
  },
  { requiredKeys: [] },
);

function untouched(facts: CaseFacts) {
  const { applicant, agent, materials, deferredUntil, sequence, changedAt, ...rest } = facts;
  return rest;
}

test('whatever is corrected: no clock and no step moves, state stays, and the same once more changes nothing', () => {
  const personal = items.filter(({ audience }) => audience !== 'organisation');
  fc.assert(
    fc.property(fc.constantFrom(...personal), fc.boolean(), correction, (item, whole, given) => {
      const one = new PaperCase(item, {
        reception: { applicant: PERSON, ...(whole ? {} : { materials: [] }) },
      });
      const before = one.facts;
      const command = { action: 'correct', body: { reason: '听错了', ...given } } as const;
      const outcome = carryOut(one.on('2026-03-03').standing(), command);
      if (isRefusal(outcome)) {
        assert.ok(['invalid-input', 'nothing-corrected'].includes(outcome.problem));
        return;
      }
      one.act(command);
      assert.deepEqual(untouched(one.facts), untouched(before));
      const again = carryOut(one.standing(), command);
      assert.ok(isRefusal(again) && again.problem === 'nothing-corrected');
    }),
  );
});
