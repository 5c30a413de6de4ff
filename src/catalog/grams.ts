import { SYLLABLE_COUNT } from './syllables.ts';
import type { Tokens } from './tokens.ts';

/** Reports one gram: its key, and the places of its first and last token. */
export type Visit = (key: number, from: number, to: number) => void;

// Keys of the different kinds share one number space and must not meet. A pair of characters takes the upper half
// of 32 bits (the least character is a digit, 0x30), so everything below 0x300000 is free for the others.
const SYLLABLES_AT = 0x10000;
const SYLLABLE_PAIRS_AT = 0x10400;
const LETTER_PAIRS_AT = 0x60000;
const LETTER_TRIPLES_AT = 0x70000;
const WORDS_AT = 0x200000;
const LETTERS = 64;

/**
 * The grams by which a text is found: single characters and pairs of them, syllables and pairs of them,
 * pairs and triples of first letters.
 * @param isQuery a query uses for each place only the most telling kind that it has
 */
export function visitGrams(tokens: Tokens, isQuery: boolean, visit: Visit): void {
  const { characters, syllables, letters } = tokens;
  for (let index = 0; index < letters.length; index++) {
    const character = characters[index] as number;
    const syllable = syllables[index] as number;
    if (character > 0) visit(character, index, index);
    if (syllable > 0 && !(isQuery && character > 0)) visit(SYLLABLES_AT + syllable, index, index);
    if (index === 0) continue;
    const characterBefore = characters[index - 1] as number;
    const syllableBefore = syllables[index - 1] as number;
    const asCharacters = character > 0 && characterBefore > 0;
    if (asCharacters) visit((characterBefore << 16) | character, index - 1, index);
    if (isQuery && asCharacters) continue;
    const asSyllables = syllable > 0 && syllableBefore > 0;
    if (asSyllables) visit(SYLLABLE_PAIRS_AT + syllableBefore * SYLLABLE_COUNT + syllable, index - 1, index);
    if (isQuery && asSyllables) continue;
    const pair =
      letterNumber(letters[index - 1] as number) * LETTERS + letterNumber(letters[index] as number);
    visit(LETTER_PAIRS_AT + pair, index - 1, index);
    if (index === 1) continue;
    const triple = letterNumber(letters[index - 2] as number) * LETTERS * LETTERS + pair;
    visit(LETTER_TRIPLES_AT + triple, index - 2, index);
  }
}

/** Letters and digits from 1 up; 0 for any other script. */
function letterNumber(code: number): number {
  if (code >= 97 && code <= 122) return code - 96;
  return code >= 48 && code <= 57 ? code - 20 : 0;
}

/** The key of an English word. @param number its number among the words that the index knows */
export function wordKey(number: number): number {
  return WORDS_AT + number;
}
