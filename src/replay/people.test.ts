import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultOfIdentityNumber, faultOfPhone } from '../cases/identity-number.ts';
import { partyAt } from './people.ts';

const positions = Array.from({ length: 3000 }, (_, index) => index - 300);

for (const kind of ['person', 'organisation'] as const) {
  test(`every made-up ${kind} has numbers that fit their standards`, () => {
    for (const position of positions) {
      const { name, idNumber, phone } = partyAt(1, kind, position);
      assert.equal(faultOfIdentityNumber(kind, idNumber), undefined, idNumber);
      assert.equal(faultOfPhone(phone), undefined, phone);
      assert.ok(name.length >= 2);
    }
  });

  test(`the ${kind} at a position is always the same, and hardly anybody has another's number`, () => {
    assert.deepEqual(partyAt(1, kind, 5), partyAt(1, kind, 5));
    assert.notDeepEqual(partyAt(1, kind, 5), partyAt(2, kind, 5));
    const numbers = new Set(positions.map((position) => partyAt(1, kind, position).idNumber));
    assert.ok(numbers.size >= positions.length - 1);
  });
}

test('a few have only a landline, which no SMS reaches', () => {
  const phones = positions.map((position) => partyAt(1, 'person', position).phone);
  const landlines = phones.filter((phone) => phone.startsWith('0')).length;
  assert.ok(landlines > 30 && landlines < 150, `${landlines}`);
});
