import { dayAt, dayNumber } from '../calendar/day.ts';
import type { Happening } from './case-event.ts';
import { type CaseFacts, openStops } from './case-facts.ts';

/**
 * What has to be recorded about a running clock on a day: the prompt from its prompt day on, the warning once
 * the promised day has passed, the red card once the statutory day has passed. Each once per due day. Nothing
 * while the clock stands. A statutory day that is provisional (the holidays of its year are not published)
 * gives no red card.
 */
export function noticesDue(facts: CaseFacts, today: string): Happening[] {
  const { due, noticed } = facts;
  if (!isRunning(facts) || !due?.promisedOn || !due.statutoryOn) return [];
  const notices: Happening[] = [];
  if (due.promptOn && today >= due.promptOn && noticed.prompt !== due.promisedOn) {
    notices.push({ kind: 'prompted', data: { promisedDueOn: due.promisedOn } });
  }
  if (today > due.promisedOn && noticed.promised !== due.promisedOn) {
    notices.push({ kind: 'fell_overdue', data: { limit: 'promised', dueOn: due.promisedOn } });
  }
  if (today > due.statutoryOn && noticed.statutory !== due.statutoryOn && !due.statutoryProvisional) {
    notices.push({ kind: 'fell_overdue', data: { limit: 'statutory', dueOn: due.statutoryOn } });
  }
  return notices;
}

/** The next day on which something has to be recorded; null when nothing can become due by waiting. */
export function nextNoticeOn(facts: CaseFacts): string | null {
  const { due, noticed } = facts;
  if (!isRunning(facts) || !due?.promisedOn || !due.statutoryOn) return null;
  const days = [
    ...(due.promptOn && noticed.prompt !== due.promisedOn ? [due.promptOn] : []),
    ...(noticed.promised !== due.promisedOn ? [dayAfter(due.promisedOn)] : []),
    ...(noticed.statutory !== due.statutoryOn && !due.statutoryProvisional
      ? [dayAfter(due.statutoryOn)]
      : []),
  ];
  return days.sort()[0] ?? null;
}

function isRunning(facts: CaseFacts): boolean {
  return (
    facts.acceptedAt !== null &&
    facts.finishedAt === null &&
    facts.endedAt === null &&
    openStops(facts).length === 0
  );
}

function dayAfter(day: string): string {
  return dayAt(dayNumber(day) + 1);
}
