import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  at,
  calendar,
  itemOf,
  ORGANISATION,
  PERSON,
  papers,
  periods,
  sealing,
} from '../../test/case-builders.ts';
import type { Item } from '../catalog/item.ts';
import type { Role } from '../identity/role.ts';
import type { Staff } from '../identity/staff.ts';
import { agreed, isRefusal } from '../platform/refusal.ts';
import { type CaseStory, type Deed, tellStory } from './case-story.ts';
import { findBreak } from './ledger.ts';

const member = (role: Role, department: string | null = null): Staff => ({
  userId: role,
  username: role,
  name: { zh: '赵工（虚构）', en: 'Zhao' },
  role,
  department,
  windows: [],
});
const CLERK = member('clerk');
const REVIEWER = member('reviewer');

const TEN_DAYS = itemOf('GA-0002', { promisedLimit: { value: 10, unit: 'working_day' }, coDepartments: [] });
const decided = (when: string, staff = REVIEWER): Deed => ({
  at: at(when),
  staff,
  command: { action: 'decide', body: { outcome: 'granted' } },
});

function storyOf(item: Item, deeds: readonly Deed[], others: Partial<CaseStory> = {}): CaseStory {
  return {
    number: 'FC20260302000001O',
    itemVersion: 1,
    receivedAt: at('2026-03-02'),
    clerk: CLERK,
    reception: { applicant: PERSON, materials: papers(item) },
    deeds,
    ...others,
  };
}

function tell(story: CaseStory, item: Item, until = '2026-06-30') {
  return tellStory(story, { item, calendar, periods, until: at(until), ...sealing });
}

const happened = (story: CaseStory, item: Item, until?: string) =>
  agreed(tell(story, item, until)).sealed.map(({ event }) => `${event.kind} ${event.at.slice(0, 16)}`);

test('people act and the clock prompts in between, each thing at its time', () => {
  assert.deepEqual(happened(storyOf(TEN_DAYS, [decided('2026-03-13')]), TEN_DAYS), [
    'received 2026-03-02T10:00',
    'accepted 2026-03-02T10:00',
    'prompted 2026-03-11T00:00',
    'decided 2026-03-13T10:00',
    // Nobody makes the certificate within its ten working days.
    'fell_overdue 2026-03-28T00:00',
  ]);
});

test('a limit that passes is recorded on the day after, and the statutory one after it', () => {
  const item = { ...TEN_DAYS, statutoryLimit: { value: 20, unit: 'working_day' } as const };
  assert.deepEqual(happened(storyOf(item, [decided('2026-04-20')]), item).slice(2), [
    'prompted 2026-03-11T00:00',
    'fell_overdue 2026-03-17T00:00',
    'fell_overdue 2026-03-31T00:00',
    'decided 2026-04-20T10:00',
    'fell_overdue 2026-05-08T00:00',
  ]);
});

test('what is due at once is prompted with the next full minute, or by whoever acts before it', () => {
  const item = { ...TEN_DAYS, promisedLimit: { value: 2, unit: 'working_day' } as const };
  const later = happened(storyOf(item, [decided('2026-03-02T10:01:30')]), item, '2026-03-03');
  assert.deepEqual(later.slice(2), ['prompted 2026-03-02T10:01', 'decided 2026-03-02T10:01']);
  const sooner = agreed(tell(storyOf(item, [decided('2026-03-02T10:00:30')]), item, '2026-03-03'));
  assert.deepEqual(
    sooner.changes.map(({ events }) => events.map(({ kind }) => kind)),
    [
      ['received', 'accepted'],
      ['prompted', 'decided'],
    ],
  );
});

test('nothing happens after the end, neither a deed nor a prompt', () => {
  const story = storyOf(TEN_DAYS, [decided('2026-03-13')]);
  assert.equal(happened(story, TEN_DAYS, '2026-03-10').length, 2);
  assert.equal(happened(story, TEN_DAYS, '2026-03-12').at(-1), 'prompted 2026-03-11T00:00');
});

test('the events are chained, and the changes lead from one to the next', () => {
  const { sealed, changes, after } = agreed(tell(storyOf(TEN_DAYS, [decided('2026-03-13')]), TEN_DAYS));
  const head = { caseNumber: after.caseNumber, sequence: after.sequence, hash: sealed.at(-1)?.hash ?? '' };
  assert.equal(findBreak(sealed, head), undefined);
  assert.equal(changes[0]?.before, undefined);
  for (const [index, change] of changes.entries()) {
    if (index > 0) assert.equal(change.before, changes[index - 1]?.after);
  }
  assert.equal(changes.at(-1)?.after, after);
});

test('the first refusal ends a story: of the reception, of a right, of a department, of a rule', () => {
  const problem = (story: CaseStory, item = TEN_DAYS) => {
    const told = tell(story, item);
    return isRefusal(told) ? told.problem : 'told';
  };
  const wrong = { applicant: { ...ORGANISATION, idNumber: '1' }, materials: papers(TEN_DAYS) };
  assert.equal(problem(storyOf(TEN_DAYS, [], { reception: wrong })), 'invalid-input');
  assert.equal(problem(storyOf(TEN_DAYS, [], { clerk: REVIEWER })), 'not-allowed-for-role');
  assert.equal(
    problem(storyOf(TEN_DAYS, [], { clerk: member('clerk', 'FC-HY') })),
    'outside-your-department',
  );
  assert.equal(problem(storyOf(TEN_DAYS, [decided('2026-03-13', CLERK)])), 'not-allowed-for-role');
  const elsewhere = decided('2026-03-13', member('reviewer', 'FC-HY'));
  assert.equal(problem(storyOf(TEN_DAYS, [elsewhere])), 'outside-your-department');
  const twice = [decided('2026-03-12'), decided('2026-03-13')];
  assert.equal(problem(storyOf(TEN_DAYS, twice)), 'not-allowed-now');
});
