import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { create } from 'qrcode';
import { qrPath } from './qr-path.ts';

/** The squares that a path covers, read back from its bars. */
function covered(path: string): Set<string> {
  const squares = new Set<string>();
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let step = 0; step < Number(width); step += 1) squares.add(`${y},${Number(x) + step}`);
  }
  return squares;
}

test('the path covers every dark square and no other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((size) =>
        fc.array(fc.array(fc.boolean(), { minLength: size, maxLength: size }), {
          minLength: size,
          maxLength: size,
        }),
      ),
      (rows) => {
        const dark = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${y},${x}`] : [])));
        const path = qrPath({ size: rows.length, isDark: (y, x) => rows[y]?.[x] ?? false });
        assert.deepEqual([...covered(path)].sort(), dark.sort());
      },
    ),
  );
});

test('the address of a progress page fits a code that a telephone reads from 25 mm of paper', () => {
  const { modules } = create('https://zwfw.fengcheng.example/progress?caseNumber=FC20261123000002B', {
    errorCorrectionLevel: 'M',
  });
  assert.ok(modules.size <= 41, String(modules.size));
  const path = qrPath({ size: modules.size, isDark: (y, x) => modules.get(y, x) === 1 });
  // The top left finder pattern begins with a bar of seven.
  assert.ok(path.startsWith('M0 0h7v1h-7z'));
});
