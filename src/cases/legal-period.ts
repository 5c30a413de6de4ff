import { findInForceAt } from '../platform/in-force-at.ts';
import type { Text } from '../platform/refusal.ts';

/** A number that comes from law or from the center's promise, with its source. Rows, not constants. */
export interface LegalPeriod {
  readonly name: PeriodName;
  readonly value: number;
  readonly unit: 'working_day' | 'calendar_day' | 'month' | 'times';
  readonly source: Text;
}

/** A value of a period, and from when it is in force. */
export interface PeriodVersion extends Pick<LegalPeriod, 'name' | 'value'> {
  readonly inForceFrom: Temporal.Instant;
}

export const PERIOD_NAMES = [
  'supplement_notice',
  'extension',
  'extension_joint',
  'issuance',
  'prompt_before_due',
  'deferral_prompt',
  'collection_reminder',
  'collection_reminders',
  'administrative_review',
  'litigation',
] as const;
export type PeriodName = (typeof PERIOD_NAMES)[number];

/** The values of all periods by name. */
export type LegalPeriods = Readonly<Record<PeriodName, number>>;

/** @throws when a period is missing, because no rule may guess one */
export function periodsOf(rows: readonly Pick<LegalPeriod, 'name' | 'value'>[]): LegalPeriods {
  const values = new Map(rows.map((row) => [row.name, row.value]));
  const entries = PERIOD_NAMES.map((name) => {
    const value = values.get(name);
    if (value === undefined) throw new Error(`the legal period ${name} is not in the database`);
    return [name, value] as const;
  });
  return Object.fromEntries(entries) as LegalPeriods;
}

/**
 * The values in force at a moment.
 * @param versions of all periods, the oldest first
 * @throws when a period is missing
 */
export function periodsAt(versions: readonly PeriodVersion[], at: Temporal.Instant): LegalPeriods {
  const byName = Map.groupBy(versions, ({ name }) => name);
  const inForce = [...byName.values()].map((one) => findInForceAt(one, at, ({ inForceFrom }) => inForceFrom));
  return periodsOf(inForce.filter((version) => version !== undefined));
}
