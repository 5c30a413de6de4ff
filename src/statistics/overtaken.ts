import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { DecidedCourse, FastTracked } from '../cases/course-of-case.ts';

/** The part of a fast-track case that says whom it went before. */
export type Ahead = Pick<FastTracked, 'caseNumber' | 'department' | 'grantedAt' | 'decidedAt'>;

/** That a case stood behind another that was on the fast track. */
export interface Overtaking {
  /** The day on which the overtaken case was decided. */
  readonly day: string;
  readonly caseNumber: string;
  readonly fastCaseNumber: string;
  /** The days on which the other was put on the fast track, and decided. */
  readonly grantedOn: string;
  readonly fastDecidedOn: string;
  /** The overtaken case was decided after its promised day. */
  readonly isLate: boolean;
}

/**
 * Who was overtaken: a case of the same responsible department that was accepted before the other was put on the fast
 * track, was still open then, and was decided after it.
 * @param decided of which it is asked; a case that is not decided yet is counted once it is
 */
export function overtakings(ahead: readonly Ahead[], decided: readonly DecidedCourse[]): Overtaking[] {
  const byDepartment = Map.groupBy(ahead, ({ department }) => department);
  return decided.flatMap((course) =>
    (byDepartment.get(course.department) ?? []).flatMap(({ caseNumber, grantedAt, decidedAt }) =>
      decidedAt !== null && course.acceptedAt < grantedAt && decidedAt < course.decidedAt
        ? [
            {
              day: course.decidedAt.slice(0, 10),
              caseNumber: course.caseNumber,
              fastCaseNumber: caseNumber,
              grantedOn: grantedAt.slice(0, 10),
              fastDecidedOn: decidedAt.slice(0, 10),
              isLate: course.timeliness === 'overdue',
            },
          ]
        : [],
    ),
  );
}

/** From when to when a case stood behind another. */
export type Stretch = Pick<Overtaking, 'grantedOn' | 'fastDecidedOn'>;

/**
 * Working days that a case has stood behind others: from the day on which another was put on the fast track, which is
 * not counted, up to the day of its decision. A day behind several of them is one day.
 */
export function workingDaysBehind(stretches: readonly Stretch[], calendar: WorkingCalendar): number {
  const ordered = stretches.toSorted((one, other) => (one.grantedOn < other.grantedOn ? -1 : 1));
  let [days, through] = [0, ''];
  for (const { grantedOn, fastDecidedOn } of ordered) {
    if (through < grantedOn) through = grantedOn;
    if (fastDecidedOn <= through) continue;
    days += calendar.workingDaysBetween(through, fastDecidedOn);
    through = fastDecidedOn;
  }
  return days;
}

/** Who waited longer because of the fast track. */
export interface OvertakenFigures {
  readonly cases: number;
  /** How many of them were decided after their promised day. */
  readonly late: number;
  /** Working days that they stood behind; null when there are none. */
  readonly medianWorkingDays: number | null;
  readonly longestWorkingDays: number | null;
}

/** Sums up who was overtaken, each case once. */
export function overtakenFigures(list: readonly Overtaking[], calendar: WorkingCalendar): OvertakenFigures {
  const cases = [...Map.groupBy(list, ({ caseNumber }) => caseNumber).values()];
  const days = cases.map((each) => workingDaysBehind(each, calendar)).sort((one, other) => one - other);
  return {
    cases: cases.length,
    late: cases.filter(([first]) => first?.isLate).length,
    medianWorkingDays: medianOf(days),
    longestWorkingDays: days.at(-1) ?? null,
  };
}

/** The middle one, or the mean of the two in the middle. @param sorted the smallest first */
function medianOf(sorted: readonly number[]): number | null {
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
