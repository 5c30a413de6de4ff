/** The finals that each initial of standard Chinese takes; ü is written v, as people type it. */
const FINALS: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan un uo v ve',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu ong ou u uan un uo v ve',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

const SYLLABLES = Object.entries(FINALS).flatMap(([initial, finals]) =>
  finals.split(' ').map((final) => initial + final),
);
const NUMBERS = new Map(SYLLABLES.map((syllable, index) => [syllable, index + 1]));
const LONGEST = 6;

/** How many different numbers {@link syllableNumber} gives, 0 included. */
export const SYLLABLE_COUNT = SYLLABLES.length + 1;

/** A small number for each syllable of the language, 0 for anything else. @param syllable without tone, ü as v */
export function syllableNumber(syllable: string): number {
  return NUMBERS.get(syllable) ?? 0;
}

/** The syllable of a number. */
export function syllableOf(number: number): string {
  return SYLLABLES[number - 1] ?? '';
}

/** A piece of typed pinyin: a whole syllable, or only the first letter of one. */
export type Piece = string;

const LETTER_PRICE = 1.3;
const SYLLABLE_PRICE = 1;

/**
 * The likely readings of a run of Latin letters as pinyin, best first: `jhdj` as four initials, `jiehun` as two
 * syllables, `shenfz` as a mixture. Digits stand for themselves. What cannot be pinyin is read letter by letter.
 */
export function readPinyin(run: string, most = 3): Piece[][] {
  const best: { price: number; pieces: Piece[] }[][] = [[{ price: 0, pieces: [] }]];
  for (let end = 1; end <= run.length; end++) {
    const here: { price: number; pieces: Piece[] }[] = [];
    for (let start = Math.max(0, end - LONGEST); start < end; start++) {
      const piece = run.slice(start, end);
      const isSyllable = NUMBERS.has(piece);
      if (!isSyllable && piece.length > 1) continue;
      const price =
        isSyllable && piece.length > 1 ? SYLLABLE_PRICE : LETTER_PRICE + (canBegin(piece) ? 0 : 3);
      for (const before of best[start] ?? []) {
        here.push({ price: before.price + price, pieces: [...before.pieces, piece] });
      }
    }
    best.push(here.sort((one, other) => one.price - other.price).slice(0, most));
  }
  const readings = (best[run.length] ?? []).map(({ pieces }) => pieces);
  const letters = [...run];
  const isShort = run.length <= 8 && letters.every(canBegin);
  if (isShort && !readings.some((reading) => reading.length === run.length)) readings.push(letters);
  return readings;
}

/** Whether a syllable can begin with this letter; digits stand for themselves. */
function canBegin(letter: string): boolean {
  return !/[iuv]/.test(letter);
}
