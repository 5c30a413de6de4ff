import { closenessTo } from './closeness.ts';
import { splitEnglish } from './english-words.ts';
import { visitGrams } from './grams.ts';
import { KINDS_OF_PHRASES, type SearchIndex } from './search-index.ts';
import { plain, readingsOf, type Tokens } from './tokens.ts';

/** Single characters and letters say less than pairs. */
const SINGLE = 0.3;
/** Of a very large catalogue the common grams are left out; they tell least, and the rare ones have named candidates. */
const LOOK_THROUGH = 20_000;
/** Only the best by grams are looked at closely. */
const LOOK_CLOSELY = 12;

/** What shares a chance character with the query is no hit; the best score about 2. */
const LEAST_SCORE = 0.25;
/** What is so much worse than the best hit only hides it. */
const LEAST_SHARE = 0.25;

export interface Hit {
  /** Position of the item among those that the index was made from. */
  readonly position: number;
  readonly score: number;
}

/** Scores of one query, kept between queries so that no search has to allocate one place for each item. */
const workspaces = new WeakMap<SearchIndex, Float64Array>();

/**
 * The items that a query may mean, the likeliest first.
 * @param query Chinese, pinyin, first letters, a mixture of these, English, or an item's code
 * @param most how many hits at most
 * @param accepts tells by its position whether an item is asked for at all
 */
export function search(
  index: SearchIndex,
  query: string,
  most: number,
  accepts: (position: number) => boolean = () => true,
): Hit[] {
  const text = plain(query);
  if (text === '') return [];
  const best = new Map<number, number>();
  const keep = ({ position, score }: Hit) => {
    if (accepts(position)) best.set(position, Math.max(score, best.get(position) ?? 0));
  };
  const enough = Math.max(most, LOOK_CLOSELY);
  for (const hit of hitsByCode(index, text)) keep(hit);
  for (const hit of hitsByEnglish(index, query, enough, accepts)) keep(hit);
  for (const reading of readingsOf(text)) {
    const found = hitsByGrams(index, gramsOf(index, reading), enough, accepts);
    for (const hit of lookedAt(index, reading, found)) keep(hit);
  }
  const hits = Array.from(best, ([position, score]) => ({ position, score })).sort(byScore);
  const least = Math.max(LEAST_SCORE, (hits[0]?.score ?? 0) * LEAST_SHARE);
  return hits.filter(({ score }) => score >= least).slice(0, most);
}

function byScore(one: Hit, other: Hit): number {
  return other.score - one.score || one.position - other.position;
}

interface Gram {
  /** Where its postings stand. */
  readonly start: number;
  readonly end: number;
  readonly worth: number;
}

/** The items that share grams with the query, rare grams counting more: from 0 to 1. */
function hitsByGrams(
  index: SearchIndex,
  grams: readonly Gram[],
  most: number,
  accepts: (position: number) => boolean,
): Hit[] {
  const { entries } = index.postings;
  const scores = workspaceOf(index);
  const touched: number[] = [];
  let left = LOOK_THROUGH;
  for (const { start, end, worth } of grams.toSorted(
    (one, other) => one.end - one.start - (other.end - other.start),
  )) {
    const stop = Math.min(end, start + left);
    left -= stop - start;
    for (let place = start; place < stop; place++) {
      const entry = entries[place] as number;
      const position = entry >>> 2;
      if (scores[position] === 0) touched.push(position);
      (scores[position] as number) += worth * (KINDS_OF_PHRASES[entry & 3] as number);
    }
  }
  const possible = grams.reduce((sum, { worth }) => sum + worth, 0);
  const found = bestOf(touched.filter(accepts), scores, most).map((position) => ({
    position,
    score: (scores[position] as number) / possible,
  }));
  for (const position of touched) scores[position] = 0;
  return found;
}

function gramOf(
  { codes, postings: { keys, starts } }: SearchIndex,
  key: number | undefined,
  weight: number,
): Gram {
  const list = key === undefined ? undefined : keys.get(key);
  const start = list === undefined ? 0 : (starts[list] as number);
  const end = list === undefined ? 0 : (starts[list + 1] as number);
  return { start, end, worth: weight * Math.log(1 + codes.length / (end - start + 0.5)) };
}

function gramsOf(index: SearchIndex, query: Tokens): Gram[] {
  const { weights } = query;
  const grams: Gram[] = [];
  visitGrams(query, true, (key, from, to) => {
    const weight = ((weights[from] as number) + (weights[to] as number)) / 2;
    grams.push(gramOf(index, key, from === to ? weight * SINGLE : weight));
  });
  return grams;
}

/** The first hits with the closeness of their phrases added, the others as if theirs fell off with their grams. */
function lookedAt(index: SearchIndex, query: Tokens, found: readonly Hit[]): Hit[] {
  const closeness = closenessTo(query);
  const near = found
    .slice(0, LOOK_CLOSELY)
    .map(({ position, score }) => ({ position, score: score + closeness(index, position), grams: score }));
  const growth = Math.min(...near.map(({ score, grams }) => score / grams));
  const far = found.slice(LOOK_CLOSELY).map(({ position, score }) => ({ position, score: score * growth }));
  return [...near, ...far];
}

/** The positions with the highest scores, in order; far fewer are kept than are looked through. */
function bestOf(positions: readonly number[], scores: Float64Array, most: number): number[] {
  const best: number[] = [];
  for (const position of positions) {
    const score = scores[position] as number;
    let place = best.length;
    if (place === most && score <= (scores[best[place - 1] as number] as number)) continue;
    while (place > 0 && score > (scores[best[place - 1] as number] as number)) place--;
    best.splice(place, 0, position);
    if (best.length > most) best.pop();
  }
  return best;
}

function workspaceOf(index: SearchIndex): Float64Array {
  const known = workspaces.get(index);
  if (known) return known;
  const made = new Float64Array(index.codes.length);
  workspaces.set(index, made);
  return made;
}

function hitsByCode(index: SearchIndex, text: string): Hit[] {
  if (!/^[a-z]{2}\d{1,4}$/.test(text)) return [];
  const hits: Hit[] = [];
  index.codes.forEach((code, position) => {
    if (code.startsWith(text)) hits.push({ position, score: code === text ? 10 : 5 });
  });
  return hits;
}

function hitsByEnglish(
  index: SearchIndex,
  query: string,
  most: number,
  accepts: (position: number) => boolean,
): Hit[] {
  if (/\p{Script=Han}/u.test(query)) return [];
  const grams = splitEnglish(query).map((word) => gramOf(index, index.words.get(word), 1));
  return hitsByGrams(index, grams, most, accepts).map(({ position, score }) => ({
    position,
    score: 2 * score,
  }));
}
