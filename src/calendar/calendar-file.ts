import { type FieldFault, invalidFields, isRefusal, type Refusal, type Text } from '../platform/refusal.ts';
import { contradictionsOf, type FileYear, faultsOfYear, isObject } from './calendar-year-faults.ts';
import type { CalendarYear } from './working-days.ts';

/**
 * Reads a calendar file as an administrator imports it: a JSON object of years, each with `holidays`,
 * `makeup_workdays`, `provisional` and `source`. Every fault is named with file, year, field and what would be
 * right; if there is one, nothing of the file is taken.
 * @param file the file's name, as the sentences name it
 */
export function readCalendarFile(file: string, text: string): CalendarYear[] | Refusal {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = (error as SyntaxError).message;
    return invalidFields([
      fault(file, '/', {
        zh: `不是合法的 JSON（${reason}），要像 {"2027": {"holidays": [], …}}`,
        en: `is not JSON (${reason}); it must be like {"2027": {"holidays": [], …}}`,
      }),
    ]);
  }
  const repeated = repeatedYears(file, text);
  const read = readCalendarYears(file, content);
  if (repeated.length === 0) return read;
  return invalidFields([...repeated, ...(isRefusal(read) ? (read.errors ?? []) : [])]);
}

/** The same for content that is already parsed, such as the body of a request. */
export function readCalendarYears(file: string, content: unknown): CalendarYear[] | Refusal {
  if (!isObject(content) || Object.keys(content).length === 0) {
    return invalidFields([
      fault(file, '/', {
        zh: '要是一个对象，至少有一个年份，如 {"2027": {…}}',
        en: 'must be an object with at least one year, such as {"2027": {…}}',
      }),
    ]);
  }
  const years: CalendarYear[] = [];
  const faults: FieldFault[] = [];
  for (const [key, entry] of Object.entries(content)) {
    const found = faultsOfYear(key, entry);
    faults.push(...found.map(({ pointer, text }) => fault(file, pointer, text)));
    if (found.length === 0) years.push(toYear(key, entry as unknown as FileYear));
  }
  if (faults.length > 0) return invalidFields(faults);
  const contradictions = contradictionsOf(years);
  if (contradictions.length > 0)
    return invalidFields(contradictions.map((one) => fault(file, one.pointer, one.text)));
  return years.sort((one, other) => one.year - other.year);
}

function toYear(key: string, entry: FileYear): CalendarYear {
  return {
    year: Number(key),
    holidays: [...entry.holidays].sort(),
    makeupDays: [...entry.makeup_workdays].sort(),
    provisional: entry.provisional,
    source: entry.source.trim(),
  };
}

/** `JSON.parse` silently keeps the last of two equal keys; the text still shows them. */
function repeatedYears(file: string, text: string): FieldFault[] {
  const keys = [...text.matchAll(/"(\d{4})"\s*:/g)].map((match) => match[1] as string);
  const repeated = new Set(keys.filter((key, index) => keys.indexOf(key) < index));
  return [...repeated].map((key) =>
    fault(file, `/${key}`, {
      zh: '这一年写了两次，只能写一次',
      en: 'this year is written twice; write it once',
    }),
  );
}

function fault(file: string, pointer: string, text: Text): FieldFault {
  const [, year, field, index] = pointer.split('/');
  const place = [year, field, index === undefined ? undefined : `#${Number(index) + 1}`]
    .filter(Boolean)
    .join(' ');
  const where = place === '' ? file : `${file} ${place}`;
  return { pointer, detail: { zh: `${where}：${text.zh}`, en: `${where}: ${text.en}` } };
}
