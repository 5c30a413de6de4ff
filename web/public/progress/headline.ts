import type { Progress } from '../../../src/cases/progress-schema.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';
import { progressWords } from './progress-words.ts';

/** The one or two sentences that answer the question: where the case stands, and by when it is done. */
export function headlineOf(progress: Progress, language: Language): string[] {
  const words = progressWords(language);
  const due = progress.promisedDueOn && sayDay(progress.promisedDueOn, language);
  if (progress.state === 'supplement_requested') return [words.supplement(progress.missing.length)];
  const ending = words.endings[progress.state];
  if (ending)
    return progress.finishedAt && progress.promisedWorkingDays > 0
      ? [ending, tookDays(progress, language)]
      : [ending];
  if (progress.clockState === 'stopped' || !due) return [words.stopped];
  if (progress.light === 'red') return [words.overdue, words.promisedFor(due)];
  return [runningSentence(progress, language), words.doneBy(due)];
}

function tookDays({ usedWorkingDays, promisedWorkingDays }: Progress, language: Language): string {
  return progressWords(language).tookDays(usedWorkingDays, promisedWorkingDays);
}

function runningSentence(
  { steps, remainingWorkingDays, promisedDueOn, today }: Progress,
  language: Language,
): string {
  const words = progressWords(language);
  const open = steps.filter(({ state }) => state === 'open');
  const only = open.length === 1 ? open[0]?.stepName : undefined;
  if (promisedDueOn === today) return only ? words.lastDayAt(only) : words.lastDay;
  return only ? words.leftAt(only, remainingWorkingDays) : words.left(remainingWorkingDays);
}
