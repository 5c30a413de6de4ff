import type { CaseView } from '../../../src/cases/case-schema.ts';
import {
  type ApplicantKind,
  faultOfIdentityNumber,
  faultOfPhone,
  normaliseNumber,
} from '../../../src/cases/identity-number.ts';
import type { Text } from '../../../src/platform/refusal.ts';
import { type MaterialStatus, NAME_MISSING, type PartyDraft } from './draft.ts';

/** What is to stand in a case. Numbers are shown masked only, so that an empty one means: as it was. */
export interface CorrectionDraft {
  readonly kind: ApplicantKind;
  readonly applicant: PartyDraft;
  readonly agent: PartyDraft | undefined;
  /** By index of the item's materials. */
  readonly materials: readonly MaterialStatus[];
  readonly reason: string;
}

type Entered = Pick<CaseView, 'applicant' | 'agent' | 'materials' | 'acceptedAt'>;

const partyOf = ({ name }: { readonly name: string }): PartyDraft => ({ name, idNumber: '', phone: '' });

/** The draft that changes nothing. */
export function draftOfCase(view: Entered): CorrectionDraft {
  return {
    kind: view.applicant.kind,
    applicant: partyOf(view.applicant),
    agent: view.agent ? partyOf(view.agent) : undefined,
    materials: view.materials.map((material) => material.status),
    reason: '',
  };
}

/** With an agent or without; one that was there already comes back as it was. */
export function withAgentOf(draft: CorrectionDraft, view: Entered, comes: boolean): CorrectionDraft {
  return { ...draft, agent: comes ? partyOf(view.agent ?? { name: '' }) : undefined };
}

/** What a paper may be marked as: after acceptance no required one may be missing. */
export function marksFor(
  material: CaseView['materials'][number],
  { acceptedAt }: Pick<CaseView, 'acceptedAt'>,
): readonly MaterialStatus[] {
  const marks: readonly MaterialStatus[] = ['provided', 'missing', 'deferred'];
  return marks.filter((mark) => {
    if (mark === material.status) return true;
    if (mark === 'deferred') return material.deferrable;
    return mark === 'provided' || acceptedAt === null || !material.required;
  });
}

type PartyField = keyof PartyDraft;

/** One thing that the draft changes; null: there was none, or there is none any more. */
export type Difference =
  | { readonly what: 'kind'; readonly from: ApplicantKind; readonly to: ApplicantKind }
  | {
      readonly what: PartyField;
      readonly of: 'applicant' | 'agent';
      readonly from: string | null;
      readonly to: string;
    }
  | { readonly what: 'agent'; readonly from: string | null; readonly to: string | null }
  | {
      readonly what: 'material';
      readonly name: string;
      readonly from: MaterialStatus;
      readonly to: MaterialStatus;
    };

/** What the draft changes, in the order of the form. */
export function differencesOf(draft: CorrectionDraft, view: Entered): Difference[] {
  const { applicant, agent } = view;
  const changes: Difference[] = [];
  if (draft.kind !== applicant.kind) changes.push({ what: 'kind', from: applicant.kind, to: draft.kind });
  changes.push(...partyDifferences('applicant', draft.applicant, applicant));
  if (agent && draft.agent) changes.push(...partyDifferences('agent', draft.agent, agent));
  else if (agent) changes.push({ what: 'agent', from: agent.name, to: null });
  else if (draft.agent) changes.push({ what: 'agent', from: null, to: draft.agent.name.trim() });
  for (const { index, name, status: from } of view.materials) {
    const to = draft.materials[index] ?? from;
    if (to !== from) changes.push({ what: 'material', name, from, to });
  }
  return changes;
}

function partyDifferences(
  of: 'applicant' | 'agent',
  typed: PartyDraft,
  before: { readonly name: string; readonly idNumber: string; readonly phone: string },
): Difference[] {
  const now = normalised(typed);
  const changes: Difference[] = [];
  if (now.name !== before.name) changes.push({ what: 'name', of, from: before.name, to: now.name });
  if (now.idNumber) changes.push({ what: 'idNumber', of, from: before.idNumber, to: now.idNumber });
  if (now.phone) changes.push({ what: 'phone', of, from: before.phone || null, to: now.phone });
  return changes;
}

function normalised({ name, idNumber, phone }: PartyDraft): PartyDraft {
  return {
    name: name.normalize('NFC').trim(),
    idNumber: normaliseNumber(idNumber),
    phone: normaliseNumber(phone),
  };
}

export interface CorrectionFault {
  readonly pointer: string;
  readonly detail: Text;
}

const REASON_MISSING: Text = { zh: '请写明更正的理由', en: 'Say why it is corrected' };

/** What is still wrong with what was typed, by the server's rules; pointers as in the request. */
export function faultsOfCorrection(draft: CorrectionDraft, view: Entered): CorrectionFault[] {
  const faults: CorrectionFault[] = [];
  const check = (at: string, typed: PartyDraft, kind: ApplicantKind, needsNumber: boolean) => {
    const { name, idNumber, phone } = normalised(typed);
    const found: Readonly<Record<PartyField, Text | undefined>> = {
      name: name ? undefined : NAME_MISSING,
      idNumber: idNumber || needsNumber ? faultOfIdentityNumber(kind, idNumber) : undefined,
      phone: phone ? faultOfPhone(phone) : undefined,
    };
    for (const [field, detail] of Object.entries(found)) {
      if (detail) faults.push({ pointer: `${at}/${field}`, detail });
    }
  };
  check('/applicant', draft.applicant, draft.kind, draft.kind !== view.applicant.kind);
  if (draft.agent) check('/agent', draft.agent, 'person', view.agent === null);
  if (!draft.reason.trim()) faults.push({ pointer: '/reason', detail: REASON_MISSING });
  return faults;
}

/** The body of the request: what has changed and nothing else. */
export function bodyOfCorrection(draft: CorrectionDraft, view: Entered) {
  const applicant = {
    ...(draft.kind !== view.applicant.kind && { kind: draft.kind }),
    ...changedFields(draft.applicant, view.applicant.name),
  };
  const agent = draft.agent ? changedFields(draft.agent, view.agent?.name) : {};
  const materials = view.materials.flatMap(({ index, status: before }) => {
    const status = draft.materials[index] ?? before;
    return status === before ? [] : [{ index, status }];
  });
  return {
    reason: draft.reason.trim(),
    ...(Object.keys(applicant).length > 0 && { applicant }),
    ...(Object.keys(agent).length > 0 && { agent }),
    ...(view.agent && !draft.agent && { removeAgent: true }),
    ...(materials.length > 0 && { materials }),
  };
}

function changedFields(typed: PartyDraft, nameBefore: string | undefined): Partial<PartyDraft> {
  const { name, idNumber, phone } = normalised(typed);
  return {
    ...(name !== nameBefore && { name }),
    ...(idNumber && { idNumber }),
    ...(phone && { phone }),
  };
}
