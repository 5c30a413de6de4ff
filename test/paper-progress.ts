import { viewProgress } from '../src/cases/progress.ts';
import type { Progress } from '../src/cases/progress-schema.ts';
import type { Language } from '../src/platform/refusal.ts';
import { departmentName, type PaperCase } from './case-builders.ts';

/** What the public sees of a case that the rules alone have driven, as of the case's present moment. */
export function progressOf(paperCase: PaperCase, language: Language = 'zh-CN'): Progress {
  const { facts, measures, now } = paperCase;
  return viewProgress(facts, { ...measures, now, language, departmentName, queryCode: '483920' });
}
