import { invalidFields, type Refusal, type Text } from '../platform/refusal.ts';
import { contradictionsOf } from './calendar-year-faults.ts';
import { type Day, dayAt, dayNumber } from './day.ts';
import { completeByLaw } from './holiday-law.ts';
import type { CalendarYear, DayKind, WorkingCalendar } from './working-days.ts';

/** What a new calendar says otherwise than the one before it. */
export interface CalendarChange {
  /** Years whose entry is new or different, in order. */
  readonly years: readonly ChangedYear[];
  /** Days within both calendars that are of another kind now. */
  readonly days: readonly ChangedDay[];
}

interface ChangedYear {
  readonly year: number;
  readonly change: 'added' | 'published' | 'corrected';
}

interface ChangedDay {
  readonly day: Day;
  readonly before: DayKind;
  readonly after: DayKind;
}

/**
 * The calendar's years with the imported ones put in their places; what lies between and up to `through` is
 * completed by the holiday law.
 * @returns a refusal if years before the calendar are imported with a gap, or if two years contradict each other
 */
export function mergeYears(
  current: readonly CalendarYear[],
  imported: readonly CalendarYear[],
  through: number,
): CalendarYear[] | Refusal {
  const byYear = new Map([...current, ...imported].map((entry) => [entry.year, entry]));
  const first = Math.min(...current.map(({ year }) => year));
  // The law of 2024 says nothing of the years before it, so a gap there cannot be completed.
  const gap = imported.find(({ year }) => year < first && !byYear.has(year + 1));
  if (gap) return invalidFields([gapFault(gap.year)]);
  const years = completeByLaw([...byYear.values()], through);
  const contradictions = contradictionsOf(years);
  if (contradictions.length === 0) return years;
  return invalidFields(contradictions.map(({ pointer, text }) => ({ pointer, detail: text })));
}

/** What has changed between two calendars. */
export function changeBetween(before: WorkingCalendar, after: WorkingCalendar): CalendarChange {
  return { years: changedYears(before.years, after.years), days: changedDays(before, after) };
}

/** The change in sentences, a line each, for whoever has imported it. */
export function describeChange({ years, days }: CalendarChange): Text[] {
  if (years.length === 0) return [{ zh: '没有变化。', en: 'Nothing has changed.' }];
  return [
    ...years.map(({ year, change }) => ({
      zh: `${year}年${CHANGES[change].zh}`,
      en: `${year} ${CHANGES[change].en}`,
    })),
    ...days.map(({ day, before, after }) => ({
      zh: `${day}：${KINDS[before].zh} → ${KINDS[after].zh}`,
      en: `${day}: ${KINDS[before].en} → ${KINDS[after].en}`,
    })),
  ];
}

const CHANGES: Readonly<Record<ChangedYear['change'], Text>> = {
  added: { zh: '新加入。', en: 'was added.' },
  published: { zh: '的安排已公布，不再是暂定。', en: 'is published now and no longer provisional.' },
  corrected: { zh: '有更正。', en: 'was corrected.' },
};

const KINDS: Readonly<Record<DayKind, Text>> = {
  working: { zh: '工作日', en: 'working day' },
  weekend: { zh: '周末', en: 'weekend' },
  holiday: { zh: '放假', en: 'holiday' },
  makeup: { zh: '调休上班', en: 'make-up working day' },
};

function gapFault(year: number) {
  return {
    pointer: `/${year}`,
    detail: {
      zh: `${year} 年与现有日历之间缺少年份，请一起导入 ${year + 1} 年`,
      en: `years are missing between ${year} and the present calendar; import ${year + 1} with it`,
    },
  };
}

function changedYears(before: readonly CalendarYear[], after: readonly CalendarYear[]): ChangedYear[] {
  const old = new Map(before.map((entry) => [entry.year, entry]));
  return after.flatMap((entry): ChangedYear[] => {
    const known = old.get(entry.year);
    if (!known) return [{ year: entry.year, change: 'added' }];
    if (JSON.stringify(inOrder(known)) === JSON.stringify(inOrder(entry))) return [];
    return [
      { year: entry.year, change: known.provisional && !entry.provisional ? 'published' : 'corrected' },
    ];
  });
}

/** With its members in a fixed order, whatever it was read from. */
function inOrder({ year, holidays, makeupDays, provisional, source }: CalendarYear) {
  return [year, [...holidays].sort(), [...makeupDays].sort(), provisional, source];
}

function changedDays(before: WorkingCalendar, after: WorkingCalendar): ChangedDay[] {
  const first = Math.max(dayNumber(before.firstDay), dayNumber(after.firstDay));
  const last = Math.min(dayNumber(before.lastDay), dayNumber(after.lastDay));
  const days = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => dayAt(first + index));
  return days
    .map((day) => ({ day, before: before.kindOf(day), after: after.kindOf(day) }))
    .filter((each) => each.before !== each.after);
}
