import { createHash } from 'node:crypto';
import { publishedCalendar } from '../src/calendar/published-calendar.ts';
import type { ArchivedPaper } from '../src/cases/archived-paper.ts';
import type { Actor, CaseEvent, Happening } from '../src/cases/case-event.ts';
import type { CaseFacts } from '../src/cases/case-facts.ts';
import { certificateNumber } from '../src/cases/certificate-number.ts';
import { type Command, carryOut } from '../src/cases/command.ts';
import { evolve } from '../src/cases/evolve.ts';
import { isNumbered } from '../src/cases/hand-over.ts';
import { chain, GENESIS, type SealedEvent } from '../src/cases/ledger.ts';
import { periodsOf } from '../src/cases/legal-period.ts';
import type { MaterialStatus } from '../src/cases/materials.ts';
import type { Party, PartyInput } from '../src/cases/party.ts';
import { type Reception, receive } from '../src/cases/receive.ts';
import type { Sealing } from '../src/cases/sealing.ts';
import type { Standing } from '../src/cases/standing.ts';
import { STATUTORY_PERIODS } from '../src/cases/statutory-periods.ts';
import type { Item } from '../src/catalog/item.ts';
import { agreed, isRefusal, type Refusal } from '../src/platform/refusal.ts';
import { toRfc3339 } from '../src/platform/time.ts';
import { sampleCatalog } from './sample-city.ts';

export const calendar = publishedCalendar();
export const periods = periodsOf(STATUTORY_PERIODS);

const catalog = sampleCatalog();
/** The 217 items of the sample city. */
export const items: readonly Item[] = catalog.items;

/** An item of the sample city, some of its fields changed. */
export function itemOf(code: string, change: Partial<Item> = {}): Item {
  const item = items.find((each) => each.code === code);
  if (!item) throw new Error(`the sample city has no item ${code}`);
  return { ...item, ...change };
}

/** The name of a department of the sample city. */
export function departmentName(code: string) {
  const department = catalog.departments.find((each) => each.code === code);
  if (!department) throw new Error(`the sample city has no department ${code}`);
  return department.name;
}

/** A moment of Beijing: `2026-03-02`, which is ten in the morning, or `2026-03-02T23:59:59`. */
export function at(text: string): Temporal.Instant {
  return Temporal.Instant.from(text.includes('T') ? `${text}+08:00` : `${text}T10:00:00+08:00`);
}

/** Made-up people and organisations; the numbers are the examples printed in GB 11643 and GB 32100. */
export const PERSON = {
  kind: 'person',
  name: '王小明（虚构）',
  idNumber: '11010519491231002X',
  phone: '13800001234',
} as const;
export const ORGANISATION = {
  kind: 'organisation',
  name: '某某餐饮公司（虚构）',
  idNumber: '91350100M000100Y43',
  phone: '0795-1234567',
} as const;

/** What lies within the seals that were made, by seal. */
const sealed = new Map<string, string>();

function sealNumber(number: string): string {
  const seal = `sealed ${createHash('sha256').update(number).digest('hex').slice(0, 16)}`;
  sealed.set(seal, number);
  return seal;
}

/** Stands for the sealing by the center's keys, and leaves nothing of the number readable. */
function seal({ name, idNumber, phone }: PartyInput): Party {
  return {
    name,
    idSealed: sealNumber(idNumber),
    idMasked: '******',
    idDigest: sealNumber(idNumber).replace('sealed', 'digest'),
    phoneSealed: phone === undefined ? null : sealNumber(phone),
    phoneMasked: phone === undefined ? null : '***',
  };
}

export const sealing: Sealing = {
  seal,
  open(seal) {
    const number = sealed.get(seal);
    if (number === undefined) throw new Error(`nobody made the seal ${seal}`);
    return number;
  },
};

/** Somebody of a department; `null`: bound to none. */
export function staff(department: string | null, window: string | null = null): Actor {
  return { kind: 'staff', id: `user ${department}`, name: { zh: '李工', en: 'Li' }, department, window };
}
export const CLERK = staff(null, 'A01');

/** Whoever may apply for the item. */
export function applicantOf(item: Item): Reception['applicant'] {
  return item.audience === 'organisation' ? ORGANISATION : PERSON;
}

/** Every paper of an item handed in, apart from those named. */
export function papers(item: Item, others: Readonly<Record<number, MaterialStatus>> = {}) {
  return item.materials.map((_, index) => ({ index, status: others[index] ?? 'provided' }));
}

export interface PaperCaseOptions {
  /** When it is received: `2026-03-02` unless told otherwise. */
  readonly at?: string;
  readonly papers?: Readonly<Record<number, MaterialStatus>>;
  readonly reception?: Partial<Reception>;
  readonly archive?: readonly ArchivedPaper[];
}

/** The code that was sent, wherever one is asked for. */
export const CONFIRMATION_CODE = '314159';

/** A case driven by the rules alone, without a database: what happened to it, and what that adds up to. */
export class PaperCase {
  readonly item: Item;
  events: CaseEvent[] = [];
  now: Temporal.Instant;
  /** What the archive holds. */
  readonly archive = new Map<string, ArchivedPaper>();

  constructor(item: Item, options: PaperCaseOptions = {}) {
    this.item = item;
    this.now = at(options.at ?? '2026-03-02');
    const reception: Reception = {
      applicant: applicantOf(item),
      materials: papers(item, options.papers),
      ...options.reception,
    };
    for (const paper of options.archive ?? []) this.archive.set(paper.id, paper);
    const archived = (id: string) => this.archive.get(id);
    const facts = { ...this.measures, itemVersion: 1, now: this.now, window: 'A01', archived, ...sealing };
    this.append(agreed(receive(reception, facts)), CLERK);
  }

  get measures() {
    return { item: this.item, calendar, periods };
  }

  get facts(): CaseFacts {
    return this.events.reduce<CaseFacts | undefined>(evolve, undefined) as CaseFacts;
  }

  /** What the rules look at when somebody acts now. */
  standing(actor: Actor = CLERK): Standing {
    return {
      ...this.measures,
      ...sealing,
      facts: this.facts,
      now: this.now,
      actor,
      archived: (id) => this.archive.get(id),
      confirmationCode: this.facts.confirmation?.confirmedAt === null ? CONFIRMATION_CODE : null,
      signedPaper: null,
      certificateNumber: isNumbered(this.item) ? certificateNumber(this.item, 2026, 1) : null,
    };
  }

  /** Moves on to a moment. */
  on(text: string): this {
    this.now = at(text);
    return this;
  }

  /** What the clock looks at. */
  get watched() {
    return { ...this.measures, facts: this.facts };
  }

  /** Carries out a command and gives what happened. @throws Refused when the rules say no */
  act(command: Command, actor: Actor = CLERK): Happening[] {
    const happenings = agreed(carryOut(this.standing(actor), command));
    this.append(happenings, actor);
    return happenings;
  }

  /** The refusal that a command meets. @throws when the rules agree to it */
  refusal(command: Command, actor: Actor = CLERK): Refusal {
    const outcome = carryOut(this.standing(actor), command);
    if (!isRefusal(outcome)) throw new Error(`${command.action} was not refused`);
    return outcome;
  }

  append(happenings: readonly Happening[], actor: Actor): void {
    const first = this.events.length + 1;
    this.events.push(
      ...happenings.map(
        (happening, index): CaseEvent => ({
          ...happening,
          caseNumber: 'FC20260302000001O',
          sequence: first + index,
          at: toRfc3339(this.now),
          actor,
        }),
      ),
    );
  }

  /** The ledger with its hashes. */
  ledger(): SealedEvent[] {
    return chain(GENESIS, this.events);
  }
}

/** Completes all open steps that can be completed, again and again, until none is left. */
export function completeAllSteps(paperCase: PaperCase): number {
  for (let count = 0; ; count += 1) {
    const outcome = carryOut(paperCase.standing(), { action: 'complete-step', body: {} });
    if (isRefusal(outcome)) return count;
    paperCase.append(outcome, CLERK);
  }
}
