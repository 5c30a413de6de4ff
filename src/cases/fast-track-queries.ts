import type { Hall } from '../platform/hall.ts';
import type { DecidedCourse, FastTracked } from './course-of-case.ts';
import { spanOfDays } from './day-span.ts';
import { findCoursesIn, findFastTrackedIn, findTasksOf, hasFastTrackedUntil } from './fast-track-store.ts';

/** Cases that were put on the fast track from a day to a day, both included, the latest first. */
export function findFastTracked({ db, centerId }: Hall, from: string, to: string): Promise<FastTracked[]> {
  return findFastTrackedIn(db, centerId, spanOfDays(from, to));
}

/** Whether anything was put on the fast track up to a day, that included. */
export function wasEverFastTracked({ db, centerId }: Hall, day: string): Promise<boolean> {
  return hasFastTrackedUntil(db, centerId, spanOfDays(day, day));
}

/** Cases decided from a day to a day, both included, each with its way from acceptance to decision. */
export function findCourses({ db, centerId }: Hall, from: string, to: string): Promise<DecidedCourse[]> {
  return findCoursesIn(db, centerId, spanOfDays(from, to));
}

/** Open steps of given cases, in the order in which the cases are named; of a department, or of all. */
export async function findOpenTasksOf(hall: Hall, department: string | null, caseNumbers: readonly string[]) {
  if (caseNumbers.length === 0) return [];
  return findTasksOf(hall.db, hall.centerId, department, caseNumbers);
}
