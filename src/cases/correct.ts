import { type FieldFault, invalidFields, type Refusal } from '../platform/refusal.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import { enteredFacts } from './confirm.ts';
import { deferralsOf, faultsOfPapers, retoldSupplement } from './correct-papers.ts';
import { type CorrectedEntry, type PartyChange, withCorrection } from './corrected.ts';
import { type ApplicantKind, faultOfIdentityNumber, faultOfPhone } from './identity-number.ts';
import type { HandedIn } from './materials.ts';
import type { Party } from './party.ts';
import { faultOfAudience, faultOfName } from './receive.ts';
import type { Sealing } from './sealing.ts';
import type { Standing } from './standing.ts';

/** What is to stand instead of what was entered; what is not named stays. */
export interface PartyCorrection {
  readonly name?: string;
  readonly idNumber?: string;
  /** Empty: there is none, which only an agent may leave. */
  readonly phone?: string;
}

export interface Correction {
  readonly reason: string;
  readonly applicant?: PartyCorrection & { readonly kind?: ApplicantKind };
  /** Of the agent; of a new one where there was none. */
  readonly agent?: PartyCorrection;
  /** There was no agent. */
  readonly removeAgent?: boolean;
  readonly materials?: readonly HandedIn[];
}

const NOTHING_CHANGED: Refusal = {
  refused: 'invalid',
  problem: 'nothing-corrected',
  title: { zh: '没有改动', en: 'Nothing was changed' },
  detail: {
    zh: '填的和原来登记的一样，没有要更正的。',
    en: 'What you gave is what was entered already; there is nothing to correct.',
  },
};

/**
 * A slip of whoever took the papers in is put right: names, numbers, telephones, and how papers were marked. Possible
 * until somebody has worked on these facts. The wrong entry stays in the ledger, and no clock moves.
 */
export function correct(standing: Standing, correction: Correction): Happening[] | Refusal {
  const refusal = refuseUnlessAllowed(standing.facts, standing.item, 'correct');
  if (refusal) return refusal;
  const { materials: marked = [] } = correction;
  const faults = [...faultsOfParties(standing, correction), ...faultsOfPapers(standing, marked)];
  if (faults.length > 0) return invalidFields(faults);
  const { facts } = standing;
  const materials = marked.flatMap(({ index, status: to }) => {
    const from = facts.materials[index] ?? 'missing';
    return from === to ? [] : [{ index, from, to }];
  });
  const data: CorrectedEntry = {
    reason: correction.reason.trim(),
    applicant: changeOfApplicant(standing, correction),
    agent: changeOfAgent(standing, correction),
    materials,
    deferredUntil: deferralsOf(standing, materials),
  };
  if (!data.applicant && !data.agent && materials.length === 0) return NOTHING_CHANGED;
  const stale = standInOfAnother(standing, data);
  if (stale) return invalidFields([stale]);
  const corrected = { kind: 'corrected', data } as const;
  return [corrected, ...retoldSupplement(standing, materials), ...askedAgain(standing, data)];
}

/** A paper of the archive was found by the number: with another number it is nobody's, so its mark is put right too. */
function standInOfAnother({ facts, item }: Standing, { applicant, materials }: CorrectedEntry) {
  if (!applicant?.idNumber) return undefined;
  const names = Object.keys(facts.standIns)
    .filter((key) => !materials.some(({ index }) => String(index) === key))
    .flatMap((key) => item.materials[Number(key)]?.name ?? []);
  if (names.length === 0) return undefined;
  const detail: FieldFault['detail'] = {
    zh: `“${names.map(({ zh }) => zh).join('”“')}”是按原来的证件号码从档案里找的，不是这位申请人的：请一并改成缺或者容缺`,
    en: `${names.map(({ en }) => `"${en}"`).join(', ')} came from the archive by the number given before and belongs to somebody else: mark it as missing or deferred as well`,
  };
  return { pointer: '/applicant/idNumber', detail };
}

/** Whoever was asked to check the entry, or has confirmed it already, is asked again, with what has changed. */
function askedAgain({ facts }: Standing, data: CorrectedEntry): Happening[] {
  if (facts.confirmation === null) return [];
  const entered = enteredFacts(withCorrection(facts, data));
  return [{ kind: 'confirmation_asked', data: { entered } }];
}

function faultsOfParties({ facts, item }: Standing, correction: Correction): FieldFault[] {
  const { applicant = {}, agent, removeAgent, reason } = correction;
  const kind = applicant.kind ?? facts.applicant.kind;
  const faults: FieldFault[] = [];
  const check = (pointer: string, detail: FieldFault['detail'] | undefined) => {
    if (detail) faults.push({ pointer, detail });
  };
  const checkParty = (at: string, party: PartyCorrection, of: ApplicantKind, mayLackPhone: boolean) => {
    if (party.name !== undefined) check(`${at}/name`, faultOfName(party.name));
    if (party.idNumber !== undefined) check(`${at}/idNumber`, faultOfIdentityNumber(of, party.idNumber));
    const isNone = mayLackPhone && party.phone === '';
    if (party.phone !== undefined && !isNone) check(`${at}/phone`, faultOfPhone(party.phone));
  };
  if (reason.trim() === '') check('/reason', { zh: '请写明更正的理由', en: 'Say why it is corrected' });
  check('/applicant/kind', applicant.kind && faultOfAudience(applicant.kind, item.audience));
  const isOtherKind = kind !== facts.applicant.kind && applicant.idNumber === undefined;
  // The number of the other kind cannot be right: the two standards have nothing in common.
  checkParty('/applicant', isOtherKind ? { ...applicant, idNumber: '' } : applicant, kind, false);
  if (agent && removeAgent) {
    check('/removeAgent', {
      zh: '要么更正代办人，要么去掉代办人，不能同时',
      en: 'Correct the agent or remove it, not both',
    });
  } else if (agent) {
    checkParty('/agent', facts.agent ? agent : { name: '', idNumber: '', ...agent }, 'person', true);
  }
  return faults;
}

function changeOfApplicant(standing: Standing, { applicant }: Correction): CorrectedEntry['applicant'] {
  if (!applicant) return null;
  const { kind: from } = standing.facts.applicant;
  const { kind: to = from, ...given } = applicant;
  const change = {
    ...(to !== from && { kind: { from, to } }),
    ...changeOfParty(standing.facts.applicant, given, standing),
  };
  return Object.keys(change).length > 0 ? change : null;
}

function changeOfAgent(standing: Standing, { agent, removeAgent }: Correction): CorrectedEntry['agent'] {
  const before = standing.facts.agent;
  if (removeAgent && before) {
    const { name, idMasked, phoneMasked } = before;
    return { removed: { name, idMasked, phoneMasked } };
  }
  if (!agent) return null;
  if (!before) {
    const { name = '', idNumber = '', phone } = agent;
    return { added: standing.seal({ name, idNumber, ...(phone && { phone }) }) };
  }
  const changed = changeOfParty(before, agent, standing);
  return Object.keys(changed).length > 0 ? { changed } : null;
}

function changeOfParty(before: Party, given: PartyCorrection, { seal, open }: Sealing): PartyChange {
  const had = before.phoneSealed === null ? '' : open(before.phoneSealed);
  const { name = before.name, idNumber = open(before.idSealed), phone = had } = given;
  const after = seal({ name, idNumber, ...(phone && { phone }) });
  return {
    ...(name !== before.name && { name: { from: before.name, to: name } }),
    ...(after.idDigest !== before.idDigest && {
      idNumber: {
        from: before.idMasked,
        to: after.idMasked,
        sealed: after.idSealed,
        digest: after.idDigest,
      },
    }),
    ...(phone !== had && {
      phone: { from: before.phoneMasked, to: after.phoneMasked, sealed: after.phoneSealed },
    }),
  };
}
