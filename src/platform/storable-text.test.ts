import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { unstorableTexts } from './storable-text.ts';

const pointersOf = (value: unknown) => unstorableTexts(value).map(({ pointer }) => pointer);

test('NUL and halves of characters are found, with a pointer to each', () => {
  const body = {
    name: '王\u0000小明',
    deep: [{ 'a/b~c': '\ud800' }, 'good', '\udc00x'],
    emoji: '😀 whole characters are fine',
    number: 5,
    nothing: null,
    '\u0000': 1,
  };
  assert.deepEqual(pointersOf(body).sort(), ['/', '/deep/0/a~1b~0c', '/deep/2', '/name']);
  assert.deepEqual(pointersOf('\u0000'), ['/']);
});

test('every well-formed text without NUL is fine, wherever it stands', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\u0000'));
  fc.assert(
    fc.property(fc.dictionary(text, fc.array(text)), (value) => {
      assert.deepEqual(pointersOf(value), []);
    }),
  );
});

test('one bad text anywhere in a JSON value is found', () => {
  const bad = fc.constantFrom('\u0000', 'a\u0000', '\ud83d', '\ude00😀');
  fc.assert(
    fc.property(fc.jsonValue(), bad, (value, text) => {
      assert.ok(pointersOf({ value, other: [text] }).includes('/other/0'));
    }),
  );
});

test('a body nested a hundred thousand deep is walked through', () => {
  let value: unknown = '\u0000';
  for (let depth = 0; depth < 100_000; depth += 1) value = [value];
  assert.equal(unstorableTexts(value).length, 1);
});
