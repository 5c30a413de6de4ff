import { publishedCalendar } from '../src/calendar/published-calendar.ts';
import type { CaseEvent, Due, Happening } from '../src/cases/case-event.ts';
import type { CaseFacts } from '../src/cases/case-facts.ts';
import type { CaseChange } from '../src/cases/cases-hall.ts';
import { evolve } from '../src/cases/evolve.ts';
import { periodsOf } from '../src/cases/legal-period.ts';
import type { Party } from '../src/cases/party.ts';
import { STATUTORY_PERIODS } from '../src/cases/statutory-periods.ts';
import type { Item } from '../src/catalog/item.ts';
import type { Keys } from '../src/platform/crypto.ts';
import { TEST_NOW } from './hall-parts.ts';

/** A made-up item with a promise of five working days, two papers and a certificate at the end. */
export const SLOW_ITEM: Item = {
  code: 'GA-0001',
  name: { zh: '旅馆业特种行业许可', en: 'Hotel licence' },
  department: 'FC-GA',
  kind: 'licence',
  audience: 'both',
  lifeEvent: '通用',
  keywords: [],
  legalBasis: [],
  statutoryLimit: { value: 20, unit: 'working_day' },
  promisedLimit: { value: 5, unit: 'working_day' },
  procedure: [
    { step: 'acceptance', department: 'FC-ZW', limitWorkingDays: 0, clock: 'runs' },
    { step: 'review', department: 'FC-GA', limitWorkingDays: 4, clock: 'runs' },
    { step: 'decision', department: 'FC-GA', limitWorkingDays: 1, clock: 'runs' },
    { step: 'issuance', department: 'FC-GA', limitWorkingDays: 1, clock: 'runs' },
  ],
  coDepartments: [],
  materials: [
    material('营业执照复印件', 'Copy of the business licence'),
    material('消防安全检查合格证明', 'Fire safety certificate'),
  ],
  fees: [],
  conditions: [],
  result: { name: '特种行业许可证', kind: 'certificate', validityMonths: null },
  fastTrack: true,
  channels: ['window'],
  appointment: false,
  slotsMinutes: 15,
  visitsMax: 2,
  faq: [],
};

/** The same, done while the applicant waits. */
export const QUICK_ITEM: Item = {
  ...SLOW_ITEM,
  code: 'GA-0002',
  name: { zh: '身份证办理进度证明', en: 'Proof of a pending ID card' },
  statutoryLimit: { value: 0, unit: 'on_the_spot' },
  promisedLimit: { value: 0, unit: 'on_the_spot' },
  result: { name: '证明', kind: 'receipt', validityMonths: null },
};

function material(zh: string, en: string): Item['materials'][number] {
  return {
    name: { zh, en },
    form: 'copy',
    copies: 1,
    required: true,
    deferrable: true,
    source: 'applicant',
    hint: '',
  };
}

export const DUE: Due = {
  promisedOn: '2026-11-30',
  statutoryOn: '2026-12-21',
  promptOn: '2026-11-25',
  provisional: false,
  statutoryProvisional: false,
  calendarVersion: 1,
};

/** What `received` says of a case that a made-up applicant hands in at window B01. */
export function reception(phone: { sealed: string | null; masked: string | null }): Happening {
  const party: Party = {
    name: '张三（虚构）',
    idSealed: 'sealed',
    idMasked: '360981********2746',
    idDigest: 'digest',
    phoneSealed: phone.sealed,
    phoneMasked: phone.masked,
  };
  return {
    kind: 'received',
    data: {
      item: { code: SLOW_ITEM.code, version: 1 },
      department: SLOW_ITEM.department,
      applicant: { ...party, kind: 'person' },
      agent: null,
      materials: ['provided', 'provided'],
      window: 'B01',
      ticketNumber: null,
    },
  };
}

/** The same with a phone sealed by the hall's keys. */
export function receptionOf(phone: string, keys: Keys): Happening {
  return reception({ sealed: keys.seal(phone), masked: `${phone.slice(0, 3)}****${phone.slice(-4)}` });
}

export const ACCEPTED: Happening = { kind: 'accepted', data: { due: DUE, opened: [], deferredUntil: {} } };

/**
 * A change of a case that other rooms are told of: the last step of its story.
 * @param options.at when the last step happens; the earlier ones have happened at the usual moment
 */
export function caseChange(
  story: readonly (readonly Happening[])[],
  options: { item?: Item; caseNumber?: string; at?: string } = {},
): CaseChange {
  const { item = SLOW_ITEM, caseNumber = 'FC20261123000123U', at = TEST_NOW } = options;
  let facts: CaseFacts | undefined;
  let change: CaseChange | undefined;
  for (const [step, happenings] of story.entries()) {
    const before = facts;
    const events = happenings.map(
      (happening, index): CaseEvent => ({
        ...happening,
        caseNumber,
        sequence: (before?.sequence ?? 0) + 1 + index,
        at: step === story.length - 1 ? at : TEST_NOW,
        actor: { kind: 'clock' },
      }),
    );
    facts = events.reduce<CaseFacts | undefined>(evolve, before);
    change = { before, after: facts as CaseFacts, events, measures: { item, ...MEASURES } };
  }
  return change as CaseChange;
}

const MEASURES = { calendar: publishedCalendar(), periods: periodsOf(STATUTORY_PERIODS) };
