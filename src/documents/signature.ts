import { invalidFields, type Refusal } from '../platform/refusal.ts';

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_ENDS = 33;
const END_MARK = [0x49, 0x45, 0x4e, 0x44];
/** A drawn signature is small; a huge one would only cost memory. */
const MOST_PIXELS = 4_000_000;

/** A signature that cannot be drawn on paper: no whole PNG, or far too large. */
export function refuseSignature(bytes: Uint8Array): Refusal | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isWhole =
    bytes.length > HEADER_ENDS + 12 &&
    PNG.every((byte, index) => bytes[index] === byte) &&
    END_MARK.every((byte, index) => bytes[bytes.length - 8 + index] === byte);
  if (isWhole) {
    const [width, height] = [view.getUint32(16), view.getUint32(20)];
    if (width > 0 && height > 0 && width * height <= MOST_PIXELS) return undefined;
  }
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
