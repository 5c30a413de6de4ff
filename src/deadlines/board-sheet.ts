import { STATE_NAMES } from '../cases/action-table.ts';
import type { BoardRow } from '../cases/board-schema.ts';
import type { Light } from '../cases/case-schema.ts';
import { STEPS } from '../catalog/labels.ts';
import { type Language, say, type Text } from '../platform/refusal.ts';

/** A cell: text, a number, a day, or nothing. */
export type SheetCell = string | number | { readonly day: string } | null;

export interface BoardSheet {
  readonly name: string;
  readonly columns: readonly { readonly heading: string; readonly width: number }[];
  readonly rows: readonly (readonly SheetCell[])[];
}

interface Column {
  readonly heading: Text;
  /** In characters. */
  readonly width: number;
  readonly cell: (row: BoardRow, language: Language) => SheetCell;
}

const LIGHTS: Readonly<Record<Light, Text>> = {
  red: { zh: '超时', en: 'overdue' },
  yellow: { zh: '临期', en: 'due soon' },
  green: { zh: '正常', en: 'in time' },
  grey: { zh: '中止', en: 'stopped' },
};
const YES: Text = { zh: '是', en: 'yes' };
const NAME: Text = { zh: '时限板', en: 'Time limits' };

const day = (value: string | null): SheetCell => (value === null ? null : { day: value });
const yes = (value: boolean, language: Language): SheetCell => (value ? say(YES, language) : null);

/** Numbers of persons and telephones are not on the board, so they cannot be in what is taken from it either. */
const COLUMNS: readonly Column[] = [
  { heading: { zh: '办件号', en: 'Case number' }, width: 20, cell: (row) => row.caseNumber },
  {
    heading: { zh: '灯', en: 'Light' },
    width: 9,
    cell: (row, language) => say(LIGHTS[row.light], language),
  },
  {
    heading: { zh: '剩余工作日', en: 'Working days left' },
    width: 12,
    cell: (row) => (row.clockState === 'running' || row.clockState === 'stopped' ? daysLeft(row) : null),
  },
  { heading: { zh: '承诺到期', en: 'Promised' }, width: 12, cell: (row) => day(row.promisedDueOn) },
  { heading: { zh: '法定到期', en: 'By law' }, width: 12, cell: (row) => day(row.statutoryDueOn) },
  { heading: { zh: '预计恢复', en: 'Resumes' }, width: 12, cell: (row) => day(row.resumesOn) },
  { heading: { zh: '事项编码', en: 'Item code' }, width: 11, cell: (row) => row.item.code },
  { heading: { zh: '事项', en: 'Item' }, width: 34, cell: (row) => row.item.name },
  { heading: { zh: '申请人', en: 'Applicant' }, width: 28, cell: (row) => row.applicantName },
  {
    heading: { zh: '状态', en: 'State' },
    width: 11,
    cell: (row, language) => say(STATE_NAMES[row.state], language),
  },
  { heading: { zh: '在谁手上', en: 'With' }, width: 16, cell: (row) => row.holder?.name ?? null },
  { heading: { zh: '环节', en: 'Step' }, width: 12, cell: (row, language) => stepName(row.step, language) },
  { heading: { zh: '窗口', en: 'Window' }, width: 8, cell: (row) => row.window },
  { heading: { zh: '收件', en: 'Received' }, width: 12, cell: (row) => day(row.receivedAt.slice(0, 10)) },
  {
    heading: { zh: '快速通道', en: 'Fast track' },
    width: 10,
    cell: (row, language) => yes(row.fastTrack, language),
  },
  {
    heading: { zh: '已延期', en: 'Extended' },
    width: 9,
    cell: (row, language) => yes(row.extended, language),
  },
  {
    heading: { zh: '容缺份数', en: 'Deferred papers' },
    width: 10,
    cell: (row) => row.deferredMaterials || null,
  },
];

function daysLeft(row: BoardRow): number {
  return row.overdueWorkingDays > 0 ? -row.overdueWorkingDays : row.remainingWorkingDays;
}

function stepName(step: string | null, language: Language): string | null {
  if (step === null) return null;
  return step in STEPS ? say(STEPS[step as keyof typeof STEPS], language) : step;
}

/** The board's rows as a sheet: lights as words, days as days, days over the limit below zero. */
export function boardSheet(rows: readonly BoardRow[], language: Language): BoardSheet {
  return {
    name: say(NAME, language),
    columns: COLUMNS.map(({ heading, width }) => ({ heading: say(heading, language), width })),
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, language))),
  };
}
