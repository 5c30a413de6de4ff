import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type NewStaff, newStaffFaults } from './new-staff.ts';

const good: NewStaff = {
  username: 'reviewer2.GA',
  name: { zh: '周敏', en: 'Zhou Min' },
  role: 'reviewer',
  department: 'FC-GA',
  windows: [],
  password: 'Morning-Shift-7',
};
const pointers = (change: Partial<NewStaff>, departmentExists = true) =>
  newStaffFaults({ ...good, ...change }, departmentExists).map((fault) => fault.pointer);

test('a whole account has no fault', () => {
  assert.deepEqual(pointers({}), []);
  assert.deepEqual(pointers({ department: null }, false), []);
  assert.deepEqual(pointers({ role: 'director', department: null }, false), []);
});

test('each fault points to its field, all at once', () => {
  assert.deepEqual(pointers({ username: '周敏' }), ['/username']);
  assert.deepEqual(pointers({ password: 'short' }), ['/password']);
  assert.deepEqual(pointers({}, false), ['/department']);
  assert.deepEqual(pointers({ role: 'supervisor' }), ['/department']);
  assert.deepEqual(pointers({ username: 'x', password: 'x' }, false), [
    '/username',
    '/password',
    '/department',
  ]);
});
