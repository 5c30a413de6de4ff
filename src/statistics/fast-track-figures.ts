import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { FastTracked } from '../cases/course-of-case.ts';
import { type OvertakenFigures, type Overtaking, overtakenFigures, workingDaysBehind } from './overtaken.ts';

/**
 * By whom the fast track was granted, never by name: the window at reception, the chief representative of a department,
 * also through somebody who stood in, or somebody who is bound to no department, such as the director of the center.
 */
export interface Grantor {
  readonly role: 'window' | 'chief' | 'center';
  readonly department: string | null;
}

/** How often something occurs. */
export interface Counted {
  readonly key: string;
  readonly count: number;
}

/** What is published about the fast track (快速通道). */
export interface FastTrackFigures {
  readonly granted: number;
  /** How many of them are decided. */
  readonly decided: number;
  readonly byItem: readonly Counted[];
  readonly byDepartment: readonly Counted[];
  /** `person` and `organisation`. */
  readonly byApplicant: readonly Counted[];
  readonly byGrantor: readonly (Grantor & { readonly count: number })[];
  readonly overtaken: OvertakenFigures;
}

/** Whose decision it was, without a name. */
export function grantorOf({ by, atReception }: Pick<FastTracked, 'by' | 'atReception'>): Grantor {
  const department = by.kind === 'staff' ? by.department : null;
  if (atReception) return { role: 'window', department };
  return { role: department === null ? 'center' : 'chief', department };
}

/** Counts the grants of a period by whatever may be published, and whoever waited longer because of them. */
export function fastTrackFigures(
  grants: readonly FastTracked[],
  overtaken: readonly Overtaking[],
  calendar: WorkingCalendar,
): FastTrackFigures {
  return {
    granted: grants.length,
    decided: grants.filter(({ decidedAt }) => decidedAt !== null).length,
    byItem: countBy(grants, ({ itemCode }) => itemCode),
    byDepartment: countBy(grants, ({ department }) => department),
    byApplicant: countBy(grants, ({ applicantKind }) => applicantKind),
    byGrantor: countBy(grants, (grant) => JSON.stringify(grantorOf(grant))).map(({ key, count }) => ({
      ...(JSON.parse(key) as Grantor),
      count,
    })),
    overtaken: overtakenFigures(overtaken, calendar),
  };
}

/** The most frequent first. */
function countBy(grants: readonly FastTracked[], keyOf: (grant: FastTracked) => string): Counted[] {
  return [...Map.groupBy(grants, keyOf)]
    .map(([key, list]) => ({ key, count: list.length }))
    .sort((one, other) => other.count - one.count || (one.key < other.key ? -1 : 1));
}

/** A case that stood behind one on the fast track. */
export interface OvertakenCase {
  readonly caseNumber: string;
  readonly workingDays: number;
  readonly isLate: boolean;
}

/** Who stood behind each of the fast-track cases, by its number; those that were decided late first. */
export function overtakenByCase(
  overtaken: readonly Overtaking[],
  calendar: WorkingCalendar,
): ReadonlyMap<string, readonly OvertakenCase[]> {
  const byFast = Map.groupBy(overtaken, ({ fastCaseNumber }) => fastCaseNumber);
  return new Map(
    [...byFast].map(([number, list]) => [
      number,
      list
        .map((each) => ({
          caseNumber: each.caseNumber,
          workingDays: workingDaysBehind([each], calendar),
          isLate: each.isLate,
        }))
        .sort(
          (one, other) =>
            Number(other.isLate) - Number(one.isLate) || (one.caseNumber < other.caseNumber ? -1 : 1),
        ),
    ]),
  );
}
