import assert from 'node:assert/strict';
import { test } from 'node:test';
import { passwordFault, readablePassword } from './password.ts';

for (const good of [
  'Hall-2026',
  'aB3defgh',
  'a quiet morning in the hall',
  '一厅式服务Aa1，',
  'kuaileshangban',
]) {
  test(`${good} is good enough`, () => assert.equal(passwordFault(good, 'clerk.GA'), undefined));
}

const BAD: Record<string, RegExp> = {
  'aB3-efg': /8 to 128/,
  [`aB3-${'x1'.repeat(63)}`]: /8 to 128/,
  'Clerk.ga-2026': /username/,
  aAaAaAaA1111: /different/,
  abcdefgh123: /three of/,
  ABCDEFGH: /three of/,
};
for (const [bad, reason] of Object.entries(BAD)) {
  test(`${bad.slice(0, 20)} is refused with its reason`, () => {
    const fault = passwordFault(bad, 'clerk.GA');
    assert.match(fault?.en ?? '', reason);
    assert.match(fault?.zh ?? '', /密码/);
  });
}

test('a made password is in four groups, uses every sign it may, and is good enough', () => {
  let next = 0;
  const counting = (below: number) => next++ % below;
  const made = Array.from({ length: 4 }, () => readablePassword(counting));
  assert.equal(made[0], 'ABCD-EFGH-JKLM-NPQR');
  assert.equal(new Set(made.join('').replaceAll('-', '')).size, 56);
  for (const password of made) assert.equal(passwordFault(password, 'admin'), undefined);
});
