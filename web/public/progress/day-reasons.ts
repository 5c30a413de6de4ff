import type { Progress } from '../../../src/cases/progress-schema.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { type ProgressWords, progressWords } from './progress-words.ts';
import { type DayRun, type RulerDay, runsOf } from './ruler.ts';

/** Why the due day is the one it is: each thing that shifts it, in words. */
export function dayReasons(progress: Progress, days: readonly RulerDay[], language: Language): Html {
  const words = progressWords(language);
  const entry = (name: string, when: Content, text: string) =>
    html`<div><dt>${name}</dt><dd class="when">${when}</dd><dd>${text}</dd></div>\n`;
  const [first] = days;
  const makeup = days.filter(({ kind }) => kind === 'makeup').map(({ day }) => sayDay(day, language));
  const stops = runsOf(days, ({ stopped }) => stopped);
  const holidays = runsOf(days, ({ kind }) => kind === 'holiday');
  return html`<dl class="why">
${first && entry(words.accepted, sayDay(first.day, language), words.why.accepted)}${makeup.length > 0 && entry(words.makeupDay, joined(makeup, html`<br>`), words.why.makeup)}${stops.map((run) => entry(words.stop, sayRun(run, words, language), joinSentences([...whysOf(days, run), words.why.stop], language)))}${progress.extensionWorkingDays > 0 && entry(words.extension, words.extendedBy(progress.extensionWorkingDays), words.why.extension)}${holidays.map((run) => entry(run.notes.join(words.nameSeparator) || words.holiday, sayRun(run, words, language), words.why.holiday))}${progress.promisedDueOn && entry(words.promise, sayDay(progress.promisedDueOn, language), words.why.promise)}${progress.statutoryDueOn && entry(words.law, sayDay(progress.statutoryDueOn, language), words.why.law)}</dl>`;
}

/** `9月23日至29日`, `23 to 29 Sep`: weekdays are left out where two days are named. */
function sayRun({ first, last }: DayRun, words: ProgressWords, language: Language): string {
  if (first === last) return sayDay(first, language);
  const date = (day: string) => words.dateOf(Number(day.slice(5, 7)), Number(day.slice(8)));
  return words.span(date(first), date(last), first.slice(0, 7) === last.slice(0, 7), Number(last.slice(8)));
}

/** The same days as a table, for those who listen and those who want to check. */
export function dayTable(days: readonly RulerDay[], language: Language): Html {
  const words = progressWords(language);
  return html`<details class="day-table"><summary>${words.table}</summary>
<table class="facts">
<thead><tr>${words.columns.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>
${days.map((day) => html`<tr><th scope="row">${sayDay(day.day, language)}</th><td>${kindOf(day, words, language)}</td><td>${whyOf(day, words, language)}</td></tr>\n`)}</tbody>
</table></details>`;
}

function kindOf({ kind, note }: RulerDay, words: ProgressWords, language: Language): string {
  const name = words.kinds[kind];
  return kind === 'holiday' && note ? `${name}${language === 'en' ? ', ' : '，'}${note}` : name;
}

function whyOf({ why, post }: RulerDay, words: ProgressWords, language: Language): string {
  const name = post && { promise: words.promise, law: words.law, both: words.promiseIsLaw }[post];
  return name ? `${why}${language === 'en' ? ', ' : '，'}${name}` : why;
}

/** Why the days of a run do not count, each reason once: stops of several departments may follow each other. */
function whysOf(days: readonly RulerDay[], { first, last }: DayRun): string[] {
  const within = days.filter(({ day, counting }) => counting === 'frozen' && day >= first && day <= last);
  return [...new Set(within.map(({ why }) => why))];
}

function joinSentences(sentences: readonly string[], language: Language): string {
  const [stop, space] = language === 'en' ? ['.', ' '] : ['。', ''];
  return sentences.map((text) => (text.endsWith(stop) ? text : `${text}${stop}`)).join(space);
}
