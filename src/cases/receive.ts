import { isDay } from '../calendar/day.ts';
import type { FieldFault } from '../platform/refusal.ts';
import { invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { acceptance } from './accept.ts';
import type { Happening } from './case-event.ts';
import { type ApplicantKind, faultOfIdentityNumber, faultOfPhone } from './identity-number.ts';
import {
  faultsOfMaterials,
  type HandedIn,
  type MaterialStatus,
  missingPapers,
  statusOfMaterials,
} from './materials.ts';
import { departmentsToCheck } from './paper-checks.ts';
import type { Agent, Applicant, Authority, PartyInput } from './party.ts';
import { faultsOfPromises, promisedDays } from './promised-day.ts';
import type { Sealing } from './sealing.ts';
import { type StandIn, standInFor } from './stand-in.ts';
import type { Measures, Standing } from './standing.ts';

export interface AgentInput extends PartyInput {
  readonly authority?: Authority;
}

export interface Reception {
  readonly applicant: PartyInput & { readonly kind: ApplicantKind; readonly phone: string };
  readonly agent?: AgentInput;
  readonly materials: readonly HandedIn[];
  /** Papers of the archive that stand in for forgotten ones. */
  readonly standIns?: readonly StandIn[];
  /** The departments look through the papers first, as for a parallel approval or what came by post. */
  readonly examine?: boolean;
  /** The case is refused at the window right away. */
  readonly notAccept?: { readonly reason: string; readonly redirectTo?: string };
  readonly ticketNumber?: string;
  readonly fastTrack?: { readonly reason: string };
}

export interface ReceptionFacts extends Measures, Pick<Sealing, 'seal'>, Pick<Standing, 'archived'> {
  readonly itemVersion: number;
  readonly now: Temporal.Instant;
  /** The window at which the papers are handed in. */
  readonly window: string | null;
}

/**
 * Papers are handed in at a window. With everything required there the case is accepted at once, otherwise the
 * one full list of what is missing is told (《行政许可法》 art. 32). Where departments have to look through the papers
 * first, both wait for them, as long as the law allows.
 */
export function receive(reception: Reception, facts: ReceptionFacts): Happening[] | Refusal {
  const faults = faultsOfReception(reception, facts);
  if (faults.length > 0) return invalidFields(faults);
  const { item } = facts;
  const handedIn = statusOfMaterials(item, reception.materials);
  const applicant = sealApplicant(reception, facts);
  const stoodIn = standInFor(
    facts,
    reception.standIns ?? [],
    handedIn,
    applicant.idDigest,
    (position) => `/standIns/${position}`,
  );
  if (isRefusal(stoodIn)) return stoodIn;
  const answer = answerTo(reception, stoodIn.materials, facts);
  if (isRefusal(answer)) return answer;
  const waits = answer.kind !== 'accepted';
  const early = waits ? faultsOfPromises(reception.materials, dayOf(facts.now), null) : [];
  if (early.length > 0) return invalidFields(early);
  const promised = promisedDays(reception.materials);
  const received: Happening = {
    kind: 'received',
    data: {
      item: { code: item.code, version: facts.itemVersion },
      department: item.department,
      applicant,
      agent: sealAgent(reception, facts),
      materials: handedIn,
      window: facts.window,
      ticketNumber: reception.ticketNumber ?? null,
      ...(waits && Object.keys(promised).length > 0 && { deferredUntil: promised }),
    },
  };
  const isOver = answer.kind === 'not_accepted';
  const fastTrack: Happening[] =
    reception.fastTrack && !isOver
      ? [{ kind: 'fast_tracked', data: { reason: reception.fastTrack.reason } }]
      : [];
  return [received, ...stoodIn.happenings, answer, ...fastTrack];
}

/** One of the answers that the law knows (《行政许可法》 art. 32). */
function answerTo(
  { notAccept, examine, materials: handedIn }: Reception,
  materials: readonly MaterialStatus[],
  facts: ReceptionFacts,
): Happening | Refusal {
  const { item, calendar, periods } = facts;
  if (notAccept) {
    const { reason, redirectTo = null } = notAccept;
    return { kind: 'not_accepted', data: { reason, redirectTo } };
  }
  const lastDay = () => calendar.addWorkingDays(dayOf(facts.now), periods.supplement_notice);
  if (examine) {
    return { kind: 'check_opened', data: { departments: departmentsToCheck(item), noticeDueOn: lastDay() } };
  }
  const missing = missingPapers(item, materials);
  if (missing.length > 0) return { kind: 'supplement_requested', data: { missing, noticeDueOn: lastDay() } };
  return acceptance(materials, { ...facts, handedIn });
}

function sealAgent({ agent }: Reception, { seal }: ReceptionFacts): Agent | null {
  if (!agent) return null;
  const { authority, ...party } = agent;
  return { ...seal(party), ...(authority && { authority }) };
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
    check('/agent/authority/validUntil', faultOfAuthority(agent.authority, dayOf(facts.now)));
  }
  faults.push(...faultsOfMaterials(item, materials));
  if (fastTrack && !item.fastTrack) {
    check('/fastTrack', { zh: '这个事项没有快速通道', en: 'This item has no fast track' });
  }
  return faults;
}

function faultOfAuthority(authority: Authority | undefined, today: string): FieldFault['detail'] | undefined {
  const until = authority?.validUntil;
  if (until == null || (isDay(until) && until >= today)) return undefined;
  return isDay(until)
    ? { zh: `委托到${until}为止，已经失效`, en: `The authority ended on ${until}` }
    : {
        zh: '委托的最后一天要写成 2026-03-31 这样',
        en: 'The last day of the authority is written like 2026-03-31',
      };
}

/** Line breaks and other controls, blanks of no width, and marks that turn the direction of what follows. */
const INVISIBLE = /[\p{Cc}\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/u;

/** A name or title must be there, and nothing in it that cannot be seen. */
export function faultOfName(name: string): FieldFault['detail'] | undefined {
  if (name.trim() === '') return { zh: '请填写姓名或名称', en: 'Give the name' };
  if (!INVISIBLE.test(name)) return undefined;
  return {
    zh: '姓名或名称里有看不见的字符，请重新输入',
    en: 'The name holds characters that cannot be seen; type it again',
  };
}

/** The item must serve that kind of applicant. */
export function faultOfAudience(kind: ApplicantKind, audience: string): FieldFault['detail'] | undefined {
  if (audience === 'both' || audience === kind) return undefined;
  return kind === 'person'
    ? { zh: '这个事项只由单位申请', en: 'Only organisations apply for this item' }
    : { zh: '这个事项只由个人申请', en: 'Only persons apply for this item' };
}
