import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Flag, type HungFlag, hangFlags } from './ruler-flags.ts';

const flag = (kind: Flag['kind'], at: number, width = 4): Flag => ({ kind, at, width });
const said = (flags: readonly HungFlag[]) => flags.map(({ kind, side, level }) => `${kind} ${side} ${level}`);

test('with room each flag hangs left of its post on the first line', () => {
  const flags = [flag('promise', 9), flag('law', 20), flag('now', 14, 2)];
  assert.deepEqual(said(hangFlags(flags, 22)), ['promise before 0', 'law before 0', 'now before 0']);
});

test('today just after the promise hangs on its other side, and near the left edge a flag hangs right', () => {
  assert.deepEqual(said(hangFlags([flag('promise', 9), flag('now', 10, 2)], 22)), [
    'promise before 0',
    'now after 0',
  ]);
  assert.deepEqual(said(hangFlags([flag('promise', 1)], 22)), ['promise after 0']);
});

test('no flag lies over another or off the ruler; a post runs through one only where three stand together', () => {
  const at = fc.uniqueArray(fc.integer({ min: 0, max: 39 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(at, fc.integer({ min: 1, max: 8 }), (places, width) => {
      const kinds = ['promise', 'law', 'now'] as const;
      const hung = hangFlags(
        places.map((place, index) => flag(kinds[index] as Flag['kind'], place, width)),
        40,
      );
      const spans = hung.map(({ at: post, side }) => {
        const from = side === 'before' ? post + 1 - width : post + 1;
        return { from, to: from + width };
      });
      for (const [index, { from, to }] of spans.entries()) {
        assert.ok(from >= 0 && to <= 40);
        for (const [other, span] of spans.entries()) {
          if (other === index) continue;
          const post = (hung[other] as HungFlag).at + 1;
          const sameLine = hung[other]?.level === hung[index]?.level;
          assert.ok(!sameLine || from >= span.to || span.from >= to, 'two flags at one place');
          if (
            places.length < 3 &&
            from > 0 &&
            to < 40 &&
            Math.min(...places) >= width &&
            Math.max(...places) + width < 40
          )
            assert.ok(post <= from || post >= to, 'a post through a flag');
        }
      }
    }),
  );
});
