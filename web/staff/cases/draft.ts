import {
  type ApplicantKind,
  faultOfIdentityNumber,
  faultOfPhone,
  normaliseNumber,
} from '../../../src/cases/identity-number.ts';
import type { AUTHORITY_DOCUMENTS } from '../../../src/cases/party.ts';
import type { Guide } from '../../../src/catalog/catalog-schema.ts';
import type { Text } from '../../../src/platform/refusal.ts';

export type MaterialStatus = 'provided' | 'missing' | 'deferred';

export interface PartyDraft {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

/** A paper of the archive that stands in for a forgotten one. */
export interface StandInDraft {
  readonly paperId: string;
  readonly filedOn: string;
  readonly reason: string;
}

/** On what ground somebody acts for the applicant, as it was typed. */
export interface AuthorityDraft {
  readonly document: (typeof AUTHORITY_DOCUMENTS)[number];
  readonly mayCollect: boolean;
  /** Empty: not limited. */
  readonly validUntil: string;
}

/** What stands on the desk, as it was typed. */
export interface Draft {
  readonly itemCode: string | undefined;
  readonly kind: ApplicantKind;
  readonly applicant: PartyDraft;
  readonly agent: PartyDraft | undefined;
  readonly authority: AuthorityDraft;
  /** Undefined: the ordinary way. */
  readonly fastTrackReason: string | undefined;
  /** By index of the item's materials. */
  readonly materials: readonly MaterialStatus[];
  /** Of deferred papers by index: the day by which the applicant promises them; nothing: by the promised day. */
  readonly deferredUntil: Readonly<Record<number, string>>;
  /** By index of the material for which it stands in, which counts as provided. */
  readonly standIns: Readonly<Record<number, StandInDraft>>;
}

const NOBODY: PartyDraft = { name: '', idNumber: '', phone: '' };

export const EMPTY_DRAFT: Draft = {
  itemCode: undefined,
  kind: 'person',
  applicant: NOBODY,
  agent: undefined,
  authority: { document: 'power_of_attorney', mayCollect: true, validUntil: '' },
  fastTrackReason: undefined,
  materials: [],
  standIns: {},
  deferredUntil: {},
};

type ItemGuide = Pick<Guide, 'code' | 'materials' | 'audience' | 'fastTrack'>;

/** The draft for another item: whoever stands at the window is still the same. */
export function withItem(draft: Draft, guide: ItemGuide): Draft {
  const { code: audience } = guide.audience;
  return {
    ...draft,
    itemCode: guide.code,
    kind: audience === 'person' || audience === 'organisation' ? audience : draft.kind,
    fastTrackReason: guide.fastTrack ? draft.fastTrackReason : undefined,
    materials: guide.materials.map(() => 'missing'),
    standIns: {},
    deferredUntil: {},
  };
}

export function withDeferral(draft: Draft, index: number, until: string): Draft {
  return { ...draft, deferredUntil: { ...draft.deferredUntil, [index]: until } };
}

export function withAgent(draft: Draft, comes: boolean): Draft {
  return { ...draft, agent: comes ? (draft.agent ?? NOBODY) : undefined };
}

/** The field of a party that is to be filled in next; undefined when only the present one may still be open. */
export function nextField(
  kind: ApplicantKind,
  party: PartyDraft,
  present: keyof PartyDraft,
): keyof PartyDraft | undefined {
  const isOpen: Readonly<Record<keyof PartyDraft, boolean>> = {
    name: party.name.trim() === '',
    idNumber: faultOfIdentityNumber(kind, normaliseNumber(party.idNumber)) !== undefined,
    phone: faultOfPhone(normaliseNumber(party.phone)) !== undefined,
  };
  return (['name', 'idNumber', 'phone'] as const).find((field) => field !== present && isOpen[field]);
}

/**
 * A card reader is a keyboard that types an ID number and Enter into whichever field has the cursor: the number is
 * put where it belongs. @returns undefined when the field holds no ID number, or is the one for it
 */
export function withScannedCard(
  kind: ApplicantKind,
  party: PartyDraft,
  field: keyof PartyDraft,
): PartyDraft | undefined {
  if (field === 'idNumber') return undefined;
  const number = normaliseNumber(party[field]);
  if (faultOfIdentityNumber(kind, number) !== undefined) return undefined;
  return { ...party, [field]: '', idNumber: number };
}

/** What a material may be marked as: only deferrable ones may be deferred. */
export function choicesFor(
  material: Pick<Guide['materials'][number], 'deferrable'>,
): readonly MaterialStatus[] {
  return material.deferrable ? ['provided', 'missing', 'deferred'] : ['provided', 'missing'];
}

export function setMaterial(draft: Draft, index: number, status: MaterialStatus): Draft {
  const { [index]: _, ...standIns } = draft.standIns;
  return {
    ...draft,
    standIns,
    materials: draft.materials.map((other, at) => (at === index ? status : other)),
  };
}

/** A paper of the archive stands in for a material, until that is marked otherwise. */
export function letStandIn(draft: Draft, index: number, standIn: StandInDraft): Draft {
  const provided = setMaterial(draft, index, 'provided');
  return { ...provided, standIns: { ...provided.standIns, [index]: standIn } };
}

/** The draft after a change: with another person at the window nothing of the one before stands in. */
export function withOwnStandIns(before: Draft, after: Draft): Draft {
  const owner = ({ kind, applicant }: Draft) => `${kind} ${normaliseNumber(applicant.idNumber)}`;
  if (owner(before) === owner(after)) return after;
  return Object.keys(after.standIns).reduce(
    (draft, index) => setMaterial(draft, Number(index), 'missing'),
    after,
  );
}

/** One press of the material's number: provided, then deferred where that is allowed, then missing, and round again. */
export function turnMaterial(draft: Draft, guide: Pick<Guide, 'materials'>, index: number): Draft {
  const material = guide.materials[index];
  const status = draft.materials[index];
  if (!material || !status) return draft;
  const round: readonly MaterialStatus[] = material.deferrable
    ? ['missing', 'provided', 'deferred']
    : ['missing', 'provided'];
  return setMaterial(draft, index, round[(round.indexOf(status) + 1) % round.length] as MaterialStatus);
}

export function provideAll(draft: Draft): Draft {
  return { ...draft, materials: draft.materials.map(() => 'provided') };
}

/** Indexes of the required materials that are missing. */
export function missingRequired(draft: Draft, guide: Pick<Guide, 'materials'>): number[] {
  return guide.materials
    .filter((material) => material.required && draft.materials[material.index] === 'missing')
    .map((material) => material.index);
}

interface DraftFault {
  readonly pointer: string;
  readonly detail: Text;
}

export const NAME_MISSING: Text = { zh: '请填写姓名或名称', en: 'Give the name' };
const REASON_MISSING: Text = { zh: '请写明走快速通道的理由', en: 'Say why the fast track is used' };

/** What is still wrong with what was typed, by the same rules that the server has; pointers as in the request. */
export function faultsOfDraft(draft: Draft): DraftFault[] {
  const { applicant, agent, kind, fastTrackReason } = draft;
  const faults: DraftFault[] = [];
  const check = (pointer: string, detail: Text | undefined) => {
    if (detail) faults.push({ pointer, detail });
  };
  check('/applicant/name', applicant.name.trim() ? undefined : NAME_MISSING);
  check('/applicant/idNumber', faultOfIdentityNumber(kind, normaliseNumber(applicant.idNumber)));
  check('/applicant/phone', faultOfPhone(normaliseNumber(applicant.phone)));
  if (agent) {
    check('/agent/name', agent.name.trim() ? undefined : NAME_MISSING);
    check('/agent/idNumber', faultOfIdentityNumber('person', normaliseNumber(agent.idNumber)));
    if (agent.phone) check('/agent/phone', faultOfPhone(normaliseNumber(agent.phone)));
  }
  if (fastTrackReason !== undefined && !fastTrackReason.trim()) check('/fastTrack/reason', REASON_MISSING);
  return faults;
}

export type Readiness = 'item' | 'applicant' | 'supplement' | 'accept';

/** What the desk waits for, or what can be done with it. */
export function readinessOf(draft: Draft, guide: Pick<Guide, 'materials'> | undefined): Readiness {
  if (!guide) return 'item';
  if (faultsOfDraft(draft).length > 0) return 'applicant';
  return missingRequired(draft, guide).length > 0 ? 'supplement' : 'accept';
}

/** The body of `POST /api/cases`. */
export function bodyOf(draft: Draft) {
  const { applicant, agent, authority, kind, fastTrackReason, deferredUntil } = draft;
  const standIns = Object.entries(draft.standIns).map(([index, { paperId, reason }]) => {
    return { index: Number(index), paperId, reason };
  });
  return {
    itemCode: draft.itemCode,
    applicant: { kind, ...partyOf(applicant), phone: normaliseNumber(applicant.phone) },
    ...(agent && {
      agent: {
        ...partyOf(agent),
        ...(agent.phone && { phone: normaliseNumber(agent.phone) }),
        authority: { ...authority, validUntil: authority.validUntil || null },
      },
    }),
    materials: draft.materials.map((status, index) => ({
      index,
      status: draft.standIns[index] ? 'missing' : status,
      ...(status === 'deferred' && deferredUntil[index] && { until: deferredUntil[index] }),
    })),
    ...(standIns.length > 0 && { standIns }),
    ...(fastTrackReason !== undefined && { fastTrack: { reason: fastTrackReason.trim() } }),
  };
}

function partyOf(party: PartyDraft) {
  return { name: party.name.trim(), idNumber: normaliseNumber(party.idNumber) };
}
