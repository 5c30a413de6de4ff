import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACT_CODES, type Act, actsOf, lenderOf, may, mayInDepartment, notAllowedForRole } from './may.ts';
import { ROLE_CODES, type Role } from './role.ts';

/** Written down a second time and by hand, so that a slip in the product's table shows. One column a role. */
const EXPECTED = `
                       clerk reviewer chief cashier guide supervisor director administrator
case:receive             x      -       -      -      -       -         -          -
case:check-papers        x      x       x      -      -       -         -          -
case:request-supplement  x      x       x      -      -       -         -          -
case:stand-in            x      x       x      -      -       -         -          -
case:supplement          x      x       x      -      -       -         -          -
case:accept              x      x       x      -      -       -         -          -
case:not-accept          x      x       x      -      -       -         -          -
case:withdraw            x      x       x      -      -       -         -          -
case:correct             x      x       x      -      -       -         -          -
case:ask-confirmation    x      x       x      -      -       -         -          -
case:confirm             x      x       x      -      -       -         -          -
case:issue               x      x       x      -      -       -         -          -
case:collect             x      x       x      -      -       -         -          -
case:complete-step       -      x       x      -      -       -         -          -
case:decide              -      x       x      -      -       -         -          -
case:stop                -      x       x      -      -       -         -          -
case:resume              -      x       x      -      -       -         -          -
case:extend              -      -       x      -      -       -         -          -
case:fast-track          -      -       x      -      -       -         x          -
case:read                x      x       x      x      x       x         x          -
archive:read             x      x       x      -      -       -         -          -
archive:file             x      x       x      -      -       -         -          -
board:read               x      x       x      x      x       x         x          -
ledger:read              -      -       -      -      -       x         x          -
messages:read            x      x       x      -      -       x         -          -
supervision:read         -      -       -      -      -       x         x          -
statistics:read          -      -       -      -      -       x         x          -
visitors:count           -      -       -      -      x       -         x          -
catalog:import           -      -       -      -      -       -         -          x
catalog:export           -      -       -      -      -       -         x          x
calendar:import          -      -       -      -      -       -         -          x
templates:edit           -      -       -      -      -       -         -          x
substitution:name        -       x      x      -      -       -         -          x
users:manage             -      -       -      -      -       -         -          x
`;

const [header = '', ...lines] = EXPECTED.trim().split('\n');
const roles = header.trim().split(/\s+/) as Role[];
const rows = lines.map((line) => {
  const [act, ...marks] = line.trim().split(/\s+/);
  return { act: act as Act, marks };
});

test('the expected table names every role and every act once', () => {
  assert.deepEqual([...roles].sort(), [...ROLE_CODES].sort());
  assert.deepEqual(rows.map((row) => row.act).sort(), [...ACT_CODES].sort());
  for (const row of rows) assert.equal(row.marks.length, roles.length, row.act);
});

for (const { act, marks } of rows) {
  for (const [column, role] of roles.entries()) {
    const expected = marks[column] === 'x';
    test(`${role} ${expected ? 'may' : 'may not'} ${act}`, () => {
      assert.equal(may({ role }, act), expected);
      assert.equal(actsOf({ role }).includes(act), expected);
    });
  }
}

const inPlaceOf = (role: Role) => [
  {
    userId: 'b',
    username: 'b',
    name: { zh: '李四', en: 'Li Si' },
    role,
    department: 'FC-GA',
    until: '2026-12-03',
  },
];

test('a reviewer in the place of the chief may extend and grant the fast track, by a lent right', () => {
  const reviewer = { role: 'reviewer', standsInFor: inPlaceOf('chief') } as const;
  for (const act of ['case:extend', 'case:fast-track'] as const) {
    assert.ok(may(reviewer, act));
    assert.ok(actsOf(reviewer).includes(act));
    assert.equal(lenderOf(reviewer, act)?.userId, 'b');
  }
  assert.equal(lenderOf(reviewer, 'case:decide'), undefined, 'the own right comes first');
});

test('nothing but work on cases is lent, and the receiving never (受审分离)', () => {
  for (const role of ROLE_CODES) {
    for (const away of ROLE_CODES) {
      for (const act of ACT_CODES) {
        const isLent = lenderOf({ role, standsInFor: inPlaceOf(away) }, act) !== undefined;
        assert.equal(isLent && (!act.startsWith('case:') || act === 'case:receive'), false, act);
        assert.equal(isLent && may({ role }, act), false, act);
      }
    }
  }
});

test('the administrator has no part in any case', () => {
  assert.deepEqual(
    actsOf({ role: 'administrator' }).filter((act) => act.startsWith('case:')),
    [],
  );
});

test('who is bound to a department acts in that one only, who is bound to none in all', () => {
  assert.equal(mayInDepartment({ department: 'FC-GA' }, 'FC-GA'), true);
  assert.equal(mayInDepartment({ department: 'FC-GA' }, 'FC-CR'), false);
  assert.equal(mayInDepartment({ department: null }, 'FC-CR'), true);
});

test('the refusal names role and act in words of both languages', () => {
  const refusal = notAllowedForRole({ role: 'clerk' }, 'case:decide');
  assert.equal(refusal.problem, 'not-allowed-for-role');
  assert.equal(refusal.detail.zh, '您的岗位是“窗口人员”，不能进行“作出决定”。');
  assert.equal(refusal.detail.en, 'Your role is window clerk, which may not decide a case.');
});
