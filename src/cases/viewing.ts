import type { Language, Text } from '../platform/refusal.ts';
import type { Measures } from './standing.ts';

/** By what a case is shown: its measures, the moment, the reader's language, names of departments, its query code. */
export interface Viewing extends Measures {
  readonly now: Temporal.Instant;
  readonly language: Language;
  /** Names of departments by code. */
  readonly departmentName: (code: string) => Text;
  readonly queryCode: string;
}
