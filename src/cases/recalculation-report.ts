import { type Language, say, type Text } from '../platform/refusal.ts';
import type { Due } from './case-event.ts';
import { effectOf } from './recalculate.ts';
import type { RecalculationView } from './recalculation-schema.ts';

/** A recalculation as the ledger has it. */
export interface Recalculated {
  readonly caseNumber: string;
  readonly item: { readonly code: string; readonly version: number };
  readonly department: string;
  readonly before: Due;
  readonly due: Due;
}

/**
 * What a version of the calendar has changed, counted from the ledger: it is the same whether the recalculation ran at
 * once or was broken off and begun again.
 * @param waiting open cases that still stand under an older version
 */
export function reportOf(
  calendarVersion: number,
  waiting: number,
  recalculated: readonly (Recalculated & { readonly itemName: Text; readonly departmentName: Text })[],
  language: Language,
): RecalculationView {
  const effects = recalculated.map((each) => ({ ...each, effect: effectOf(each.before, each.due) }));
  const count = (effect: string) => effects.filter((each) => each.effect === effect).length;
  return {
    calendarVersion,
    waiting,
    looked: recalculated.length,
    moved: effects
      .filter(({ effect }) => effect === 'moved')
      .sort(byNewDay)
      .map(({ caseNumber, itemName, departmentName, before, due }) => ({
        caseNumber,
        itemName: say(itemName, language),
        department: say(departmentName, language),
        promisedBefore: before.promisedOn,
        promisedAfter: due.promisedOn,
        statutoryBefore: before.statutoryOn,
        statutoryAfter: due.statutoryOn,
      })),
    firm: count('firm'),
    unchanged: count('unchanged'),
  };
}

function byNewDay(one: Recalculated, other: Recalculated): number {
  const [first, second] = [one, other].map(
    ({ due, caseNumber }) => `${due.promisedOn ?? due.statutoryOn} ${caseNumber}`,
  ) as [string, string];
  return first < second ? -1 : 1;
}

const COLUMNS: readonly Text[] = [
  { zh: '办件号', en: 'Case' },
  { zh: '事项', en: 'Item' },
  { zh: '部门', en: 'Department' },
  { zh: '原承诺到期', en: 'Promised before' },
  { zh: '现承诺到期', en: 'Promised now' },
  { zh: '原法定到期', en: 'Law before' },
  { zh: '现法定到期', en: 'Law now' },
];

/** The moved cases as a table that spreadsheets open, by RFC 4180. */
export function reportAsCsv({ moved }: RecalculationView, language: Language): string {
  const rows = moved.map((each) => [
    each.caseNumber,
    each.itemName,
    each.department,
    each.promisedBefore,
    each.promisedAfter,
    each.statutoryBefore,
    each.statutoryAfter,
  ]);
  const lines = [COLUMNS.map((column) => say(column, language)), ...rows].map((cells) =>
    cells.map((cell) => quoted(cell ?? '')).join(','),
  );
  // The mark in front tells spreadsheets that it is UTF-8.
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The report in lines, for the command line. */
export function sayReport({ looked, moved, firm, unchanged, waiting }: RecalculationView): string[] {
  const summary = {
    zh: `重算 ${looked} 件：移动 ${moved.length}，暂定转确定 ${firm}，不变 ${unchanged}。`,
    en: `${looked} computed anew: ${moved.length} moved, ${firm} became firm, ${unchanged} unchanged.`,
  };
  return [
    `${summary.zh}  ${summary.en}`,
    ...moved.map(
      (each) =>
        `${each.caseNumber}  ${each.promisedBefore ?? '—'} → ${each.promisedAfter ?? '—'}  (${each.statutoryBefore ?? '—'} → ${each.statutoryAfter ?? '—'})  ${each.itemName}`,
    ),
    ...(waiting > 0 ? [`还有 ${waiting} 件按原日历。  ${waiting} still stand under an older calendar.`] : []),
  ];
}
