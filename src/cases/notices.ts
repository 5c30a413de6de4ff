import { type Day, dayAt, dayNumber } from '../calendar/day.ts';
import { agreed } from '../platform/refusal.ts';
import { acceptance } from './accept.ts';
import type { Happening } from './case-event.ts';
import { type CaseFacts, openStops } from './case-facts.ts';
import { dayOfMoment } from './moment.ts';
import type { Measures } from './standing.ts';

/** What the clock looks at in a case. */
export interface Watched extends Measures {
  readonly facts: CaseFacts;
}

/**
 * What has to be recorded of a case on a day because time has passed. Running clocks: the prompt from its prompt day
 * on, the warning once the promised day has passed, the red card once the statutory day has; nothing while the clock
 * stands, and no red card on a statutory day that is provisional. Besides: nobody has told in time what is missing
 * (《行政许可法》 art. 32), a deferred paper is nearly due or has not come, a stop lasts longer than was told, the
 * certificate is not made in its term (art. 44), nobody collects it. Each once.
 */
export function noticesDue(watched: Watched, today: Day): Happening[] {
  const { facts } = watched;
  if (facts.endedAt !== null) return [];
  if (facts.state === 'received') return deemedAcceptance(watched, today);
  return [
    ...clockNotices(facts, today),
    ...overrunStops(facts, today),
    ...deferralNotices(watched, today),
    ...issuanceNotices(watched, today),
  ];
}

/** The next day on which something has to be recorded; null when nothing can become due by waiting. */
export function nextNoticeOn(watched: Watched): Day | null {
  const { facts } = watched;
  if (facts.endedAt !== null) return null;
  if (facts.state === 'received') return facts.noticeDueOn && dayAfter(facts.noticeDueOn);
  const days = [
    ...clockDays(facts),
    ...openStops(facts).flatMap(({ id, expectedOn }) =>
      expectedOn === null || facts.noticed.overran.includes(id) ? [] : [dayAfter(expectedOn)],
    ),
    ...deferralDays(watched),
    ...issuanceDays(watched),
  ];
  return days.sort()[0] ?? null;
}

function deemedAcceptance({ facts, ...measures }: Watched, today: Day): Happening[] {
  if (facts.noticeDueOn === null || today <= facts.noticeDueOn) return [];
  const now = Temporal.Instant.from(`${today}T00:00:00+08:00`);
  return [agreed(acceptance(facts.materials, { ...measures, facts, now, deemedFrom: facts.receivedAt }))];
}

function clockNotices(facts: CaseFacts, today: Day): Happening[] {
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

function clockDays(facts: CaseFacts): Day[] {
  const { due, noticed } = facts;
  if (!isRunning(facts) || !due?.promisedOn || !due.statutoryOn) return [];
  return [
    ...(due.promptOn && noticed.prompt !== due.promisedOn ? [due.promptOn] : []),
    ...(noticed.promised !== due.promisedOn ? [dayAfter(due.promisedOn)] : []),
    ...(noticed.statutory !== due.statutoryOn && !due.statutoryProvisional
      ? [dayAfter(due.statutoryOn)]
      : []),
  ];
}

function overrunStops(facts: CaseFacts, today: Day): Happening[] {
  return openStops(facts).flatMap(({ id, expectedOn }): Happening[] =>
    expectedOn === null || today <= expectedOn || facts.noticed.overran.includes(id)
      ? []
      : [{ kind: 'stop_overran', data: { stopId: id, expectedOn } }],
  );
}

function deferralNotices(watched: Watched, today: Day): Happening[] {
  const owed = owedPapers(watched.facts);
  if (!owed) return [];
  const { until, papers } = owed;
  const { deferralPrompt, deferralLapse } = watched.facts.noticed;
  const data = { until, owed: papers };
  const promptOn = deferralPromptDay(watched, until);
  const isNear = promptOn !== undefined && today >= promptOn && deferralPrompt !== until;
  return [
    ...(isNear ? [{ kind: 'deferral_prompted', data } as const] : []),
    ...(today > until && deferralLapse !== until ? [{ kind: 'deferral_lapsed', data } as const] : []),
  ];
}

function deferralDays(watched: Watched): Day[] {
  const owed = owedPapers(watched.facts);
  if (!owed) return [];
  const { deferralPrompt, deferralLapse } = watched.facts.noticed;
  if (deferralLapse === owed.until) return [];
  const promptOn = deferralPromptDay(watched, owed.until);
  return deferralPrompt === owed.until || promptOn === undefined
    ? [dayAfter(owed.until)]
    : [promptOn, dayAfter(owed.until)];
}

/** The deferred papers that are due next and not yet recorded as lapsed, with their day. */
function owedPapers(facts: CaseFacts): { until: Day; papers: number[] } | undefined {
  if (facts.acceptedAt === null || !facts.materials.includes('deferred')) return undefined;
  // After a refusal nobody waits for them.
  if (facts.state === 'refused') return undefined;
  const lapsed = facts.noticed.deferralLapse;
  const owed = Object.entries(facts.deferredUntil).filter(
    ([index, until]) => facts.materials[Number(index)] === 'deferred' && (lapsed === null || until > lapsed),
  );
  const until = owed.map(([, day]) => day).sort()[0];
  if (until === undefined) return undefined;
  return { until, papers: owed.filter(([, day]) => day === until).map(([index]) => Number(index)) };
}

function deferralPromptDay({ facts, calendar, periods }: Watched, until: Day): Day | undefined {
  const before = calendar.countThrough(dayNumber(until) - 1) - periods.deferral_prompt + 1;
  const day = dayAt(calendar.nthWorkingDay(before));
  const accepted = dayOfMoment(facts.acceptedAt ?? facts.receivedAt);
  // Whoever has promised it for tomorrow, or today, need not be reminded on the same day.
  return day <= accepted ? undefined : day;
}

function issuanceNotices(watched: Watched, today: Day): Happening[] {
  return [...lateIssuance(watched, today), ...reminders(watched, today)];
}

function issuanceDays(watched: Watched): Day[] {
  const late = issuanceLateOn(watched);
  if (late !== undefined) return [late];
  const next = reminderOn(watched, watched.facts.issuance.reminded + 1);
  return next === undefined ? [] : [next];
}

function lateIssuance(watched: Watched, today: Day): Happening[] {
  const { dueOn } = watched.facts.issuance;
  const late = issuanceLateOn(watched);
  if (late === undefined || dueOn === null || today < late) return [];
  return [{ kind: 'fell_overdue', data: { limit: 'issuance', dueOn } }];
}

/** No holidays of the State move a day by more, in calendar days. */
const FARTHEST_MOVE = 14;

/**
 * The first day on which the certificate is late. One that has to wait for papers of the applicant is not; a decided
 * case is never measured anew, so a provisional last day gets the room that holidays yet unknown may need.
 */
function issuanceLateOn({ facts, calendar }: Watched): Day | undefined {
  const { state, issuance, noticed, materials } = facts;
  const { dueOn } = issuance;
  if (state !== 'granted' || dueOn === null || noticed.issuance === dueOn) return undefined;
  if (materials.includes('deferred')) return undefined;
  return dayAt(dayNumber(dueOn) + 1 + (calendar.isProvisional(dueOn) ? FARTHEST_MOVE : 0));
}

/** After an outage one reminder stands for all that were missed. */
function reminders(watched: Watched, today: Day): Happening[] {
  let count = watched.facts.issuance.reminded;
  for (let next = reminderOn(watched, count + 1); next !== undefined && next <= today; count += 1) {
    next = reminderOn(watched, count + 2);
  }
  return count === watched.facts.issuance.reminded ? [] : [{ kind: 'collection_reminded', data: { count } }];
}

/** The day of a reminder to collect what is ready; undefined when there is no such reminder. */
function reminderOn({ facts, calendar, periods }: Watched, count: number): Day | undefined {
  const { issuedAt } = facts.issuance;
  if (facts.state !== 'issued' || issuedAt === null || count > periods.collection_reminders) return undefined;
  return calendar.addWorkingDays(dayOfMoment(issuedAt), periods.collection_reminder * count);
}

function isRunning(facts: CaseFacts): boolean {
  return facts.acceptedAt !== null && facts.finishedAt === null && openStops(facts).length === 0;
}

function dayAfter(day: Day): Day {
  return dayAt(dayNumber(day) + 1);
}
