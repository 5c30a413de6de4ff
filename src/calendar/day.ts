/** A date of the law, `YYYY-MM-DD`, always a date in Beijing (UTC+08:00). */
export type Day = string;

const DAYS_BEFORE_1970 = 719_468;
const DAYS_OF_400_YEARS = 146_097;
const MS_OF_A_DAY = 86_400_000;
const BEIJING_MS = 8 * 3_600_000;

/**
 * Days since 1970-01-01, by arithmetic alone: `Date` and `Temporal` are ten and more times slower.
 * @param day a valid day; what is not one gives a meaningless number, see `isDay`
 */
export function dayNumber(day: Day): number {
  return dayNumberOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10)));
}

/** Days since 1970-01-01 of a date of the Gregorian calendar. The year is counted from March for the leap day. */
export function dayNumberOf(year: number, month: number, dayOfMonth: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_OF_400_YEARS + dayOfEra - DAYS_BEFORE_1970;
}

/** The date of a day number. */
export function dayAt(number: number): Day {
  const shifted = number + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_OF_400_YEARS);
  const dayOfEra = shifted - era * DAYS_OF_400_YEARS;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/** Monday 1 to Sunday 7. */
export function weekdayAt(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The year of a day. */
export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** True for a date that exists, written `YYYY-MM-DD`: `2026-02-30`, `2026-2-3` and a year nought are not days. */
export function isDay(text: string): boolean {
  return /^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text) && dayAt(dayNumber(text)) === text;
}

/** The day number of the Beijing date of a moment (UTC+08:00, no summer time). */
export function dayNumberAt(moment: Temporal.Instant): number {
  return Math.floor((moment.epochMilliseconds + BEIJING_MS) / MS_OF_A_DAY);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
