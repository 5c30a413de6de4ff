import { closenessTo } from './closeness.ts';
import { visitGrams } from './grams.ts';
import { KINDS_OF_PHRASES, type SearchIndex, splitEnglish } from './search-index.ts';
import { plain, readingsOf, type Tokens } from './tokens.ts';

/** Single characters and letters say less than pairs. */
const SINGLE = 0.3;
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
  for (const hit of hitsByCode(index, text)) keep(hit);
  for (const hit of hitsByEnglish(index, query)) keep(hit);
  for (const reading of readingsOf(text)) {
    for (const hit of hitsByGrams(index, reading, Math.max(most, LOOK_CLOSELY), accepts)) keep(hit);
  }
  const hits = Array.from(best, ([position, score]) => ({ position, score })).sort(byScore);
  const least = Math.max(LEAST_SCORE, (hits[0]?.score ?? 0) * LEAST_SHARE);
  return hits.filter(({ score }) => score >= least).slice(0, most);
}

function byScore(one: Hit, other: Hit): number {
  return other.score - one.score || one.position - other.position;
}

/** The items that share grams with the query, rare grams counting more: at most 1 for the grams, 1.4 for closeness. */
function hitsByGrams(
  index: SearchIndex,
  query: Tokens,
  most: number,
  accepts: (position: number) => boolean,
): Hit[] {
  const { keys, starts, entries } = index.postings;
  const scores = workspaceOf(index);
  const touched: number[] = [];
  let possible = 0;
  visitGrams(query, true, (key, from, to) => {
    const weight = ((query.weights[from] as number) + (query.weights[to] as number)) / 2;
    const list = keys.get(key);
    const start = list === undefined ? 0 : (starts[list] as number);
    const end = list === undefined ? 0 : (starts[list + 1] as number);
    const rarity = Math.log(1 + index.codes.length / (end - start + 0.5));
    const worth = weight * rarity * (from === to ? SINGLE : 1);
    possible += worth;
    for (let place = start; place < end; place++) {
      const entry = entries[place] as number;
      const position = entry >>> 2;
      if (scores[position] === 0) touched.push(position);
      (scores[position] as number) += worth * (KINDS_OF_PHRASES[entry & 3] as number);
    }
  });
  const found = bestOf(touched.filter(accepts), scores, most).map((position) => ({
    position,
    score: (scores[position] as number) / possible,
  }));
  for (const position of touched) scores[position] = 0;
  return lookedAt(index, query, found);
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
  return index.codes.flatMap((code, position) => {
    const known = plain(code);
    return known.startsWith(text) ? [{ position, score: known === text ? 10 : 5 }] : [];
  });
}

function hitsByEnglish(index: SearchIndex, query: string): Hit[] {
  const words = splitEnglish(query);
  if (words.length === 0 || /\p{Script=Han}/u.test(query)) return [];
  const scores = new Map<number, number>();
  let possible = 0;
  for (const word of words) {
    const positions = index.english.get(word) ?? [];
    const worth = Math.log(1 + index.codes.length / (positions.length + 0.5));
    possible += worth;
    for (const position of positions) scores.set(position, (scores.get(position) ?? 0) + worth);
  }
  return [...scores].map(([position, score]) => ({ position, score: (2 * score) / possible }));
}
