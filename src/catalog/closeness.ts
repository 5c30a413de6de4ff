import { KINDS_OF_PHRASES, RESPELLED, type SearchIndex } from './search-index.ts';
import { syllableOf } from './syllables.ts';
import type { Tokens } from './tokens.ts';

/** A character alone, not together with its neighbour. */
const ALONE = 0.3;
/** How far the share of the phrase that is answered counts, besides the share of the query. */
const BREVITY = 0.4;
const TOGETHER = 0.4;
/** A phrase that the query holds from end to end is meant, be it only the department: 公安局身份证. */
const NEARLY_ALL = 0.84;
const SAID_IN_FULL = 0.6;

/** Measures how well phrases answer one query. */
class Fit {
  /** For each part of the query, how well the phrase measured last answers it. */
  readonly shares: Float64Array;
  private readonly query: Tokens;
  private readonly hasSounds: boolean;
  /** One bit for each character asked for, by its lowest bits: most others are passed over at a glance. */
  private readonly characters: number;
  private readonly letters: number;
  private before: Float64Array;
  private now: Float64Array;

  constructor(query: Tokens) {
    const length = query.weights.length;
    this.query = query;
    this.characters = bitsOf(query.characters.filter((character) => character > 0));
    this.letters = bitsOf(query.letters.filter((_, place) => query.characters[place] === 0));
    this.hasSounds = this.letters !== 0;
    this.shares = new Float64Array(length);
    this.before = new Float64Array(length);
    this.now = new Float64Array(length);
  }

  /** Whether the phrase is one that this query can find; characters need only look at one spelling of it. */
  concerns(kind: number): boolean {
    return this.hasSounds || (kind & RESPELLED) === 0;
  }

  /**
   * Compares each character of a phrase with each part of the query; what stands in a row in both counts fully.
   * @returns the share of the phrase that the query answers
   */
  measure({ phrases }: SearchIndex, start: number, end: number): number {
    const { shares, query } = this;
    const length = shares.length;
    shares.fill(0);
    this.before.fill(0);
    let answered = 0;
    let columnBefore = 0;
    for (let at = start; at < end; at++) {
      const { before, now } = this;
      now.fill(0);
      let column = 0;
      const character = phrases.characters[at] as number;
      const letter = phrases.letters[at] as number;
      if (((this.characters >>> (character & 31)) | (this.letters >>> (letter & 31))) & 1) {
        for (let place = 0; place < length; place++) {
          const match = matchOf(query, place, character, phrases.syllables[at] as number, letter);
          if (match === 0) continue;
          now[place] = match;
          const neighbour = place > 0 ? (before[place - 1] as number) : 0;
          const share = neighbour > 0 || length === 1 ? match : match * ALONE;
          if (share > (shares[place] as number)) shares[place] = share;
          if (share > column) column = share;
          if (neighbour > (shares[place - 1] ?? 1)) shares[place - 1] = neighbour;
          if (neighbour > columnBefore) columnBefore = neighbour;
        }
      }
      answered += columnBefore;
      columnBefore = column;
      this.before = now;
      this.now = before;
    }
    return (answered + columnBefore) / (end - start);
  }
}

function bitsOf(codes: readonly number[]): number {
  return codes.reduce((bits, code) => bits | (1 << (code & 31)), 0);
}

function matchOf(query: Tokens, place: number, character: number, syllable: number, letter: number): number {
  const asked = query.characters[place] as number;
  if (asked > 0) return asked === character ? 1 : 0;
  if (query.letters[place] !== letter) return 0;
  const sound = query.syllables[place] as number;
  if (sound === 0) return 0.85;
  if (sound === syllable) return 0.95;
  // The last syllable may still be being typed.
  const isLast = place === query.letters.length - 1;
  return isLast && syllable > 0 && syllableOf(syllable).startsWith(syllableOf(sound)) ? 0.9 : 0;
}

/**
 * How well an item's phrases and the query fit each other, from 0 to about 1.4: every part of the query counts, and
 * of two phrases that hold all of it the shorter is closer.
 */
export function closenessTo(query: Tokens): (index: SearchIndex, position: number) => number {
  const length = query.weights.length;
  const asked = query.weights.reduce((sum, weight) => sum + weight, 0);
  const fit = new Fit(query);
  const covered = new Float64Array(length);
  return (index, position) => {
    const { phrases } = index;
    covered.fill(0);
    let best = 0;
    const last = phrases.ofItem[position + 1] as number;
    for (let phrase = phrases.ofItem[position] as number; phrase < last; phrase++) {
      const kind = phrases.kinds[phrase] as number;
      if (!fit.concerns(kind)) continue;
      const share = fit.measure(
        index,
        phrases.starts[phrase] as number,
        phrases.starts[phrase + 1] as number,
      );
      const usual = KINDS_OF_PHRASES[kind & ~RESPELLED] as number;
      const worth = share > NEARLY_ALL ? Math.max(usual, SAID_IN_FULL) : usual;
      let answered = 0;
      for (let place = 0; place < length; place++) {
        const part = (fit.shares[place] as number) * (query.weights[place] as number);
        answered += part;
        if (part * worth > (covered[place] as number)) covered[place] = part * worth;
      }
      best = Math.max(best, worth * (answered / asked) * (1 - BREVITY + BREVITY * share));
    }
    let together = 0;
    for (let place = 0; place < length; place++) together += covered[place] as number;
    return best + (TOGETHER * together) / asked;
  };
}
