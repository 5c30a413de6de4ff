import type { PaperView, StandInsView } from './archive-schema.ts';
import type { KeptPaper } from './paper.ts';
import type { StandIns } from './stand-ins.ts';
import { isValidOn, lastValidDay } from './validity.ts';

/** A paper as it is shown. @param handedInMonths how long a handed-in paper counts */
export function viewPaper(paper: KeptPaper, today: string, handedInMonths: number): PaperView {
  const { id, name, caseNumber, materialIndex, filedOn, mediaType } = paper;
  const validUntil = lastValidDay(paper, handedInMonths);
  const expired = !isValidOn(validUntil, today);
  return { id, name, caseNumber, materialIndex, filedOn, validUntil, expired, scan: mediaType };
}

/** What a lookup answers. */
export function viewStandIns(
  standIns: readonly StandIns[],
  today: string,
  handedInMonths: number,
): StandInsView {
  return {
    materials: standIns.map(({ index, candidates }) => ({
      index,
      candidates: candidates.map((paper) => viewPaper(paper, today, handedInMonths)),
    })),
  };
}
