import type { Text } from '../platform/refusal.ts';

/** A number of the center's own rules for the archive, with its source. */
export interface ArchivePeriod {
  readonly name: typeof HANDED_IN_PAPER_MONTHS;
  /** Calendar months. */
  readonly value: number;
  readonly source: Text;
}

/** How long a paper that was handed in for an earlier case may stand in for a forgotten one. */
export const HANDED_IN_PAPER_MONTHS = 'handed_in_paper_months';

/** What is put into a new database; an administrator may change the rows. */
export const FIRST_PERIODS: readonly ArchivePeriod[] = [
  {
    name: HANDED_IN_PAPER_MONTHS,
    value: 12,
    source: {
      zh: '本中心承诺：以前办件交来的材料，归档后十二个月内可以代替忘带的材料',
      en: "The center's own rule: a paper handed in for an earlier case may stand in for twelve months after filing",
    },
  },
];
