import { customPinyin, pinyin } from 'pinyin-pro';
import { SAYS_LITTLE, STANDS_FOR } from './everyday-words.ts';
import { readPinyin, syllableNumber } from './syllables.ts';

/** A text taken apart, one entry for each character or each piece of typed pinyin. */
export interface Tokens {
  /** UTF-16 code of the character; 0 for typed pinyin. */
  readonly characters: readonly number[];
  /** Number of the syllable; 0 where only its first letter was typed, and for what is no Chinese. */
  readonly syllables: readonly number[];
  /** UTF-16 code of the syllable's first letter, or of the letter or digit itself. */
  readonly letters: readonly number[];
  /** How much each says about what is wanted, up to 1. */
  readonly weights: readonly number[];
}

const LITTLE = 0.15;
/** For each character, the length of the longest known word that begins with it. */
const LONGEST_WORDS = new Map<string, number>();
for (const word of [...STANDS_FOR.keys(), ...SAYS_LITTLE]) {
  const first = word.charAt(0);
  LONGEST_WORDS.set(first, Math.max(word.length, LONGEST_WORDS.get(first) ?? 0));
}
const HAN = /\p{Script=Han}/u;

// Readings that the library gets wrong for words of this trade.
customPinyin({
  还贷: 'huán dài',
  还款: 'huán kuǎn',
  典当行: 'diǎn dàng háng',
  人行道: 'rén xíng dào',
  调解: 'tiáo jiě',
});

/** The text as it is compared: half-width, lower case, without blanks and punctuation. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The text with each everyday word replaced by the one that stands for its meaning. @param text already plain */
export function inOneVoice(text: string): string {
  return wordsOf(text)
    .map((word) => STANDS_FOR.get(word) ?? word)
    .join('');
}

/** The tokens of a Chinese text; Latin letters and digits in it stand for themselves. @param text already plain */
export function tokensOf(text: string): Tokens {
  const readings = HAN.test(text) ? pinyin(text, { toneType: 'none', type: 'array', v: true }) : [...text];
  const characters: number[] = [];
  const syllables: number[] = [];
  const letters: number[] = [];
  for (const [index, character] of [...text].entries()) {
    const reading = HAN.test(character) ? (readings[index] ?? '') : character;
    characters.push(character.charCodeAt(0));
    syllables.push(HAN.test(character) ? syllableNumber(reading) : 0);
    letters.push(reading.charCodeAt(0) || 0);
  }
  return { characters, syllables, letters, weights: weightsOf(text) };
}

/** Longer questions are cut here; nobody types more, and time grows with the length. */
const LONGEST_QUERY = 40;

/**
 * What a query can mean, most likely first: Chinese characters are plain, each run of Latin letters may be read
 * as pinyin in several ways.
 * @param query already plain
 */
export function readingsOf(query: string): Tokens[] {
  const text = inOneVoice(query.slice(0, LONGEST_QUERY));
  if (!/[a-z]/.test(text)) return [charactersOf(text)];
  const runs = text.match(/[a-z0-9]+|[^a-z0-9]+/g) ?? [];
  const parts = runs.map((run) => (/^[a-z0-9]/.test(run) ? typed(run) : [tokensOf(run)]));
  const most = Math.max(...parts.map((readings) => readings.length));
  return Array.from({ length: most }, (_, index) =>
    joined(parts.map((readings) => readings[index] ?? readings[0])),
  );
}

/** Tokens without their sound, which text of characters alone does not need in order to be found. */
function charactersOf(text: string): Tokens {
  const characters = Array.from(text, (character) => character.charCodeAt(0));
  const nothing = characters.map(() => 0);
  return { characters, syllables: nothing, letters: nothing, weights: weightsOf(text) };
}

function typed(run: string): Tokens[] {
  return readPinyin(run).map((pieces) => ({
    characters: pieces.map(() => 0),
    syllables: pieces.map((piece) => (piece.length > 1 ? syllableNumber(piece) : 0)),
    letters: pieces.map((piece) => piece.charCodeAt(0)),
    weights: pieces.map(() => 1),
  }));
}

function joined(parts: readonly (Tokens | undefined)[]): Tokens {
  const given = parts.filter((part) => part !== undefined);
  return {
    characters: given.flatMap((part) => part.characters),
    syllables: given.flatMap((part) => part.syllables),
    letters: given.flatMap((part) => part.letters),
    weights: given.flatMap((part) => part.weights),
  };
}

function weightsOf(text: string): number[] {
  return wordsOf(text).flatMap((word) => Array.from(word, () => (SAYS_LITTLE.has(word) ? LITTLE : 1)));
}

/** Longest known words from left to right; what is in no list stands as single characters. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + (LONGEST_WORDS.get(text.charAt(start)) ?? 1), text.length);
    while (end > start + 1 && !isWord(text, start, end)) end--;
    words.push(text.slice(start, end));
    start = end;
  }
  return words;
}

/** A Latin word is one only if it does not go on at either side: there is no CA in canyin. */
function isWord(text: string, start: number, end: number): boolean {
  const word = text.slice(start, end);
  if (!STANDS_FOR.has(word) && !SAYS_LITTLE.has(word)) return false;
  return (
    !/[a-z0-9]{2}/.test(text.slice(start - 1, start + 1)) && !/[a-z0-9]{2}/.test(text.slice(end - 1, end + 1))
  );
}
