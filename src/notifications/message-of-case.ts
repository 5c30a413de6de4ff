import type { CaseEvent } from '../cases/case-event.ts';
import { type CaseFacts, openStops, type StopFacts } from '../cases/case-facts.ts';
import { missingPapers } from '../cases/materials.ts';
import type { Item } from '../catalog/item.ts';
import type { Language } from '../platform/refusal.ts';
import { dayOf, sayDay as sayDayOf } from '../platform/time.ts';
import {
  sayDue,
  sayGround,
  sayPapers,
  sayResult,
  sayTyped,
  sayWindow,
  sayWorkingDays,
} from './case-words.ts';
import type { MessageToMake } from './template-kinds.ts';

/** What happened to a case, and how its applicant is spoken to. */
export interface CaseNews {
  readonly after: CaseFacts;
  readonly events: readonly CaseEvent[];
  readonly item: Item;
  readonly language: Language;
  /** The code by which the applicant asks for the case's progress. */
  readonly queryCode: string;
  readonly confirming: Confirming;
}

/** How an applicant confirms what was entered, without coming. */
export interface Confirming {
  /** The code of the confirmation that is asked for now; null when none is. */
  readonly code: string | null;
  /** The page on which it is given; null: the center has no address of its own. */
  readonly address: string | null;
}

/**
 * What the applicant is told when a case changes, if anything. One change is one message: of several things that
 * happen at once the last that is worth telling includes the others.
 */
export function messageOfCase(news: CaseNews): MessageToMake | undefined {
  return news.events
    .map((event) => messageOfEvent(event, news))
    .filter((message) => message !== undefined)
    .at(-1);
}

function messageOfEvent(event: CaseEvent, news: CaseNews): MessageToMake | undefined {
  const { after, item, language, queryCode } = news;
  const ofEveryCase = {
    itemName: language === 'en' ? item.name.en : item.name.zh,
    caseNumber: after.caseNumber,
    queryCode,
    window: sayWindow(after.window, language),
  };
  switch (event.kind) {
    case 'check_opened':
      return messageOfReceipt(event.data.noticeDueOn, news, ofEveryCase);
    case 'deferral_prompted':
      return messageOfOwed('case.deferral-reminder', event.data, news, ofEveryCase);
    case 'deferral_lapsed':
      return messageOfOwed('case.deferral-lapsed', event.data, news, ofEveryCase);
    case 'confirmation_asked':
      return messageOfConfirmation(news, ofEveryCase);
    case 'collection_reminded':
      return {
        template: 'case.collection-reminder',
        values: { ...ofEveryCase, result: sayResult(item, language) },
      };
    case 'supplement_requested':
      return messageOfSupplement(event.data.missing, news, ofEveryCase);
    case 'accepted':
      return messageOfAcceptance(event.data, news, ofEveryCase);
    case 'not_accepted': {
      const reason = sayTyped(event.data.reason);
      if (event.data.redirectTo === null) {
        return { template: 'case.not-accepted', values: { ...ofEveryCase, reason } };
      }
      const authority = sayTyped(event.data.redirectTo);
      return { template: 'case.not-accepted-redirected', values: { ...ofEveryCase, reason, authority } };
    }
    case 'stopped':
      return messageOfStop(event.data, news, ofEveryCase);
    case 'resumed':
      // Another stop is still open: nothing to promise yet.
      if (event.data.due.promisedOn === null) return undefined;
      return {
        template: 'case.resumed',
        values: { ...ofEveryCase, dueOn: sayDue(event.data.due, language) },
      };
    case 'extended': {
      const workingDays = sayWorkingDays(event.data.workingDays, language);
      const reason = sayTyped(event.data.reason);
      const dueOn = sayDue(event.data.due, language);
      return { template: 'case.extended', values: { ...ofEveryCase, workingDays, reason, dueOn } };
    }
    case 'recalculated':
      return messageOfRecalculation(event.data, news, ofEveryCase);
    case 'decided':
      return messageOfDecision(event, news, ofEveryCase);
    case 'issued':
      // The decision on the spot has said already where the result is collected.
      if (isOnTheSpot(item) && dayOfEvent(event.at) === dayOfEvent(after.finishedAt ?? event.at))
        return undefined;
      return { template: 'case.ready', values: { ...ofEveryCase, result: sayResult(item, language) } };
    case 'corrected':
      return event.data.applicant?.phone ? messageToNewPhone(news, ofEveryCase) : undefined;
    case 'withdrawn':
      return { template: 'case.withdrawn', values: ofEveryCase };
    // The applicant stands at the window, or it is the hall's own affair.
    case 'received':
    case 'supplemented':
    case 'deferred_handed_in':
    case 'step_completed':
    case 'fast_tracked':
    case 'collected':
    case 'papers_checked':
    case 'stood_in':
    case 'stop_overran':
    case 'confirmed':
    case 'confirmation_disputed':
    case 'decision_proposed':
    case 'prompted':
    case 'fell_overdue':
      return undefined;
  }
}

type OfEveryCase = Readonly<Record<'itemName' | 'caseNumber' | 'queryCode' | 'window', string>>;

/** What went to the wrong number so far is told again, as far as it still matters. */
function messageToNewPhone(news: CaseNews, ofEveryCase: OfEveryCase): MessageToMake | undefined {
  const { after, item } = news;
  if (after.state === 'received' && after.noticeDueOn) {
    return messageOfReceipt(after.noticeDueOn, news, ofEveryCase);
  }
  if (after.due === null)
    return messageOfSupplement(missingPapers(item, after.materials, after.demanded), news, ofEveryCase);
  const stop = openStops(after).at(-1);
  if (stop) return messageOfStop(stop, news, ofEveryCase);
  const stillDeferred = Object.entries(after.deferredUntil).filter(
    ([index]) => after.materials[Number(index)] === 'deferred',
  );
  const accepted = { due: after.due, deferredUntil: Object.fromEntries(stillDeferred) };
  return messageOfAcceptance(accepted, news, ofEveryCase);
}

function messageOfReceipt(
  noticeDueOn: string,
  { language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake {
  return {
    template: 'case.received',
    values: { ...ofEveryCase, dueOn: sayDayOf(noticeDueOn, language) },
  };
}

function messageOfOwed(
  template: 'case.deferral-reminder' | 'case.deferral-lapsed',
  { until, owed }: { readonly until: string; readonly owed: readonly number[] },
  { item, language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake {
  const deferred = sayPapers(item, owed, language);
  return { template, values: { ...ofEveryCase, deferred, deferredUntil: sayDayOf(until, language) } };
}

function messageOfConfirmation(
  { confirming: { code, address }, language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake | undefined {
  if (code === null) return undefined;
  const confirmAddress =
    address ?? (language === 'en' ? "the center's website, Confirm" : '本中心网站“核对确认”');
  return { template: 'case.confirm', values: { ...ofEveryCase, confirmationCode: code, confirmAddress } };
}

function messageOfSupplement(
  missing: readonly number[],
  { item, language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake {
  const values = { ...ofEveryCase, missing: sayPapers(item, missing, language) };
  return { template: 'case.supplement-requested', values };
}

function messageOfStop(
  stop: Pick<StopFacts, 'ground' | 'expectedWorkingDays'>,
  { language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake {
  const ground = sayGround(stop.ground, language);
  const workingDays = sayWorkingDays(stop.expectedWorkingDays, language);
  return { template: 'case.stopped', values: { ...ofEveryCase, ground, workingDays } };
}

function messageOfAcceptance(
  accepted: Pick<Extract<CaseEvent, { kind: 'accepted' }>['data'], 'due' | 'deferredUntil'>,
  { after, item, language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake | undefined {
  const dueOn = sayDue(accepted.due, language);
  const [firstDeferral] = Object.values(accepted.deferredUntil).sort();
  if (firstDeferral !== undefined) {
    const indexes = Object.keys(accepted.deferredUntil).map(Number);
    const deferred = sayPapers(item, indexes, language);
    const deferredUntil = sayDue({ ...accepted.due, promisedOn: firstDeferral }, language);
    const values = { ...ofEveryCase, dueOn, deferred, deferredUntil };
    return { template: 'case.accepted-with-deferral', values };
  }
  // Whoever waits at the window for the decision need not be told that it has begun.
  if (isOnTheSpot(item) && after.visits.includes(dayOfEvent(after.changedAt))) return undefined;
  return { template: 'case.accepted', values: { ...ofEveryCase, dueOn } };
}

/** Only a promised day that was told and has moved is news. */
function messageOfRecalculation(
  { before, due }: Extract<CaseEvent, { kind: 'recalculated' }>['data'],
  { language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake | undefined {
  if (before.promisedOn === null || due.promisedOn === null || before.promisedOn === due.promisedOn)
    return undefined;
  const values = { ...ofEveryCase, dueBefore: sayDue(before, language), dueOn: sayDue(due, language) };
  return { template: 'case.recalculated', values };
}

function messageOfDecision(
  event: Extract<CaseEvent, { kind: 'decided' }>,
  { item, language }: CaseNews,
  ofEveryCase: OfEveryCase,
): MessageToMake {
  if (event.data.outcome === 'refused') return { template: 'case.decided-refused', values: ofEveryCase };
  if (item.result.kind === 'none') {
    return { template: 'case.decided-granted-nothing-issued', values: ofEveryCase };
  }
  const values = { ...ofEveryCase, result: sayResult(item, language) };
  return isOnTheSpot(item)
    ? { template: 'case.decided-granted-on-the-spot', values }
    : { template: 'case.decided-granted', values };
}

function isOnTheSpot(item: Item): boolean {
  return item.promisedLimit.unit === 'on_the_spot';
}

function dayOfEvent(at: string): string {
  return dayOf(Temporal.Instant.from(at));
}
