import { agreed, type Language, type Refusal, Refused, say } from '../platform/refusal.ts';
import { momentOfEvent, sealingOf, writeChange } from './actions.ts';
import type { Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { isCaseNumber } from './case-number.ts';
import { viewCase } from './case-view.ts';
import type { CasesHall } from './cases-hall.ts';
import { signedPaperOf } from './command-queries.ts';
import { type Confirmation, confirm, dispute } from './confirm.ts';
import { takeCode } from './confirm-code-actions.ts';
import type { ConfirmationSheet } from './confirm-schema.ts';
import { confirmationCodeOf } from './confirmation-code.ts';
import { evolve } from './evolve.ts';
import { allByClock, eventsOf } from './happened.ts';
import { measuresOf, viewingOf } from './queries.ts';
import type { Standing } from './standing.ts';
import { findCase, type StoredCase } from './store.ts';

/** Who asks: a case's number with the code that was sent to its applicant. */
export interface Holder {
  readonly caseNumber: string;
  readonly code: string;
}

/** What the applicant is asked to check. @throws Refused when nothing waits to be confirmed, or the code is wrong */
export async function readConfirmation(
  hall: CasesHall,
  holder: Holder,
  language: Language,
): Promise<ConfirmationSheet> {
  const { facts } = await heldCase(hall, holder);
  return viewSheet(hall, facts, language);
}

/** The applicant confirms with the code, and may sign with finger or mouse. */
export async function confirmByApplicant(
  hall: CasesHall,
  holder: Holder,
  signature: string | undefined,
): Promise<void> {
  const confirmation: Confirmation = { code: holder.code, ...(signature !== undefined && { signature }) };
  await actAsApplicant(hall, holder, confirmation, (standing) => confirm(standing, confirmation));
}

/** The applicant says that something is wrong. */
export async function disputeByApplicant(hall: CasesHall, holder: Holder, remark: string): Promise<void> {
  await actAsApplicant(hall, holder, undefined, (standing) => dispute(standing, remark));
}

async function actAsApplicant(
  hall: CasesHall,
  holder: Holder,
  confirmation: Confirmation | undefined,
  decide: (standing: Standing) => Happening[] | Refusal,
): Promise<void> {
  const before = await heldCase(hall, holder);
  const measures = await measuresOf(hall, before.facts);
  const now = momentOfEvent(hall, before.facts);
  const owed = allByClock(before.facts, measures, now);
  const facts = owed.reduce<CaseFacts>(evolve, before.facts);
  const actor = { kind: 'applicant' } as const;
  const signed =
    confirmation && (await signedPaperOf(hall, { facts, item: measures.item, now }, confirmation));
  const standing: Standing = {
    ...measures,
    ...sealingOf(hall),
    facts,
    now,
    actor,
    archived: () => undefined,
    confirmationCode: confirmationCodeOf(hall, facts),
    signedPaper: signed?.paper ?? null,
    certificateNumber: null,
  };
  const happenings = agreed(decide(standing));
  const events = [...owed, ...eventsOf(happenings, actor, holder.caseNumber, facts.sequence, now)];
  const along = signed?.rows ?? [];
  await writeChange(hall, { number: holder.caseNumber, before, events, measures, along });
}

/** The case for which the code is good. After five wrong codes none is taken until the window asks anew. */
async function heldCase(hall: CasesHall, { caseNumber, code }: Holder): Promise<StoredCase> {
  if (!isCaseNumber(caseNumber)) throw new Refused(NOTHING_TO_CONFIRM);
  const found = await findCase(hall.db, hall.centerId, caseNumber);
  const { confirmation } = found?.facts ?? {};
  if (!found || !confirmation || found.facts.state !== 'awaiting_confirmation') {
    throw new Refused(NOTHING_TO_CONFIRM);
  }
  await takeCode(hall, found.facts, code);
  return found;
}

async function viewSheet(hall: CasesHall, facts: CaseFacts, language: Language): Promise<ConfirmationSheet> {
  const measures = await measuresOf(hall, facts);
  const viewing = await viewingOf(hall, facts, measures, language);
  const { caseNumber, item, applicant, agent, materials, confirmation, receivedAt } = viewCase(
    facts,
    viewing,
  );
  const askedAt = confirmation?.askedAt ?? receivedAt;
  const changes = confirmation?.changes ?? [];
  return {
    caseNumber,
    itemName: item.name,
    department: say(viewing.departmentName(measures.item.department), language),
    applicant,
    agent: agent && { name: agent.name, idNumber: agent.idNumber, phone: agent.phone },
    materials: materials
      .filter(({ required, status }) => required || status !== 'missing')
      .map(({ index, name, status }) => ({ index, name, status })),
    changes,
    askedAt,
    disputed: confirmation?.disputed ?? null,
  };
}

const NOTHING_TO_CONFIRM: Refusal = {
  refused: 'not_found',
  problem: 'nothing-to-confirm',
  title: { zh: '没有要确认的办件', en: 'Nothing to confirm' },
  detail: {
    zh: '这个办件号现在没有等您确认的内容，请核对办件号，或者看看是不是已经确认过。',
    en: 'No entry waits to be confirmed under this case number; check the number, or whether it is confirmed already.',
  },
};
