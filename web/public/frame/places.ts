import type { Department, OpeningHours } from '../../../src/catalog/department.ts';
import { type Language, say } from '../../../src/platform/refusal.ts';

const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** `二楼`, `Floor 2`. */
export function sayFloor(floor: number, language: Language): string {
  return language === 'en' ? `Floor ${floor}` : `${NUMERALS[floor - 1] ?? floor}楼`;
}

/** Where in the building: `二楼C区`, `Floor 2, zone C`. */
export function sayPlace(department: Pick<Department, 'floor' | 'zone'>, language: Language): string {
  const floor = sayFloor(department.floor, language);
  return language === 'en' ? `${floor}, zone ${department.zone}` : `${floor}${department.zone}区`;
}

/** Window numbers, neighbours drawn together: `C01—C03`, `A02、B11`. */
export function sayWindows(numbers: readonly string[], language: Language): string {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run && isNext(run.at(-1) as string, number)) run.push(number);
    else runs.push([number]);
  }
  const dash = language === 'en' ? '–' : '—';
  const parts = runs.map((run) => (run.length > 1 ? `${run[0]}${dash}${run.at(-1)}` : (run[0] as string)));
  return parts.join(language === 'en' ? ', ' : '、');
}

function isNext(before: string, after: string): boolean {
  return before.charAt(0) === after.charAt(0) && Number(after.slice(1)) === Number(before.slice(1)) + 1;
}

/** A department as people call it: the sign's short name in Chinese, the full name in English. */
export function shortNameOf(department: Department, language: Language): string {
  return language === 'en' ? department.name.en : department.shortName;
}

/** `9:00—12:00、13:30—17:00`. */
export function sayHours(hours: readonly OpeningHours[], language: Language): string {
  const [dash, separator] = language === 'en' ? ['–', ', '] : ['—', '、'];
  return hours.map(({ from, to }) => `${sayTime(from)}${dash}${sayTime(to)}`).join(separator);
}

/** `09:00` as it is said: `9:00`. */
export function sayTime(time: string): string {
  return time.replace(/^0/, '');
}

export function nameOf(department: Department, language: Language): string {
  return say(department.name, language);
}
