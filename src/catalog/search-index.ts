import type { Department } from './department.ts';
import { splitEnglish } from './english-words.ts';
import { visitGrams, wordKey } from './grams.ts';
import type { Item } from './item.ts';
import { inOneVoice, plain, type Tokens, tokensOf } from './tokens.ts';

// What a phrase is to its item, the most telling first.
const NAME = 0;
const KEYWORD = 1;
const RESULT = 2;
const OTHER = 3;
/** Added to the kind of a phrase as it is written, where it also stands in everyday words made one. */
export const RESPELLED = 4;

/** How much a match counts in a name, a keyword, the name of the result, and elsewhere. */
export const KINDS_OF_PHRASES = [1, 0.95, 0.6, 0.25] as const;

/** Where a gram occurs: for each item its position shifted by two bits, and the most telling kind of phrase. */
interface Postings {
  readonly keys: ReadonlyMap<number, number>;
  /** From where to where in `entries` the postings of a key stand. */
  readonly starts: Uint32Array;
  readonly entries: Uint32Array;
}

/** The texts of all items one behind the other, as tokens. */
interface Phrases {
  /** The first phrase of each item; one more at the end. */
  readonly ofItem: Uint32Array;
  /** The first token of each phrase; one more at the end. */
  readonly starts: Uint32Array;
  readonly kinds: Uint8Array;
  readonly characters: Uint16Array;
  readonly syllables: Uint16Array;
  readonly letters: Uint16Array;
}

/** The published catalogue made ready for searching. Made once for each version of it. */
export interface SearchIndex {
  /** The items' codes as they are compared: `ga0001`. */
  readonly codes: readonly string[];
  readonly postings: Postings;
  readonly phrases: Phrases;
  /** The keys of the English words that occur in names. */
  readonly words: ReadonlyMap<string, number>;
}

/** Builds the index; the order of the items decides between hits that are otherwise equal. */
export function buildSearchIndex(items: readonly Item[], departments: readonly Department[]): SearchIndex {
  const departmentOf = new Map(departments.map((department) => [department.code, department]));
  const tokensOnce = remembering((text: string) => tokensOf(text));
  const texts = items.map((item) => textsOf(item, departmentOf.get(item.department)));
  const english = items.map((item) => splitEnglish(item.name.en));
  const words = new Map<string, number>();
  for (const word of english.flat()) words.set(word, words.get(word) ?? wordKey(words.size));
  return {
    codes: items.map((item) => plain(item.code)),
    postings: collectPostings((item, visit) => {
      // Phrases come in the order of their kinds, so that the first posting of an item is the most telling one.
      for (const [text, kind] of texts[item] ?? []) {
        visitGrams(tokensOnce(text), false, (key) => visit(key, kind & ~RESPELLED));
      }
      for (const word of english[item] ?? []) visit(words.get(word) as number, NAME);
    }, items.length),
    phrases: layOut(texts, tokensOnce),
    words,
  };
}

type PhraseText = readonly [text: string, kind: number];

/** The phrases of an item as they are written, and where it differs, in everyday words made one. */
function textsOf(item: Item, department: Department | undefined): PhraseText[] {
  const written: PhraseText[] = [
    [item.name.zh, NAME],
    ...item.keywords.map((keyword): PhraseText => [keyword, KEYWORD]),
    [item.result.name, RESULT],
    ...(department ? [department.shortName, department.name.zh] : []).map(
      (name): PhraseText => [name, OTHER],
    ),
    [item.lifeEvent, OTHER],
    ...item.faq.map(({ question }): PhraseText => [question, OTHER]),
  ];
  return written.flatMap(([text, kind]): PhraseText[] => {
    const asWritten = plain(text);
    const inOne = inOneVoice(asWritten);
    return asWritten === inOne
      ? [[inOne, kind]]
      : [
          [inOne, kind],
          [asWritten, kind | RESPELLED],
        ];
  });
}

function collectPostings(
  visitItem: (item: number, visit: (key: number, kind: number) => void) => void,
  items: number,
): Postings {
  const lists = new Map<number, number[]>();
  for (let item = 0; item < items; item++) {
    visitItem(item, (key, kind) => {
      const list = lists.get(key);
      const entry = (item << 2) | kind;
      if (!list) lists.set(key, [entry]);
      else if ((list.at(-1) as number) >> 2 !== item) list.push(entry);
    });
  }
  const keys = new Map<number, number>();
  const starts = new Uint32Array(lists.size + 1);
  let total = 0;
  for (const [key, list] of lists) {
    starts[keys.size] = total;
    keys.set(key, keys.size);
    total += list.length;
  }
  starts[keys.size] = total;
  const entries = new Uint32Array(total);
  for (const [key, list] of lists) entries.set(list, starts[keys.get(key) as number]);
  return { keys, starts, entries };
}

function layOut(texts: readonly PhraseText[][], tokensOf: (text: string) => Tokens): Phrases {
  const phrases = texts.flat();
  const length = phrases.reduce((sum, [text]) => sum + text.length, 0);
  const ofItem = new Uint32Array(texts.length + 1);
  const starts = new Uint32Array(phrases.length + 1);
  const characters = new Uint16Array(length);
  const syllables = new Uint16Array(length);
  const letters = new Uint16Array(length);
  texts.forEach((own, item) => {
    ofItem[item + 1] = (ofItem[item] as number) + own.length;
  });
  phrases.forEach(([text], index) => {
    const tokens = tokensOf(text);
    const start = starts[index] as number;
    characters.set(tokens.characters, start);
    syllables.set(tokens.syllables, start);
    letters.set(tokens.letters, start);
    starts[index + 1] = start + tokens.letters.length;
  });
  return {
    ofItem,
    starts,
    kinds: Uint8Array.from(phrases, ([, kind]) => kind),
    characters,
    syllables,
    letters,
  };
}

function remembering<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, T>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
