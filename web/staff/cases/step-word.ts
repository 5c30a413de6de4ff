import { STEPS } from '../../../src/catalog/labels.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';

/** What a step of a procedure is called. */
export function stepWord(step: string, language: Language): string {
  return step in STEPS ? say(STEPS[step as keyof typeof STEPS], language) : step;
}
