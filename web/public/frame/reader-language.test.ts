import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inLanguage } from './frame.ts';
import { readerLanguage } from './reader-language.ts';

test('what is named now counts before what is remembered, and that before the browser’s wish', () => {
  assert.equal(readerLanguage('en', 'zh-CN', 'zh-CN'), 'en');
  assert.equal(readerLanguage(undefined, 'en', 'zh-CN'), 'en');
  assert.equal(readerLanguage(undefined, undefined, 'en'), 'en');
  assert.equal(readerLanguage('zh', 'en', 'en'), 'zh-CN');
});

test('what is no language of the hall is passed over', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (named, remembered) => {
      fc.pre(![named, remembered].some((value) => value === 'en'));
      assert.equal(readerLanguage(named, remembered, 'zh-CN'), 'zh-CN');
    }),
  );
});

test('the language is added to an address with or without a query', () => {
  assert.equal(inLanguage('/items', 'en'), '/items?lang=en');
  assert.equal(inLanguage('/items?free=1', 'zh-CN'), '/items?free=1&lang=zh-CN');
});
