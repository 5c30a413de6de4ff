import { agreed } from '../platform/refusal.ts';
import { readCalendarYears } from './calendar-file.ts';
import calendar from './published/calendar-cn.json' with { type: 'json' };
import { type CalendarYear, WorkingCalendar } from './working-days.ts';

/** The years that ship with the product: 2004 to 2026 as published, then some by the holiday law. */
export function publishedYears(): CalendarYear[] {
  return agreed(readCalendarYears('calendar-cn.json', calendar));
}

/** The calendar of exactly those years, for work that knows no center and no database. */
export function publishedCalendar(): WorkingCalendar {
  return new WorkingCalendar(publishedYears());
}
