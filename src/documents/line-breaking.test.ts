import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { breakLines, widthOf } from './line-breaking.ts';

const advance = (character: string) => (/[ -~]/.test(character) ? 0.5 : 1);

test('no line begins with a closing mark or ends with an opening one', () => {
  assert.deepEqual(breakLines('一二三四五，六七八九十', 5, 0, advance), ['一二三四', '五，六七八', '九十']);
  assert.deepEqual(breakLines('一二三四（五六）七', 5, 0, advance), ['一二三四', '（五六）七']);
});

test('numbers and Latin words stay whole, the first line is indented', () => {
  assert.deepEqual(breakLines('共2026年11月', 3, 0, advance), ['共2026', '年11月']);
  assert.deepEqual(breakLines('一二三四五六', 4, 2, advance), ['一二', '三四五六']);
});

test('property: nothing is lost but the blanks at line ends, and no line is wider than the paper', () => {
  const piece = fc.constantFrom(
    ...'申请人的材料，。（）《》“”、；2026 FC0795-1001006 '.split(''),
    '材料',
    '2026年',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), fc.integer({ min: 24, max: 60 }), (pieces, width) => {
      const text = pieces.join('').trim();
      const lines = breakLines(text, width, 2, advance);
      assert.equal(lines.join('').replaceAll(' ', ''), text.replaceAll(' ', ''));
      for (const [index, line] of lines.entries()) {
        const room = width - (index === 0 ? 2 : 0);
        // A run of marks that may not be parted is the one thing that may stand out.
        assert.ok(widthOf(line, false, advance) <= room || /[，。（）《》“”、；-]{4}/.test(line), line);
      }
    }),
  );
});
