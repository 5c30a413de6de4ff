import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  applicantOf,
  at,
  calendar,
  itemOf,
  items,
  ORGANISATION,
  PaperCase,
  PERSON,
  papers,
  periods,
  sealing,
} from '../../test/case-builders.ts';
import type { Item } from '../catalog/item.ts';
import { isRefusal, type Refusal } from '../platform/refusal.ts';
import type { Happening } from './case-event.ts';
import { type Reception, receive } from './receive.ts';

const restaurant = itemOf('SJ-0006');
const idCard = itemOf('GA-0005');

function tryReceive(item: Item, reception: Partial<Reception> = {}, now = at('2026-03-02')) {
  const facts = {
    item,
    calendar,
    periods,
    itemVersion: 3,
    now,
    window: 'B01',
    archived: () => undefined,
    ...sealing,
  };
  return receive({ applicant: applicantOf(item), materials: papers(item), ...reception }, facts);
}

function happened(item: Item, reception?: Partial<Reception>, now?: Temporal.Instant): Happening[] {
  const outcome = tryReceive(item, reception, now);
  assert.ok(!isRefusal(outcome), isRefusal(outcome) ? outcome.detail.en : '');
  return outcome;
}

function refused(item: Item, reception?: Partial<Reception>): Refusal {
  const outcome = tryReceive(item, reception);
  assert.ok(isRefusal(outcome), 'a refusal');
  assert.deepEqual([outcome.refused, outcome.problem], ['invalid', 'invalid-input']);
  return outcome;
}

const pointersOf = (refusal: Refusal) => (refusal.errors ?? []).map(({ pointer }) => pointer);
const kindsOf = (happenings: readonly Happening[]) => happenings.map(({ kind }) => kind);

describe('everything is there', () => {
  test('the case is accepted at once, with both due days', () => {
    const [received, accepted, ...others] = happened(restaurant);
    assert.deepEqual(others, []);
    assert.equal(received?.kind, 'received');
    assert.deepEqual(
      { ...received.data, applicant: received.data.applicant.name },
      {
        item: { code: 'SJ-0006', version: 3 },
        department: 'FC-SJ',
        applicant: PERSON.name,
        agent: null,
        materials: Array(6).fill('provided'),
        window: 'B01',
        ticketNumber: null,
      },
    );
    assert.equal(accepted?.kind, 'accepted');
    assert.deepEqual(
      [accepted.data.due.promisedOn, accepted.data.due.statutoryOn, accepted.data.due.promptOn],
      ['2026-03-11', '2026-03-30', '2026-03-06'],
    );
    assert.deepEqual(accepted.data.deferredUntil, {});
  });

  test('a paper that is needed only in certain cases may be left out', () => {
    const handedIn = papers(idCard).slice(0, 3);
    assert.deepEqual(kindsOf(happened(idCard, { materials: handedIn })), ['received', 'accepted']);
  });

  test('ticket, agent and window stand in the ledger', () => {
    const agent = { name: '代办（虚构）', idNumber: '440524188001010014' };
    const [received] = happened(restaurant, { ticketNumber: 'A012', agent });
    assert.equal(received?.kind, 'received');
    assert.equal(received.data.ticketNumber, 'A012');
    assert.deepEqual(received.data.agent, sealing.seal(agent));
    assert.equal(received.data.agent?.phoneSealed, null, 'an agent may leave no phone');
  });

  test('every item of the sample city is accepted with all its papers', () => {
    for (const item of items) {
      assert.deepEqual(kindsOf(happened(item)), ['received', 'accepted'], item.code);
    }
  });

  test('no number of a person stands readable in what happened', () => {
    const agent = { name: '代办（虚构）', idNumber: '440524188001010014', phone: '13900005678' };
    const text = JSON.stringify(happened(restaurant, { agent }));
    for (const number of [PERSON.idNumber, PERSON.phone, agent.idNumber, agent.phone]) {
      assert.ok(!text.includes(number), number);
    }
  });
});

describe('papers are missing', () => {
  test('all of them are told at once, to be told within five working days', () => {
    const happenings = happened(restaurant, {
      materials: papers(restaurant, { 1: 'missing', 5: 'missing' }),
    });
    assert.deepEqual(happenings.slice(1), [
      { kind: 'supplement_requested', data: { missing: [1, 5], noticeDueOn: '2026-03-09' } },
    ]);
  });

  test('nothing handed in: every required paper is told', () => {
    const [, requested] = happened(idCard, { materials: [] });
    assert.ok(requested?.kind === 'supplement_requested');
    assert.deepEqual(requested.data.missing, [0, 1, 2]);
  });

  test('the example of the law: received 2026-04-02, to be told by 2026-04-10', () => {
    const [, requested] = happened(idCard, { materials: [] }, at('2026-04-02'));
    assert.ok(requested?.kind === 'supplement_requested');
    assert.equal(requested.data.noticeDueOn, '2026-04-10');
  });

  test('a deferred paper does not hinder acceptance; it is owed until the promised day', () => {
    const [received, accepted] = happened(restaurant, { materials: papers(restaurant, { 4: 'deferred' }) });
    assert.ok(received?.kind === 'received' && accepted?.kind === 'accepted');
    assert.equal(received.data.materials[4], 'deferred');
    assert.deepEqual(accepted.data.deferredUntil, { 4: '2026-03-11' });
  });

  test('deferred does not replace missing: the other paper is still told', () => {
    const materials = papers(restaurant, { 0: 'missing', 4: 'deferred' });
    assert.deepEqual(kindsOf(happened(restaurant, { materials })), ['received', 'supplement_requested']);
  });
});

describe('the fast track', () => {
  test('is recorded with its reason, also while papers are missing', () => {
    const fastTrack = { reason: '明天就要开业' };
    const accepted = happened(restaurant, { fastTrack });
    assert.deepEqual(accepted.at(-1), { kind: 'fast_tracked', data: fastTrack });
    const waiting = new PaperCase(restaurant, { papers: { 0: 'missing' }, reception: { fastTrack } });
    assert.equal(waiting.facts.fastTrack?.reason, fastTrack.reason);
    assert.equal(waiting.facts.state, 'supplement_requested');
  });

  test('an item without one refuses it', () => {
    const refusal = refused(itemOf('ZJ-0003'), { fastTrack: { reason: '急' } });
    assert.deepEqual(pointersOf(refusal), ['/fastTrack']);
  });
});

describe('what is wrong is told all at once', () => {
  test('every bad field has its pointer and a sentence in both languages', () => {
    const refusal = refused(restaurant, {
      applicant: { kind: 'person', name: '  ', idNumber: '110105194912310021', phone: '12345' },
      agent: { name: '\t', idNumber: '91350100M000100Y43', phone: '1' },
      materials: [
        { index: 0, status: 'deferred' },
        { index: 6, status: 'provided' },
        { index: 1, status: 'provided' },
        { index: 1, status: 'provided' },
      ],
    });
    assert.deepEqual(pointersOf(refusal), [
      '/applicant/name',
      '/applicant/idNumber',
      '/applicant/phone',
      '/agent/name',
      '/agent/idNumber',
      '/agent/phone',
      '/materials/0/status',
      '/materials/1/index',
      '/materials/3/index',
    ]);
    for (const { detail } of refusal.errors ?? []) assert.ok(detail.zh && detail.en);
    assert.equal(refusal.detail.zh.split('；').length, 9);
  });

  test('who may not apply for the item', () => {
    const forPersons = refused(idCard, { applicant: ORGANISATION });
    assert.deepEqual(pointersOf(forPersons), ['/applicant/kind']);
    assert.match(forPersons.detail.en, /Only persons/);
    const forOrganisations = refused(itemOf('ZJ-0003'), { applicant: PERSON });
    assert.match(forOrganisations.detail.zh, /只由单位/);
    assert.ok(!isRefusal(tryReceive(restaurant, { applicant: ORGANISATION })));
  });

  test('an agent is a person and needs no phone', () => {
    const agent = { name: '代办（虚构）', idNumber: PERSON.idNumber };
    assert.ok(!isRefusal(tryReceive(restaurant, { agent })));
  });

  test('a wrong number is told before the papers that are missing', () => {
    const applicant = { ...PERSON, idNumber: '11010519491231002' };
    assert.deepEqual(pointersOf(refused(restaurant, { applicant, materials: [] })), ['/applicant/idNumber']);
  });
});

test('a name holds nothing that cannot be seen', () => {
  const named = (name: string) => tryReceive(restaurant, { applicant: { ...applicantOf(restaurant), name } });
  for (const name of ['王\n已批准', '\u0007王', '\u202e王', '\u200b', '王\u2066小明']) {
    const outcome = named(name);
    assert.ok(isRefusal(outcome), JSON.stringify(name));
    assert.deepEqual(
      outcome.errors?.map(({ pointer }) => pointer),
      ['/applicant/name'],
    );
  }
  for (const name of ['阿卜杜勒·买买提', 'Nguyễn Văn Ánh', 'محمد', '𠮷田'])
    assert.ok(!isRefusal(named(name)), name);
});

test('outside the calendar nothing is accepted, by name', () => {
  const outcome = tryReceive(restaurant, {}, at('2040-01-02'));
  assert.ok(isRefusal(outcome));
  assert.equal(outcome.problem, 'calendar-missing');
});
