import type { Text } from '../platform/refusal.ts';
import { dayNumber, isDay, weekdayAt } from './day.ts';
import type { CalendarYear } from './working-days.ts';

const FIELDS = ['holidays', 'makeup_workdays', 'provisional', 'source'] as const;
const MAX_SOURCE = 1000;

/** What is wrong with a part of a calendar, and what would be right. */
interface Fault {
  readonly pointer: string;
  readonly text: Text;
}

/** A year as it stands in a calendar file. */
export interface FileYear {
  readonly holidays: string[];
  readonly makeup_workdays: string[];
  readonly provisional: boolean;
  readonly source: string;
}

/** Everything that is wrong with one year of a calendar file. @param key the year as written */
export function faultsOfYear(key: string, entry: unknown): Fault[] {
  const at = `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  if (!/^2\d{3}$/.test(key)) {
    return [
      {
        pointer: at,
        text: { zh: '年份要写四位数字，2000 至 2999', en: 'must be a year of four digits, 2000 to 2999' },
      },
    ];
  }
  if (!isObject(entry)) {
    return [
      {
        pointer: at,
        text: {
          zh: `要是一个对象，含 ${FIELDS.join('、')}`,
          en: `must be an object with ${FIELDS.join(', ')}`,
        },
      },
    ];
  }
  const unknown = Object.keys(entry).filter((field) => !(FIELDS as readonly string[]).includes(field));
  return [
    ...unknown.map((field) => ({
      pointer: `${at}/${field}`,
      text: {
        zh: `不认识这个字段，只能有 ${FIELDS.join('、')}`,
        en: `is not known; the fields are ${FIELDS.join(', ')}`,
      },
    })),
    ...faultsOfDays(`${at}/holidays`, entry.holidays, Number(key)),
    ...faultsOfDays(`${at}/makeup_workdays`, entry.makeup_workdays, Number(key)),
    ...faultsOfMakeupDays(`${at}/makeup_workdays`, entry.makeup_workdays, entry.holidays),
    ...faultsOfRest(at, entry),
  ];
}

function faultsOfDays(at: string, days: unknown, year: number): Fault[] {
  if (!Array.isArray(days)) {
    return [
      {
        pointer: at,
        text: {
          zh: '要是日期的列表，如 ["2027-01-01"]',
          en: 'must be a list of days, such as ["2027-01-01"]',
        },
      },
    ];
  }
  // The arrangement of a year may touch the December before it, and by the same token the January after it.
  const [first, last] = [`${year - 1}-12-01`, `${year + 1}-01-31`];
  return days.flatMap((day: unknown, index): Fault[] => {
    const pointer = `${at}/${index}`;
    if (typeof day !== 'string' || !isDay(day)) {
      const written = JSON.stringify(day);
      return [
        {
          pointer,
          text: {
            zh: `${written} 不是存在的日期，要写成 2027-01-01 这样`,
            en: `${written} is not an existing day; write it like 2027-01-01`,
          },
        },
      ];
    }
    if (day < first || day > last) {
      return [
        {
          pointer,
          text: {
            zh: `${day} 不在本年安排的范围 ${first} 至 ${last} 内`,
            en: `${day} is outside what the year may arrange, ${first} to ${last}`,
          },
        },
      ];
    }
    if (days.indexOf(day) < index) {
      return [
        {
          pointer,
          text: { zh: `${day} 重复了，每个日期只写一次`, en: `${day} is repeated; write each day once` },
        },
      ];
    }
    return [];
  });
}

function faultsOfMakeupDays(at: string, makeupDays: unknown, holidays: unknown): Fault[] {
  if (!Array.isArray(makeupDays)) return [];
  return makeupDays.flatMap((day: unknown, index): Fault[] => {
    if (typeof day !== 'string' || !isDay(day)) return [];
    const pointer = `${at}/${index}`;
    if (Array.isArray(holidays) && holidays.includes(day)) {
      return [
        {
          pointer,
          text: {
            zh: `${day} 也写在 holidays 里，假日和调休上班日只能是一种`,
            en: `${day} stands in holidays too; a day is either a holiday or a make-up day`,
          },
        },
      ];
    }
    if (weekdayAt(dayNumber(day)) <= 5) {
      return [
        {
          pointer,
          text: {
            zh: `${day} 不是周六或周日，调休上班日要在周末`,
            en: `${day} is not a Saturday or Sunday; a make-up day must be at the weekend`,
          },
        },
      ];
    }
    return [];
  });
}

function faultsOfRest(at: string, entry: Readonly<Record<string, unknown>>): Fault[] {
  const faults: Fault[] = [];
  if (Array.isArray(entry.holidays) && entry.holidays.length === 0) {
    faults.push({
      pointer: `${at}/holidays`,
      text: { zh: '至少要有一个假日', en: 'must name at least one holiday' },
    });
  }
  if (typeof entry.provisional !== 'boolean') {
    faults.push({
      pointer: `${at}/provisional`,
      text: {
        zh: '要是 true（尚未公布）或 false（已公布）',
        en: 'must be true (not yet published) or false (published)',
      },
    });
  }
  if (typeof entry.source !== 'string' || entry.source.trim() === '' || entry.source.length > MAX_SOURCE) {
    faults.push({
      pointer: `${at}/source`,
      text: {
        zh: `要写明依据的文号，不超过 ${MAX_SOURCE} 字`,
        en: `must name the notice it is taken from, in at most ${MAX_SOURCE} characters`,
      },
    });
  }
  return faults;
}

/** Days that one year's entry calls a holiday and a neighbouring year's entry a make-up day. */
export function contradictionsOf(years: readonly CalendarYear[]): Fault[] {
  const holidays = new Map(years.flatMap((entry) => entry.holidays.map((day) => [day, entry.year] as const)));
  return years.flatMap((entry) =>
    entry.makeupDays.flatMap((day, index) => {
      const year = holidays.get(day);
      if (year === undefined) return [];
      return [
        {
          pointer: `/${entry.year}/makeup_workdays/${index}`,
          text: {
            zh: `${day} 在 ${year} 年的 holidays 里是假日，不能同时是调休上班日，请删去一处`,
            en: `${day} is a holiday in the holidays of ${year} and cannot be a make-up day too; remove one of them`,
          },
        },
      ];
    }),
  );
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
