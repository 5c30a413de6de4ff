import { type Language, type Refusal, say } from '../platform/refusal.ts';
import type { CalendarYearView } from './calendar-schema.ts';
import { dayAt, dayNumber } from './day.ts';
import { dayNote } from './festivals.ts';
import type { WorkingCalendar } from './working-days.ts';

/** One year of the calendar with its days off and make-up days by name. */
export function viewYear(
  calendar: WorkingCalendar,
  year: number,
  language: Language,
): CalendarYearView | Refusal {
  const entry = calendar.years.find((each) => each.year === year);
  if (!entry) return unknownYear(calendar, year);
  const first = dayNumber(`${year}-01-01`);
  const length = dayNumber(`${year}-12-31`) - first + 1;
  const all = Array.from({ length }, (_, index) => dayAt(first + index));
  const days = all.flatMap((day) => {
    const kind = calendar.kindOf(day);
    const note = dayNote(calendar, day);
    return (kind === 'holiday' || kind === 'makeup') && note
      ? [{ day, kind, note: say(note, language) }]
      : [];
  });
  return {
    version: calendar.version,
    year,
    provisional: entry.provisional,
    source: entry.source,
    workingDays: all.filter((day) => calendar.isWorkingDay(day)).length,
    days,
    years: calendar.years.map(({ year, provisional }) => ({ year, provisional })),
  };
}

function unknownYear({ firstDay, lastDay }: WorkingCalendar, year: number): Refusal {
  return {
    refused: 'not_found',
    problem: 'calendar-year-unknown',
    title: { zh: '日历里没有这一年', en: 'Year not in the calendar' },
    detail: {
      zh: `日历里没有 ${year} 年，现有 ${firstDay} 至 ${lastDay}。`,
      en: `The calendar does not have ${year}; it reaches from ${firstDay} to ${lastDay}.`,
    },
  };
}
