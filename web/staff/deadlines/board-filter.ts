import type { CaseState, Light } from '../../../src/cases/case-schema.ts';
import { CASE_STATES, LIGHTS } from '../cases/case-words.ts';

/** What the board is narrowed to. It stands in the address; what is searched for does not, because it may be a name. */
export interface BoardFilter {
  readonly light?: Light;
  readonly department?: string;
  readonly window?: string;
  readonly item?: string;
  readonly state?: CaseState;
}

/** The filter of an address; what does not fit is left out. */
export function readBoardFilter(search: Readonly<Record<string, unknown>>): BoardFilter {
  const { light, department, window, item, state } = search;
  return {
    ...(isOneOf(LIGHTS, light) && { light }),
    ...(fits(department, /^[A-Z]{2}-[A-Z]{2}$/) && { department }),
    ...(fits(window, /^[A-Z]\d{2,3}$/) && { window }),
    ...(fits(item, /^[A-Z]{2}-\d{4}$/) && { item }),
    ...(isOneOf(CASE_STATES, state) && { state }),
  };
}

function fits(value: unknown, form: RegExp): value is string {
  return typeof value === 'string' && form.test(value);
}

function isOneOf<T extends string>(all: readonly T[], value: unknown): value is T {
  return (all as readonly unknown[]).includes(value);
}

/** True when something other than the light narrows the board. */
export function isNarrowed(filter: BoardFilter): boolean {
  return Object.entries(filter).some(([name, value]) => name !== 'light' && value !== undefined);
}
