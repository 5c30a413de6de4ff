import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ROLE_CODES, type Role } from './role.ts';
import {
  canBeAway,
  fitsFor,
  LONGEST_DAYS,
  overlap,
  type Standing,
  substitutionFaults,
} from './substitution.ts';

const TODAY = '2026-11-23';
const person = (userId: string, role: Role, department: string | null = 'FC-GA', active = true) => ({
  userId,
  role,
  department,
  active,
  name: { zh: `某${userId}`, en: `Somebody ${userId}` },
});
const chief = person('chief', 'chief');
const one = person('one', 'reviewer');
const two = person('two', 'reviewer');
const days = { from: TODAY, until: '2026-12-03' };
const pointers = (...asked: Parameters<typeof substitutionFaults>) =>
  substitutionFaults(...asked).map((fault) => fault.pointer);

test('a chief names a reviewer, a reviewer another one or the chief, of the same department', () => {
  assert.deepEqual(pointers({ away: chief, substitute: one, ...days }, [], TODAY), []);
  assert.deepEqual(pointers({ away: one, substitute: two, ...days }, [], TODAY), []);
  assert.deepEqual(pointers({ away: one, substitute: chief, ...days }, [], TODAY), []);
  const refused = [
    [chief, person('other chief', 'chief')],
    [chief, person('clerk', 'clerk')],
    [one, person('far', 'reviewer', 'FC-CR')],
    [one, person('unbound', 'reviewer', null)],
    [one, person('gone', 'reviewer', 'FC-GA', false)],
    [one, one],
    [one, undefined],
  ] as const;
  for (const [away, substitute] of refused) {
    assert.deepEqual(
      pointers({ away, substitute, ...days }, [], TODAY),
      ['/substitute'],
      substitute?.userId ?? 'nobody',
    );
  }
});

test('only the roles of the departments are stood in for', () => {
  assert.deepEqual(ROLE_CODES.filter(canBeAway), ['reviewer', 'chief']);
});

test('not in the past, not backwards, 60 days at most, and days there are', () => {
  const asked = (from: string, until: string) =>
    pointers({ away: chief, substitute: one, from, until }, [], TODAY);
  assert.deepEqual(asked(TODAY, TODAY), []);
  assert.deepEqual(asked('2026-11-22', '2026-11-25'), ['/from']);
  assert.deepEqual(asked('2026-11-25', '2026-11-24'), ['/until']);
  assert.deepEqual(asked(TODAY, '2027-01-21'), []);
  assert.deepEqual(asked(TODAY, '2027-01-22'), ['/until']);
  assert.deepEqual(asked('2026-02-30', '26-11-2030'), ['/from', '/until']);
  assert.equal(LONGEST_DAYS, 60);
});

test('one substitute at a time, and no substitute of a substitute', () => {
  const standing = (awayId: string, substituteId: string): Standing[] => [
    { awayId, substituteId, from: '2026-12-03', until: '2026-12-10' },
  ];
  const asked = (list: readonly Standing[], until = '2026-12-03') =>
    pointers({ away: one, substitute: two, from: TODAY, until }, list, TODAY);
  assert.deepEqual(asked(standing('one', 'chief')), ['/from'], 'a second one');
  assert.deepEqual(asked(standing('two', 'chief')), ['/substitute'], 'who is away himself');
  assert.deepEqual(asked(standing('chief', 'one')), ['/from'], 'who stands in for somebody');
  for (const [away, substitute] of [
    ['one', 'chief'],
    ['two', 'chief'],
    ['chief', 'one'],
  ] as const) {
    assert.deepEqual(asked(standing(away, substitute), '2026-12-02'), [], 'the day before it begins');
  }
  assert.deepEqual(asked(standing('chief', 'two')), [], 'one may stand in for two');
});

test('whatever is agreed one after the other: never two for one, never a chain, never oneself', () => {
  const people = [chief, one, two, person('three', 'reviewer')];
  const someDay = fc
    .integer({ min: 0, max: 90 })
    .map((ahead) => Temporal.PlainDate.from(TODAY).add({ days: ahead }).toString());
  const wish = fc.record({
    away: fc.constantFrom(...people),
    substitute: fc.constantFrom(...people),
    from: someDay,
    until: someDay,
  });
  fc.assert(
    fc.property(fc.array(wish, { maxLength: 30 }), (wishes) => {
      const agreed: Standing[] = [];
      for (const { away, substitute, from, until } of wishes) {
        if (substitutionFaults({ away, substitute, from, until }, agreed, TODAY).length > 0) continue;
        assert.ok(fitsFor(away, substitute));
        agreed.push({ awayId: away.userId, substituteId: substitute.userId, from, until });
      }
      for (const [index, a] of agreed.entries()) {
        assert.notEqual(a.awayId, a.substituteId);
        for (const b of agreed.slice(index + 1).filter((other) => overlap(a, other))) {
          assert.notEqual(a.awayId, b.awayId);
          assert.notEqual(a.awayId, b.substituteId);
          assert.notEqual(a.substituteId, b.awayId);
        }
      }
    }),
  );
});

test('it lends nothing once one of the two has another department, another role, or is gone', () => {
  assert.ok(fitsFor(chief, one));
  for (const [away, substitute] of [
    [chief, { ...one, department: 'FC-CR' }],
    [chief, { ...one, role: 'clerk' as const }],
    [{ ...chief, active: false }, one],
    [chief, { ...one, active: false }],
  ] as const) {
    assert.equal(fitsFor(away, substitute), false);
  }
});
