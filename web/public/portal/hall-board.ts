import { say } from '../../../src/platform/refusal.ts';
import { sayDay } from '../../../src/platform/time.ts';
import type { Frame } from '../frame/frame.ts';
import { sayHours, sayTime } from '../frame/places.ts';
import type { HallDay } from '../hall-hours.ts';
import { type Html, html, joined } from '../html.ts';
import type { PortalView } from './portal-view.ts';
import { portalWords } from './portal-words.ts';

/** What is true of the hall at this moment, and which of the coming days it is open. */
export function hallBoard(frame: Frame, view: PortalView): Html {
  const { language, center } = frame;
  const words = portalWords(language);
  const { day, time } = view.now;
  const hours = words.hoursNote(sayHours(center.openingHours, language), say(center.hoursNote, language));
  return html`<section class="board" id="now" aria-labelledby="now-h">
<h2 id="now-h">${words.now} <time datetime="${day}T${time}+08:00">${sayDay(day, language)} ${sayTime(time)}</time></h2>
<p class="now">${joined(stateOf(frame, view), html`<br>`)}</p>
<h3 class="vh">${words.aheadTitle}</h3>
<ul class="ahead">
${view.days.map((each) => dayAhead(frame, view, each))}</ul>
<p class="small">${hours}</p>
</section>`;
}

/** Open or not, and when that changes. */
function stateOf(frame: Frame, { hall, now }: PortalView): string[] {
  const words = portalWords(frame.language);
  if (hall.open) {
    return hall.reopensAt === null
      ? words.openUntil(sayTime(hall.until))
      : words.openUntilBreak(sayTime(hall.until), sayTime(hall.reopensAt));
  }
  return hall.opensOn === now.day
    ? words.closedToday(sayTime(hall.opensAt))
    : words.closedUntil(sayDay(hall.opensOn, frame.language), sayTime(hall.opensAt));
}

function dayAhead(frame: Frame, view: PortalView, { day, open, note }: HallDay): Html {
  const { language } = frame;
  const words = portalWords(language);
  const isToday = day === view.now.day;
  const notes = [isToday && words.todayMark, note && say(note, language)].filter(
    (each) => typeof each === 'string',
  );
  const { openingHours } = frame.center;
  const from = openingHours[0]?.from ?? '';
  const to = openingHours.at(-1)?.to ?? '';
  return html`<li${!open && html` class="shut"`}><span>${sayDay(day, language)}${notes.length > 0 && html` <span class="small">${notes.join(language === 'en' ? ', ' : '，')}</span>`}</span> <span>${open ? sayHours([{ from, to }], language) : words.off}</span>${bars(frame, open, isToday ? view.now.time : undefined)}</li>\n`;
}

/** The day's hours drawn on one axis for all days, which begins and ends an hour beyond them. */
function bars(frame: Frame, open: boolean, now: string | undefined): Html {
  const hours = frame.center.openingHours;
  const first = minutes(hours[0]?.from ?? '') - 60;
  const span = minutes(hours.at(-1)?.to ?? '') + 60 - first;
  const at = (time: string) => Math.round(((minutes(time) - first) / span) * 1000) / 10;
  const shown = open ? hours : [];
  const hand = now === undefined ? -1 : at(now);
  return html`<i class="hours" aria-hidden="true">${shown.map(
    ({ from, to }) => html`<i style="--from:${at(from)}%;--to:${at(to)}%"></i>`,
  )}${hand >= 0 && hand <= 100 && html`<b style="--from:${hand}%"></b>`}</i>`;
}

function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
