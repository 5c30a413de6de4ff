import type { BoardRow } from '../../../src/cases/board-schema.ts';

type Clock = Pick<BoardRow, 'clockState' | 'remainingWorkingDays' | 'overdueWorkingDays'>;

/** Working days on the common axis: how far it shows to the left and right of today. */
export const AXIS = { past: 5, future: 17, ticks: [5, 10, 15] } as const;

/** Working days from today to the promised day: 3 in three days, 0 today, -2 two days over. */
export function distance(clock: Clock): number {
  return clock.overdueWorkingDays > 0 ? -clock.overdueWorkingDays : clock.remainingWorkingDays;
}

/** The same, kept within the axis; `cut` when the truth lies beyond its end. */
export function onAxis(days: number): { at: number; cut: boolean } {
  const at = Math.max(-AXIS.past, Math.min(AXIS.future, days));
  return { at, cut: at !== days };
}
