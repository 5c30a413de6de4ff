import type { Item } from '../catalog/item.ts';
import { may, notAllowedForRole } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import { isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import type { CaseEvent } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { CaseChange } from './cases-hall.ts';
import { certificateNumber } from './certificate-number.ts';
import { type Command, carryOut } from './command.ts';
import { refuseAction, refuseReception } from './department-scope.ts';
import { evolve } from './evolve.ts';
import { isNumbered } from './hand-over.ts';
import { actorOf, allByClock, byClock, eventsOf } from './happened.ts';
import { chain, GENESIS, type SealedEvent } from './ledger.ts';
import { nextNoticeOn } from './notices.ts';
import { type Reception, receive } from './receive.ts';
import type { Sealing } from './sealing.ts';
import type { Measures } from './standing.ts';

/** What somebody does to a case at a moment. */
export interface Deed {
  readonly at: Temporal.Instant;
  readonly staff: Staff;
  readonly command: Command;
}

/** All that people do about one case, from the papers handed in to the result collected. */
export interface CaseStory {
  readonly number: string;
  readonly itemVersion: number;
  readonly receivedAt: Temporal.Instant;
  readonly clerk: Staff;
  readonly reception: Reception;
  /** In the order of time. */
  readonly deeds: readonly Deed[];
}

/** What the rules and the clock have made of a story. */
export interface ToldStory {
  readonly measures: Measures;
  /** One by one, as if each had been written on its own. */
  readonly changes: readonly CaseChange[];
  readonly after: CaseFacts;
  readonly sealed: readonly SealedEvent[];
}

/** What a story is told by. */
export interface Telling extends Measures, Sealing {
  /** Nothing later happens: neither a deed nor a prompt. */
  readonly until: Temporal.Instant;
}

const MINUTE_MS = 60_000;

/**
 * Lets a whole case happen by the same rules as at the windows: rights, departments, the rules of every action, and
 * in between the prompts and warnings that the clock records minute by minute.
 * @returns the first refusal that the story meets, if any; a told story has none
 */
export function tellStory(story: CaseStory, telling: Telling): ToldStory | Refusal {
  const { item, calendar, periods, until } = telling;
  const measures = { item, calendar, periods };
  const received = receptionEvents(story, telling);
  if (isRefusal(received)) return received;
  const changes: CaseChange[] = [];
  const follow = (before: CaseFacts | undefined, events: readonly CaseEvent[]): CaseFacts => {
    const after = events.reduce<CaseFacts | undefined>(evolve, before) as CaseFacts;
    changes.push({ before, after, events, measures });
    return after;
  };
  const watch = (facts: CaseFacts, before: Temporal.Instant): CaseFacts => {
    let watched = facts;
    for (;;) {
      const at = nextSweep(watched, measures);
      if (at === undefined || Temporal.Instant.compare(at, before) >= 0) return watched;
      watched = follow(watched, byClock(watched, measures, at));
    }
  };
  let facts = follow(undefined, received);
  for (const deed of story.deeds) {
    if (Temporal.Instant.compare(deed.at, until) > 0) break;
    facts = watch(facts, deed.at);
    const events = deedEvents(facts, deed, telling);
    if (isRefusal(events)) return events;
    facts = follow(facts, events);
  }
  facts = watch(facts, until);
  const sealed = chain(
    GENESIS,
    changes.flatMap((change) => change.events),
  );
  return { measures, changes, after: facts, sealed };
}

function receptionEvents(story: CaseStory, telling: Telling): CaseEvent[] | Refusal {
  const { clerk, itemVersion, number, reception, receivedAt: now } = story;
  if (!may(clerk, 'case:receive')) return notAllowedForRole(clerk, 'case:receive');
  const refusal = refuseReception(clerk, telling.item);
  if (refusal) return refusal;
  const window = clerk.windows[0] ?? null;
  const happenings = receive(reception, { ...telling, ...NOTHING_BESIDES, itemVersion, now, window });
  if (isRefusal(happenings)) return happenings;
  return eventsOf(happenings, actorOf(clerk, 'case:receive'), number, 0, now);
}

/** As at the window: what has fallen due since the last sweep is recorded first. */
function deedEvents(
  before: CaseFacts,
  { at: now, staff, command }: Deed,
  telling: Telling,
): CaseEvent[] | Refusal {
  const act = `case:${command.action}` as const;
  if (!may(staff, act)) return notAllowedForRole(staff, act);
  const refusal = refuseAction(staff, telling.item, command);
  if (refusal) return refusal;
  const number = before.caseNumber;
  const owed = allByClock(before, telling, now);
  const facts = owed.reduce<CaseFacts>(evolve, before);
  const actor = actorOf(staff, act);
  const certificateNumber = isNumbered(telling.item) ? storedNumber(telling.item, number) : null;
  const standing = { ...telling, ...NOTHING_BESIDES, certificateNumber, facts, now, actor };
  const happenings = carryOut(standing, command);
  if (isRefusal(happenings)) return happenings;
  return [...owed, ...eventsOf(happenings, actor, number, facts.sequence, now)];
}

/** A told story has no archive, no code that was sent, and nobody signs in it. */
const NOTHING_BESIDES = {
  archived: () => undefined,
  confirmationCode: null,
  signedPaper: null,
  certificateNumber: null,
};

/** A told story's certificates have the day and serial of their case, so that days can be told in any order. */
function storedNumber(item: Item, caseNumber: string): string {
  const [, year = '', day = '', serial = ''] = /(\d{4})(\d{4})(\d{6})/.exec(caseNumber) ?? [];
  return certificateNumber(item, Number(year), `${day}-${serial}`);
}

/** The full minute at which the sweep records the next thing of a case; undefined when nothing falls due by waiting. */
function nextSweep(facts: CaseFacts, measures: Measures): Temporal.Instant | undefined {
  const day = nextNoticeOn({ ...measures, facts });
  if (day === null) return undefined;
  const changed = Temporal.Instant.from(facts.changedAt);
  if (day > dayOf(changed)) return Temporal.Instant.from(`${day}T00:00:00+08:00`);
  const minutes = Math.floor(changed.epochMilliseconds / MINUTE_MS) + 1;
  return Temporal.Instant.fromEpochMilliseconds(minutes * MINUTE_MS);
}
