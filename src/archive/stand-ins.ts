import type { Item } from '../catalog/item.ts';
import type { KeptPaper } from './paper.ts';
import { type Suits, suits } from './same-paper.ts';
import { isValidOn, lastValidDay } from './validity.ts';

/** The papers that may stand in for one of an item's materials, the best first. */
export interface StandIns {
  readonly index: number;
  /** Expired ones come last: they are named, so that nobody wonders where they are, but cannot be chosen. */
  readonly candidates: readonly KeptPaper[];
}

/** So many papers a clerk can compare; the others are older. */
const SHOWN = 5;
const RANKS: readonly Suits[] = ['issued', 'same_name'];

/**
 * Which papers of an owner may stand in for which materials: valid ones before expired ones, then those that the named
 * item or department has issued, then the newest.
 * @param papers of one owner, none withdrawn
 * @param handedInMonths how long a handed-in paper counts
 */
export function standInsAmong(
  papers: readonly KeptPaper[],
  item: Pick<Item, 'materials'>,
  today: string,
  handedInMonths: number,
): StandIns[] {
  return item.materials.flatMap((material, index): StandIns[] => {
    const ranked = papers.flatMap((paper) => {
      const how = suits(paper, material);
      if (how === undefined) return [];
      const expired = !isValidOn(lastValidDay(paper, handedInMonths), today);
      return [{ paper, rank: Number(expired) * RANKS.length + RANKS.indexOf(how) }];
    });
    ranked.sort((one, other) => one.rank - other.rank || newestFirst(one.paper, other.paper));
    const candidates = ranked.slice(0, SHOWN).map(({ paper }) => paper);
    return candidates.length === 0 ? [] : [{ index, candidates }];
  });
}

function newestFirst(one: KeptPaper, other: KeptPaper): number {
  if (one.filedOn === other.filedOn) return 0;
  return one.filedOn < other.filedOn ? 1 : -1;
}
