import type { Progress } from '../../../src/cases/progress-schema.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import { sayMoment } from '../../../src/platform/time.ts';
import { type Content, type Html, html } from '../html.ts';
import { progressWords } from './progress-words.ts';

interface TrailEntry {
  readonly at: string;
  readonly text: Content;
  readonly isOpen: boolean;
}

/** What has happened, the latest first, and which steps are still to come. */
export function trail(progress: Progress, language: Language): Html {
  const words = progressWords(language);
  const next = progress.steps.filter(({ state }) => state === 'waiting').map(({ stepName }) => stepName);
  return html`<section aria-labelledby="trail-h">
<h2 id="trail-h">${words.trail}</h2>
<ol class="trail">
${entriesOf(progress, language).map(
  ({ at, text, isOpen }) =>
    html`<li${isOpen && html` aria-current="step"`}><time datetime="${at}">${isOpen ? words.since(sayAt(at, language)) : sayAt(at, language)}</time><p>${text}</p></li>\n`,
)}</ol>
${next.length > 0 && html`<p class="gap">${words.next([...new Set(next)].join(words.listComma))}</p>`}
<p class="small quiet gap">${words.ledger}</p>
</section>`;
}

function entriesOf(
  { receivedAt, acceptedAt, finishedAt, steps }: Progress,
  language: Language,
): TrailEntry[] {
  const words = progressWords(language);
  const past = (at: string | null, text: Content): TrailEntry[] => (at ? [{ at, text, isOpen: false }] : []);
  const separator = language === 'en' ? ', ' : '，';
  const stop = language === 'en' ? '.' : '。';
  const ofSteps = steps.flatMap(({ step, stepName, departmentName, state, at }): TrailEntry[] =>
    at && step !== 'acceptance' && (state === 'open' || state === 'done')
      ? [{ at, text: html`<b>${stepName}</b>${separator}${departmentName}${stop}`, isOpen: state === 'open' }]
      : [],
  );
  const entries = [
    ...past(receivedAt, words.gotPapers),
    ...past(acceptedAt, words.acceptedStep),
    ...ofSteps,
    ...past(finishedAt, words.finishedStep),
  ];
  // The latest first; of two at the same moment the one that comes later in the procedure.
  return entries
    .sort((one, other) => compare(one.at, other.at) || Number(one.isOpen) - Number(other.isOpen))
    .reverse();
}

function compare(one: string, other: string): number {
  return Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(other));
}

function sayAt(at: string, language: Language): string {
  return sayMoment(Temporal.Instant.from(at), language);
}
