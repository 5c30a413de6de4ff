import { inflateSync } from 'node:zlib';
import { invalidFields, type Refusal } from '../platform/refusal.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length and name stand before a part of the picture, a checksum behind it. */
const AROUND_A_PART = 12;
const HEADER_BYTES = 13;
/** A drawn signature is small; a huge one would only cost memory. */
const MOST_PIXELS = 4_000_000;
const LONGEST_TEXT = 1000;
/** Bytes of a pixel by the number of its kind of colours: grey, colours, each with and without transparency. */
const BYTES_OF_PIXEL: ReadonlyMap<number, number> = new Map([
  [0, 1],
  [2, 3],
  [4, 2],
  [6, 4],
]);
/** The ways in which a row may be written down are numbered from nought to this. */
const LAST_FILTER = 4;

/**
 * A signature that cannot be drawn on paper: no whole PNG as a canvas gives it, or far too large. It is looked at down
 * to its pixels, because what draws it does not: a broken picture would end the process, from outside.
 */
export function refuseSignature(bytes: Uint8Array): Refusal | undefined {
  if (isDrawable(bytes)) return undefined;
  return invalidFields([
    {
      pointer: '/signature',
      detail: {
        zh: '签名不是完整的PNG图片，请重新签',
        en: 'The signature is not a whole PNG picture; please sign again',
      },
    },
  ]);
}

interface Part {
  readonly name: string;
  readonly content: Uint8Array;
}

function isDrawable(bytes: Uint8Array): boolean {
  const [header, ...others] = partsOf(bytes) ?? [];
  if (header?.name !== 'IHDR' || header.content.length !== HEADER_BYTES) return false;
  const end = others.pop();
  if (end?.name !== 'IEND' || end.content.length > 0 || others.some(isForeign)) return false;
  const row = rowOf(header.content);
  if (!row) return false;
  const packed = Buffer.concat(others.filter(({ name }) => name === 'IDAT').map(({ content }) => content));
  const rows = unpacked(packed, row.bytes * row.count);
  if (rows?.length !== row.bytes * row.count) return false;
  for (let at = 0; at < rows.length; at += row.bytes) if ((rows[at] ?? 0) > LAST_FILTER) return false;
  return true;
}

/** The parts one after the other; undefined when they do not fill the file exactly. */
function partsOf(bytes: Uint8Array): Part[] | undefined {
  if (!PNG.every((byte, index) => bytes[index] === byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: Part[] = [];
  let at = PNG.length;
  while (at + AROUND_A_PART <= bytes.length) {
    const length = view.getUint32(at);
    if (at + AROUND_A_PART + length > bytes.length) return undefined;
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    parts.push({ name, content: bytes.subarray(at + 8, at + 8 + length) });
    at += AROUND_A_PART + length;
  }
  return at === bytes.length ? parts : undefined;
}

/** Palettes, transparency of their own, long texts, a second head or end: no canvas gives them. */
function isForeign({ name, content }: Part): boolean {
  if (name === 'tEXt') return content.length > LONGEST_TEXT;
  return name === 'tRNS' || (name !== 'IDAT' && /^[A-Z]/.test(name));
}

/** How many rows the picture has, and the bytes of each with the number of its filter; undefined when it has none. */
function rowOf(header: Uint8Array): { readonly count: number; readonly bytes: number } | undefined {
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const [width, count] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colours = -1, compression, filter, interlaced] = header.subarray(8);
  const bytesOfPixel = BYTES_OF_PIXEL.get(colours);
  const isPlain = depth === 8 && compression === 0 && filter === 0 && interlaced === 0;
  if (!isPlain || bytesOfPixel === undefined || width * count === 0 || width * count > MOST_PIXELS)
    return undefined;
  return { count, bytes: width * bytesOfPixel + 1 };
}

/** What is packed; undefined when it cannot be read or is larger than it may be. */
function unpacked(packed: Uint8Array, maxOutputLength: number): Buffer | undefined {
  try {
    return inflateSync(packed, { maxOutputLength });
  } catch {
    return undefined;
  }
}
