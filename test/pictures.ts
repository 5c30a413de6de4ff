import { deflateSync } from 'node:zlib';

/** A PNG part by part, sound or not. */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  /** 2 without transparency, 6 with it. */
  readonly colour: number;
  /** Packed. */
  readonly pixels: Buffer;
  /** Further parts before the pixels, by name. */
  readonly more?: readonly (readonly [name: string, content: Buffer])[];
}

/** A sound picture of one colour, as a canvas gives it. */
export function drawingOf(width: number, height: number): PngParts {
  const row = Buffer.from([0, ...Array(width * 4).fill(90)]);
  const pixels = deflateSync(Buffer.concat(Array(height).fill(row)));
  return { width, height, depth: 8, colour: 6, pixels };
}

/** A PNG of these parts. Its checksums are zero: nothing that we use reads them. */
export function pngOf({ width, height, depth, colour, pixels, more = [] }: PngParts): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = depth;
  header[9] = colour;
  const parts = [['IHDR', header], ...more, ['IDAT', pixels], ['IEND', Buffer.alloc(0)]] as const;
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...parts.map(([name, content]) => partOf(name, content)),
  ]);
}

function partOf(name: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}
