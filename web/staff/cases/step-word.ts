import { STEPS } from '../../../src/catalog/labels.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';

const PAPER_CHECK = { zh: '核对材料', en: 'Paper check' };

/** What a step of a procedure is called, and the check of papers before it. */
export function stepWord(step: string, language: Language): string {
  if (step === 'paper_check') return say(PAPER_CHECK, language);
  return step in STEPS ? say(STEPS[step as keyof typeof STEPS], language) : step;
}
