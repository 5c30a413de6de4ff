import type { Text } from '../platform/refusal.ts';

/** What the public needs to know of the center as a whole. */
export interface Center {
  /** Two capital letters; case numbers and department codes begin with it. */
  readonly code: string;
  readonly name: Text;
  readonly phone: string;
  readonly address: Text;
  /** Hours of a working day, in order, `HH:MM` in the center's time zone. */
  readonly openingHours: readonly OpeningHours[];
  /** An exception worth telling, such as windows that stay open at noon. */
  readonly hoursNote: Text;
}

export interface OpeningHours {
  readonly from: string;
  readonly to: string;
}

/** A department that sits in the hall. */
export interface Department {
  /** The center's code and two letters: `FC-GA`. */
  readonly code: string;
  readonly name: Text;
  /** As on the window's sign, Chinese only: 公安局. */
  readonly shortName: string;
  readonly phone: string;
  /** Numbers of its windows in the order of the hall; each belongs to this department alone. */
  readonly windows: readonly string[];
  readonly floor: number;
  readonly zone: string;
}

/** One counter of the hall, and where a visitor finds it. */
export interface Window {
  readonly number: string;
  readonly department: string;
  readonly floor: number;
  readonly zone: string;
}

/** A department's windows with their place in the hall. */
export function windowsOf(department: Department): Window[] {
  return department.windows.map((number) => ({
    number,
    department: department.code,
    floor: department.floor,
    zone: department.zone,
  }));
}
