import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findJsonFault } from './json-fault.ts';

test('names the first character that cannot stand there', () => {
  assert.deepEqual(findJsonFault('{\n  "items": [,]\n}'), { line: 2, character: 13 });
  assert.deepEqual(findJsonFault('{"a": 1,}'), { line: 1, character: 9 });
  assert.deepEqual(findJsonFault('{"a" 1}'), { line: 1, character: 6 });
  assert.deepEqual(findJsonFault('{"a": "x\ny"}'), { line: 1, character: 7 });
  assert.deepEqual(findJsonFault('[1, 2'), { line: 1, character: 6 });
  assert.deepEqual(findJsonFault('[1]\n]'), { line: 2, character: 1 });
  assert.deepEqual(findJsonFault("{'a': 1}"), { line: 1, character: 2 });
  assert.deepEqual(findJsonFault('['.repeat(100_000)), { line: 1, character: 101 });
  assert.deepEqual(findJsonFault(''), { line: 1, character: 1 });
});

test('agrees with the engine on what is JSON, also after a character is lost', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  fc.assert(
    fc.property(fc.json({ maxDepth: 3 }), fc.nat(), fc.boolean(), (text, place, whole) => {
      const at = place % text.length;
      const tried = whole ? text : text.slice(0, at) + text.slice(at + 1);
      assert.equal(findJsonFault(tried) === undefined, isJson(tried), tried);
    }),
    { numRuns: 1000 },
  );
});
