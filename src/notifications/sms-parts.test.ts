import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitSms } from './sms-parts.ts';

const countOf = (text: string) => {
  const { encoding, units, parts } = splitSms(text);
  return [encoding, units, parts.length];
};

test('one SMS holds 160 letters or 70 Chinese characters, each of several 153 or 67', () => {
  assert.deepEqual(countOf(''), ['gsm7', 0, 1]);
  assert.deepEqual(countOf('a'.repeat(160)), ['gsm7', 160, 1]);
  assert.deepEqual(countOf('a'.repeat(161)), ['gsm7', 161, 2]);
  assert.deepEqual(countOf('a'.repeat(306)), ['gsm7', 306, 2]);
  assert.deepEqual(countOf('a'.repeat(307)), ['gsm7', 307, 3]);
  assert.deepEqual(countOf('好'.repeat(70)), ['ucs2', 70, 1]);
  assert.deepEqual(countOf('好'.repeat(71)), ['ucs2', 71, 2]);
  assert.deepEqual(countOf('好'.repeat(134)), ['ucs2', 134, 2]);
  assert.deepEqual(countOf('好'.repeat(135)), ['ucs2', 135, 3]);
});

test('one Chinese character makes all of it UCS-2; some signs take two septets', () => {
  assert.deepEqual(countOf(`${'a'.repeat(69)}好`), ['ucs2', 70, 1]);
  assert.deepEqual(countOf('€'.repeat(80)), ['gsm7', 160, 1]);
  assert.deepEqual(countOf('€'.repeat(81)), ['gsm7', 162, 2]);
  assert.deepEqual(countOf('"ready" @ window B01: 5 days.'), ['gsm7', 29, 1]);
  assert.equal(splitSms('`').encoding, 'ucs2');
});

test('what needs two units is not cut in two', () => {
  const emoji = splitSms(`${'好'.repeat(66)}😀${'好'.repeat(10)}`);
  assert.deepEqual(emoji.parts, ['好'.repeat(66), `😀${'好'.repeat(10)}`]);
  const euro = splitSms(`${'a'.repeat(152)}€${'a'.repeat(10)}`);
  assert.deepEqual(euro.parts, ['a'.repeat(152), `€${'a'.repeat(10)}`]);
});

/** Another way to count: the fewest parts that a dynamic programme over all cuts finds, on sizes by the standard. */
function fewestParts(text: string): number {
  const characters = Array.from(text);
  const escaped = '\f^{}\\[~]|€';
  const basic = /^[@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&'()*+,\-./0-9:;<=>?¡A-ZÄÖÑÜ§¿a-zäöñüà]$/u;
  const isGsm = characters.every((character) => escaped.includes(character) || basic.test(character));
  const sizes = characters.map((character) =>
    isGsm ? 1 + Number(escaped.includes(character)) : Buffer.byteLength(character, 'utf16le') / 2,
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total <= (isGsm ? 160 : 70)) return 1;
  const room = isGsm ? 153 : 67;
  const fewest = [0];
  for (let end = 1; end <= sizes.length; end++) {
    let used = 0;
    let best = Number.POSITIVE_INFINITY;
    for (let start = end - 1; start >= 0; start--) {
      used += sizes[start] as number;
      if (used > room) break;
      best = Math.min(best, (fewest[start] as number) + 1);
    }
    fewest.push(best);
  }
  return fewest.at(-1) as number;
}

const gsmText = fc.string({
  unit: fc.constantFrom('a', 'Z', '7', ' ', '"', '€', '[', 'é', '\n', 'Δ'),
  maxLength: 700,
});
const anyText = fc.string({ unit: fc.constantFrom('办', '结', 'a', '€', '😀', '𠮷', '，'), maxLength: 400 });

test('property: the parts are the whole text, none is too long, and there are no fewer', () => {
  fc.assert(
    fc.property(fc.oneof(gsmText, anyText, fc.string({ unit: 'grapheme' })), (text) => {
      const { encoding, units, parts } = splitSms(text);
      assert.equal(parts.join(''), text);
      assert.equal(parts.length, fewestParts(text));
      if (encoding === 'ucs2') assert.equal(units, text.length);
      for (const part of parts) {
        assert.ok(part.isWellFormed() || !text.isWellFormed());
        if (parts.length > 1)
          assert.ok(encoding === 'ucs2' ? part.length <= 67 : splitSms(part).units <= 153);
      }
    }),
  );
});
