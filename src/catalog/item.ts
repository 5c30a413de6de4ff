import type { Text } from '../platform/refusal.ts';
import type {
  Audience,
  Channel,
  FeeUnit,
  Form,
  Kind,
  LifeEvent,
  LimitUnit,
  ResultKind,
  Step,
  StepClock,
} from './labels.ts';

/** A time limit; `on_the_spot` has the value 0. */
export interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
}

export interface LegalBasis {
  readonly law: string;
  /** Such as 第十二条; null where the catalogue gives none. */
  readonly article: string | null;
}

export interface ProcedureStep {
  readonly step: Step;
  readonly department: string;
  /** Working days; 0 means the same day or at the counter. */
  readonly limitWorkingDays: number;
  readonly clock: StepClock;
}

export interface Material {
  readonly name: Text;
  readonly form: Form;
  readonly copies: number;
  /** False: only in the case that the hint names, or optional. */
  readonly required: boolean;
  /** 容缺: may be handed in after acceptance. */
  readonly deferrable: boolean;
  /** `applicant`, or `issued_by:` and an item's or a department's code. */
  readonly source: string;
  /** One line on how to fill it in or prepare it, Chinese only. */
  readonly hint: string;
}

/** One line of the published fee standard. Two lines of one item may be alternatives. */
export interface FeeLine {
  /** Chinese only. */
  readonly name: string;
  /** 100 fen are one yuan. */
  readonly amountFen: number;
  readonly per: FeeUnit;
  readonly basis: string;
}

export interface ItemResult {
  /** Chinese only. */
  readonly name: string;
  readonly kind: ResultKind;
  /** Null: no fixed term, or it depends on the person. */
  readonly validityMonths: number | null;
}

/** Question and answer, Chinese only. */
export interface Faq {
  readonly question: string;
  readonly answer: string;
}

/** A service item (事项) as the catalogue publishes it. */
export interface Item {
  /** Two letters of the department and four digits: `GA-0004`. */
  readonly code: string;
  readonly name: Text;
  /** The responsible department (实施主体). */
  readonly department: string;
  readonly kind: Kind;
  readonly audience: Audience;
  readonly lifeEvent: LifeEvent;
  /** Words that people really type or say. */
  readonly keywords: readonly string[];
  readonly legalBasis: readonly LegalBasis[];
  readonly statutoryLimit: Limit;
  readonly promisedLimit: Limit;
  readonly procedure: readonly ProcedureStep[];
  /** Other departments of a parallel approval (并联审批); empty for ordinary items. */
  readonly coDepartments: readonly string[];
  readonly materials: readonly Material[];
  readonly fees: readonly FeeLine[];
  /** 受理条件, Chinese only. */
  readonly conditions: readonly string[];
  readonly result: ItemResult;
  readonly fastTrack: boolean;
  readonly channels: readonly Channel[];
  /** Whether a time can be booked. */
  readonly appointment: boolean;
  /** Minutes of one slot at the counter. */
  readonly slotsMinutes: number;
  /** Visits at most; 0 means that all of it can be done without coming. */
  readonly visitsMax: number;
  /** How many people sign a decision; one where it is not said. */
  readonly decisionSignatures?: number;
  /** What the numbers of its certificates begin with, such as 丰应危经字; the item's code where it is not said. */
  readonly certificateSeries?: string;
  readonly faq: readonly Faq[];
}

/**
 * The department at whose windows the papers are handed in: the one that accepts, which for building and
 * investment items is often the general window rather than the responsible department.
 */
export function acceptingDepartment(item: Item): string {
  return item.procedure.find((step) => step.step === 'acceptance')?.department ?? item.department;
}

/** Departments that have a part in an item: the responsible one, the accepting one, those of its steps. */
export function departmentsOf(item: Item): string[] {
  return [...new Set([item.department, ...item.procedure.map((step) => step.department)])];
}
