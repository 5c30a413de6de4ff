import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { drawingOf, pngOf } from '../../test/pictures.ts';
import { refuseSignature } from './signature.ts';

const isTaken = (png: Uint8Array) => refuseSignature(png) === undefined;
const row = (filter: number, bytes = 16) => Buffer.from([filter, ...Array(bytes).fill(90)]);
const pixels = (...rows: Buffer[]) => deflateSync(Buffer.concat(rows));

test('a picture as browsers make it is taken, with or without its transparency', () => {
  assert.ok(isTaken(pngOf(drawingOf(4, 2))));
  assert.ok(isTaken(pngOf({ ...drawingOf(4, 2), colour: 2, pixels: pixels(row(1, 12), row(4, 12)) })));
  const parts = pixels(row(0), row(2));
  assert.ok(isTaken(pngOf({ ...drawingOf(4, 2), more: [['pHYs', Buffer.alloc(9)]], pixels: parts })));
});

test('what would break whatever draws it is refused: a head alone does not make a picture', () => {
  const sound = drawingOf(4, 2);
  const bad = {
    'pixels that are not packed': pngOf({ ...sound, pixels: Buffer.from('not packed at all') }),
    'no pixels': pngOf({ ...sound, pixels: Buffer.alloc(0) }),
    'too few pixels': pngOf({ ...sound, pixels: pixels(row(0)) }),
    'far more pixels than it has room for': pngOf({
      ...sound,
      pixels: deflateSync(Buffer.alloc(50_000_000)),
    }),
    'a row of no known kind': pngOf({ ...sound, pixels: pixels(row(0), row(5)) }),
    'another depth': pngOf({ ...sound, depth: 16 }),
    'no such colours': pngOf({ ...sound, colour: 7 }),
    'a palette': pngOf({ ...sound, more: [['PLTE', Buffer.alloc(3)]] }),
    'transparency of its own': pngOf({ ...sound, more: [['tRNS', Buffer.alloc(6)]] }),
    'a long text': pngOf({ ...sound, more: [['tEXt', Buffer.alloc(120_000, 65)]] }),
    'a second head': pngOf({ ...sound, more: [['IHDR', Buffer.alloc(13)]] }),
    'too large': pngOf({ ...sound, width: 4_000_001, height: 1 }),
    'no size': pngOf({ ...sound, width: 0 }),
    'something behind its end': Buffer.concat([pngOf(sound), Buffer.from('more')]),
    'cut off': pngOf(sound).subarray(0, -4),
    'a part that reaches beyond the end': lengthened(pngOf(sound)),
    'no picture': Buffer.from('not a picture'),
  };
  for (const [name, png] of Object.entries(bad)) {
    assert.equal(refuseSignature(png)?.errors?.[0]?.pointer, '/signature', name);
  }
});

/** Its second part, which begins behind the head, claims two gigabytes. */
function lengthened(png: Buffer): Buffer {
  const copy = Buffer.from(png);
  copy.writeUInt32BE(0x7fffffff, 33);
  return copy;
}
