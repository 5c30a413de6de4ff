/** How a text travels: 7-bit letters of GSM 03.38, or two bytes a character. */
export type SmsEncoding = 'gsm7' | 'ucs2';

export interface SmsParts {
  readonly encoding: SmsEncoding;
  /** Septets or UTF-16 units of the whole text. */
  readonly units: number;
  /** The text as it is cut; each part is paid for. */
  readonly parts: readonly string[];
}

const GSM7 = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
    '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Sent as an escape and a letter: two septets that stay together. */
const GSM7_ESCAPED = new Set('\f^{}\\[~]|€');

/** What fits into a message that goes alone, and into each of several: those carry a header of six bytes. */
const ROOM = { gsm7: { alone: 160, joined: 153 }, ucs2: { alone: 70, joined: 67 } } as const;

/**
 * Cuts a text into the parts that an SMS of it needs (3GPP TS 23.038 and 23.040). No character is cut in two,
 * so that an emoji arrives whole. An empty text is one part.
 */
export function splitSms(text: string): SmsParts {
  const characters = [...text];
  const encoding = characters.every((each) => GSM7.has(each) || GSM7_ESCAPED.has(each)) ? 'gsm7' : 'ucs2';
  const size = (character: string) =>
    encoding === 'ucs2' ? character.length : GSM7_ESCAPED.has(character) ? 2 : 1;
  const units = characters.reduce((sum, character) => sum + size(character), 0);
  const { alone, joined } = ROOM[encoding];
  if (units <= alone) return { encoding, units, parts: [text] };
  const parts: string[] = [];
  let part = '';
  let used = 0;
  for (const character of characters) {
    if (used + size(character) > joined) {
      parts.push(part);
      part = '';
      used = 0;
    }
    part += character;
    used += size(character);
  }
  return { encoding, units, parts: [...parts, part] };
}
