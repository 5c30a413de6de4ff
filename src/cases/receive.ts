import type { FieldFault } from '../platform/refusal.ts';
import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { acceptance } from './accept.ts';
import type { Happening } from './case-event.ts';
import { type ApplicantKind, faultOfIdentityNumber, faultOfPhone } from './identity-number.ts';
import { faultsOfMaterials, type HandedIn, missingRequired, statusOfMaterials } from './materials.ts';
import type { Applicant, PartyInput } from './party.ts';
import type { Sealing } from './sealing.ts';
import type { Measures } from './standing.ts';

export interface Reception {
  readonly applicant: PartyInput & { readonly kind: ApplicantKind; readonly phone: string };
  readonly agent?: PartyInput;
  readonly materials: readonly HandedIn[];
  readonly ticketNumber?: string;
  readonly fastTrack?: { readonly reason: string };
}

export interface ReceptionFacts extends Measures, Pick<Sealing, 'seal'> {
  readonly itemVersion: number;
  readonly now: Temporal.Instant;
  /** The window at which the papers are handed in. */
  readonly window: string | null;
}

/**
 * Papers are handed in at a window. With everything required there the case is accepted at once, otherwise the
 * one full list of what is missing is told (《行政许可法》 art. 32).
 */
export function receive(reception: Reception, facts: ReceptionFacts): Happening[] | Refusal {
  const faults = faultsOfReception(reception, facts);
  if (faults.length > 0) return invalidFields(faults);
  const { item, calendar, periods } = facts;
  const materials = statusOfMaterials(item, reception.materials);
  const received: Happening = {
    kind: 'received',
    data: {
      item: { code: item.code, version: facts.itemVersion },
      department: item.department,
      applicant: sealApplicant(reception, facts),
      agent: reception.agent ? facts.seal(reception.agent) : null,
      materials,
      window: facts.window,
      ticketNumber: reception.ticketNumber ?? null,
    },
  };
  const fastTrack: Happening[] = reception.fastTrack
    ? [{ kind: 'fast_tracked', data: { reason: reception.fastTrack.reason } }]
    : [];
  const missing = missingRequired(item, materials);
  if (missing.length > 0) {
    const noticeDueOn = calendar.addWorkingDays(dayOf(facts.now), periods.supplement_notice);
    return [received, { kind: 'supplement_requested', data: { missing, noticeDueOn } }, ...fastTrack];
  }
  const accepted = acceptance(materials, facts);
  return isRefusal(accepted) ? accepted : [received, accepted, ...fastTrack];
}

function sealApplicant(reception: Reception, facts: ReceptionFacts): Applicant {
  return { ...facts.seal(reception.applicant), kind: reception.applicant.kind };
}

function faultsOfReception(reception: Reception, facts: ReceptionFacts): FieldFault[] {
  const { applicant, agent, materials, fastTrack } = reception;
  const { item } = facts;
  const faults: FieldFault[] = [];
  const check = (pointer: string, detail: FieldFault['detail'] | undefined) => {
    if (detail) faults.push({ pointer, detail });
  };
  check('/applicant/kind', faultOfAudience(applicant.kind, item.audience));
  check('/applicant/name', faultOfName(applicant.name));
  check('/applicant/idNumber', faultOfIdentityNumber(applicant.kind, applicant.idNumber));
  check('/applicant/phone', faultOfPhone(applicant.phone));
  if (agent) {
    check('/agent/name', faultOfName(agent.name));
    check('/agent/idNumber', faultOfIdentityNumber('person', agent.idNumber));
    if (agent.phone !== undefined) check('/agent/phone', faultOfPhone(agent.phone));
  }
  faults.push(...faultsOfMaterials(item, materials));
  if (fastTrack && !item.fastTrack) {
    check('/fastTrack', { zh: '这个事项没有快速通道', en: 'This item has no fast track' });
  }
  return faults;
}

/** A name or title must be there. */
export function faultOfName(name: string): FieldFault['detail'] | undefined {
  if (name.trim() !== '') return undefined;
  return { zh: '请填写姓名或名称', en: 'Give the name' };
}

/** The item must serve that kind of applicant. */
export function faultOfAudience(kind: ApplicantKind, audience: string): FieldFault['detail'] | undefined {
  if (audience === 'both' || audience === kind) return undefined;
  return kind === 'person'
    ? { zh: '这个事项只由单位申请', en: 'Only organisations apply for this item' }
    : { zh: '这个事项只由个人申请', en: 'Only persons apply for this item' };
}
