import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CaseView } from '../../../src/cases/case-schema.ts';
import {
  bodyOfCorrection,
  differencesOf,
  draftOfCase,
  faultsOfCorrection,
  marksFor,
  withAgentOf,
} from './correction.ts';

const paper = (index: number, required: boolean, deferrable: boolean, status = 'provided') =>
  ({ index, name: `材料${index}`, required, deferrable, status }) as CaseView['materials'][number];
const view: Pick<CaseView, 'applicant' | 'agent' | 'materials' | 'acceptedAt'> = {
  applicant: { kind: 'person', name: '张三', idNumber: '110105********002X', phone: '136****5209' },
  agent: null,
  materials: [paper(0, true, false), paper(1, true, true), paper(2, false, false)],
  acceptedAt: '2026-11-23T09:00:00.000+08:00',
};
const AGENT = { name: '李代办', idNumber: '360981', phone: '0795', authority: null };
const withAgent = { ...view, agent: AGENT };
const untouched = { ...draftOfCase(view), reason: '听错了' };
const NUMBER = '11010519491231002X';

test('an untouched form changes nothing', () => {
  assert.deepEqual(differencesOf(untouched, view), []);
  assert.deepEqual(bodyOfCorrection(untouched, view), { reason: '听错了' });
  assert.deepEqual(differencesOf(draftOfCase(withAgent), withAgent), []);
});

test('what is typed is compared with what stands; an empty number stays', () => {
  const draft = { ...untouched, applicant: { name: ' 张叁 ', idNumber: '', phone: '139 0000 1111' } };
  assert.deepEqual(differencesOf(draft, view), [
    { what: 'name', of: 'applicant', from: '张三', to: '张叁' },
    { what: 'phone', of: 'applicant', from: '136****5209', to: '13900001111' },
  ]);
  assert.deepEqual(bodyOfCorrection(draft, view), {
    reason: '听错了',
    applicant: { name: '张叁', phone: '13900001111' },
  });
  assert.deepEqual(faultsOfCorrection(draft, view), []);
});

test('an agent that comes needs a number, one that was there does not; either may go', () => {
  const comes = { ...withAgentOf(untouched, view, true), reason: '听错了' };
  const pointers = (draft: typeof untouched, of = view) =>
    faultsOfCorrection(draft, of).map(({ pointer }) => pointer);
  assert.deepEqual(pointers(comes), ['/agent/name', '/agent/idNumber']);
  const named = { ...comes, agent: { name: '李代办', idNumber: NUMBER, phone: '' } };
  assert.deepEqual(bodyOfCorrection(named, view).agent, { name: '李代办', idNumber: NUMBER });
  const stays = { ...draftOfCase(withAgent), reason: '听错了' };
  assert.deepEqual(pointers(stays, withAgent as typeof view), []);
  const goes = withAgentOf(stays, withAgent, false);
  assert.deepEqual(bodyOfCorrection(goes, withAgent), { reason: '听错了', removeAgent: true });
  assert.deepEqual(differencesOf(goes, withAgent), [{ what: 'agent', from: '李代办', to: null }]);
  assert.deepEqual(withAgentOf(goes, withAgent, true).agent, { name: '李代办', idNumber: '', phone: '' });
});

test('another kind of applicant needs its number', () => {
  const draft = { ...untouched, kind: 'organisation' as const };
  assert.deepEqual(
    faultsOfCorrection(draft, view).map(({ pointer }) => pointer),
    ['/applicant/idNumber'],
  );
  assert.deepEqual(faultsOfCorrection({ ...draft, kind: 'person', reason: ' ' }, view).length, 1);
});

test('after acceptance a required paper cannot be marked as missing', () => {
  const marks = (of: typeof view) => of.materials.map((material) => marksFor(material, of).join(' '));
  assert.deepEqual(marks(view), ['provided', 'provided deferred', 'provided missing']);
  const before = { ...view, acceptedAt: null };
  assert.deepEqual(marks(before), ['provided missing', 'provided missing deferred', 'provided missing']);
  const draft = { ...untouched, materials: ['provided', 'deferred', 'provided'] as const };
  assert.deepEqual(bodyOfCorrection(draft, view).materials, [{ index: 1, status: 'deferred' }]);
});
