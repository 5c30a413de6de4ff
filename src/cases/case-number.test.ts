import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseNumber, checkCharacter, isCaseNumber, normaliseCaseNumber } from './case-number.ts';

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const days = fc
  .integer({ min: 0, max: 3650 })
  .map((count) => Temporal.PlainDate.from('2020-01-01').add({ days: count }).toString());
const numbers = fc
  .record({
    center: fc.stringMatching(/^[A-Z]{2}$/),
    day: days,
    serial: fc.integer({ min: 1, max: 999_999 }),
  })
  .map(({ center, day, serial }) => caseNumber(center, day, serial));

test('the check character is that of ISO 7064 MOD 37,36', () => {
  // The example of the GRid standard, A1-2425G-ABC1234002-M.
  assert.equal(checkCharacter('A12425GABC1234002'), 'M');
  assert.equal(caseNumber('FC', '2026-11-23', 123), 'FC20261123000123U');
  assert.equal(caseNumber('FC', '2026-11-23', 999_999).length, 17);
});

test('a serial outside a day’s range makes no number', () => {
  for (const serial of [0, -1, 1_000_000]) {
    assert.throws(() => caseNumber('FC', '2026-11-23', serial), RangeError);
  }
});

test('every number made is one, however it was typed from paper', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      assert.ok(isCaseNumber(number));
      const typed = ` ${number.slice(0, 2)}-${number.slice(2, 10)} ${number.slice(10)} `.toLowerCase();
      assert.equal(normaliseCaseNumber(typed), number);
    }),
  );
});

test('different serials and days give different numbers', () => {
  fc.assert(
    fc.property(days, days, fc.nat(999_998), fc.nat(999_998), (oneDay, otherDay, one, other) => {
      fc.pre(oneDay !== otherDay || one !== other);
      assert.notEqual(caseNumber('FC', oneDay, one + 1), caseNumber('FC', otherDay, other + 1));
    }),
  );
});

test('every single wrong character is caught', () => {
  fc.assert(
    fc.property(numbers, (number) => {
      for (let place = 0; place < number.length; place += 1) {
        for (const wrong of ALPHABET) {
          if (wrong === number[place]) continue;
          assert.equal(isCaseNumber(number.slice(0, place) + wrong + number.slice(place + 1)), false);
        }
      }
    }),
  );
});

test('of the swaps of neighbours fewer than one in two hundred passes', () => {
  let swaps = 0;
  let missed = 0;
  for (let serial = 1; serial <= 20_000; serial += 1) {
    const number = caseNumber('FC', '2026-11-23', (serial * 331) % 999_999 || 1);
    for (let place = 0; place < 16; place += 1) {
      if (number[place] === number[place + 1]) continue;
      swaps += 1;
      const swapped = number.slice(0, place) + number[place + 1] + number[place] + number.slice(place + 2);
      if (isCaseNumber(swapped)) missed += 1;
    }
  }
  assert.ok(swaps > 200_000 && missed / swaps < 0.005, `${missed} of ${swaps}`);
});

test('what does not have the form is no number', () => {
  const number = caseNumber('FC', '2026-11-23', 123);
  for (const text of [
    '',
    number.slice(0, -1),
    `${number}0`,
    number.toLowerCase(),
    `\n${number}`,
    `${number}\n`,
  ]) {
    assert.equal(isCaseNumber(text), false, JSON.stringify(text));
  }
  fc.assert(
    fc.property(fc.string(), (text) => {
      const form = /^[A-Z]{2}\d{14}[0-9A-Z]$/.test(text);
      assert.equal(isCaseNumber(text) && !form, false);
    }),
  );
});
