import { dayNumber, weekdayAt } from '../../../src/calendar/day.ts';
import type { Progress } from '../../../src/cases/progress-schema.ts';
import type { Language } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';
import { type Content, type Html, html, joined } from '../html.ts';
import { type ProgressWords, progressWords } from './progress-words.ts';
import { type RulerDay, runsOf } from './ruler.ts';

/** More days than this do not stand side by side legibly: they stay in weeks. */
const MOST_SIDE_BY_SIDE = 45;
/** Promise and law nearer to each other than this would write over each other. */
const NEAR = 5;

/** The ruler: one list of days, a strip where there is room, weeks where there is not. */
export function rulerFigure(progress: Progress, days: readonly RulerDay[], language: Language): Html {
  const words = progressWords(language);
  const [first] = days;
  const holidays = holidayNames(days);
  return html`<figure class="${['ruler', ...shapeOf(days)].join(' ')}">
<p class="week" aria-hidden="true">${words.week.map((day) => html`<span>${day}</span>`)}</p>
<ol class="days" style="--n:${days.length};--from:${first ? weekdayAt(dayNumber(first.day)) : 1}" aria-hidden="true">
${days.map((day, index) => cell(day, index, holidays.get(index), words, language))}</ol>
<ul class="key" aria-hidden="true">
${keyOf(days, progress.finishedAt !== null, words)}</ul>
<figcaption class="vh">${caption(progress, language)}</figcaption>
</figure>`;
}

/** Whether the days may stand in one strip, and what room its posts need. */
function shapeOf(days: readonly RulerDay[]): string[] {
  if (days.length > MOST_SIDE_BY_SIDE) return [];
  const posts = days.flatMap(({ post }, index) => (post ? [index] : []));
  const [first, second] = posts;
  if (first === undefined) return ['strip', 'bare'];
  return second !== undefined && second - first < NEAR ? ['strip', 'near'] : ['strip'];
}

function cell(
  day: RulerDay,
  index: number,
  holiday: readonly string[] | undefined,
  words: ProgressWords,
  language: Language,
): Html {
  const isOff = day.kind === 'weekend' || day.kind === 'holiday';
  const classes = [
    day.role,
    day.role === 'frozen' && isOff && 'off',
    day.stopBegins && 'span',
    day.isToday && 'today',
    day.post && 'due',
    day.post === 'law' && 'law',
  ].filter((name) => typeof name === 'string');
  return html`<li class="${classes.join(' ')}"><b>${inside(day, words)}</b>${above(day, words)}<time datetime="${day.day}">${Number(day.day.slice(8))}</time>${below(day, index, holiday, words, language)}</li>
`;
}

function inside({ role, counted }: RulerDay, words: ProgressWords): Content {
  if (role === 'got') return words.received;
  if (role === 'frozen') return '‖';
  return counted;
}

/** What happened on the day, above the strip. */
function above({ day, role, isToday, post, stopBegins }: RulerDay, words: ProgressWords): Html | false {
  if (post) {
    const name = { promise: words.promise, law: words.law, both: words.promiseIsLaw }[post];
    const date = words.dateOf(Number(day.slice(5, 7)), Number(day.slice(8)));
    return html`<em>${name}<span class="x"><br>${date}</span></em>`;
  }
  if (role === 'got') return html`<em>${words.accepted}</em>`;
  if (isToday) return html`<em>${words.today}</em>`;
  return stopBegins && html`<em>${words.stop}</em>`;
}

/** What the calendar says of the day, below the strip. */
function below(
  { day, kind }: RulerDay,
  index: number,
  holiday: readonly string[] | undefined,
  words: ProgressWords,
  language: Language,
): Html | false {
  const label = (text: Content) =>
    html`<span class="cal"${language === 'en' && html` lang="en"`}>${text}</span>`;
  if (kind === 'makeup') return label(words.makeup);
  if (index === 0 || day.endsWith('-01')) return label(words.monthOf(Number(day.slice(5, 7))));
  if (!holiday) return false;
  // One below the other where days are narrow, in one line on the strip.
  const between = html`<span class="x">${words.nameSeparator}</span><br class="n">`;
  return label(holiday.length > 0 ? joined(holiday, between) : words.holiday);
}

/** The day in the middle of each row of holidays bears the names; never a first of a month, which bears its own. */
function holidayNames(days: readonly RulerDay[]): Map<number, readonly string[]> {
  return new Map(
    runsOf(days, ({ kind }) => kind === 'holiday').map(({ first, last, notes }) => {
      const from = days.findIndex(({ day }) => day === first);
      const to = days.findIndex(({ day }) => day === last);
      const middle = Math.ceil((from + to) / 2);
      return [days[middle]?.day.endsWith('-01') ? middle + 1 : middle, notes];
    }),
  );
}

function keyOf(days: readonly RulerDay[], isFinished: boolean, words: ProgressWords): Html[] {
  const count = (role: RulerDay['role']) => days.filter((day) => day.role === role).length;
  const entries = [
    { role: 'used', text: words.key.used(count('used')) },
    { role: 'left', text: isFinished ? words.key.saved(count('left')) : words.key.left(count('left')) },
    { role: 'late', text: words.key.late(count('late')) },
    { role: 'frozen', text: words.key.frozen },
    { role: 'off', text: words.key.off },
  ] as const;
  return entries
    .filter(({ role }) => count(role) > 0)
    .map(({ role, text }) => html`<li><i class="${role}"></i>${text}</li>\n`);
}

/** The whole clock in one sentence, for those who listen. */
function caption(progress: Progress, language: Language): string {
  const words = progressWords(language);
  const say = (day: string) => sayDay(day, language);
  const parts = [
    progress.acceptedAt && words.acceptedOn(say(progress.acceptedAt.slice(0, 10))),
    words.promisedDays(progress.promisedWorkingDays),
    words.usedDays(progress.usedWorkingDays),
    progress.clockState === 'running' && words.leftDays(progress.remainingWorkingDays),
    progress.promisedDueOn && words.promisedOn(say(progress.promisedDueOn)),
    progress.statutoryDueOn && words.lawOn(say(progress.statutoryDueOn)),
  ];
  return words.summary(parts.filter((part) => typeof part === 'string'));
}
