import { type Figures, figuresOf } from '../statistics/figures.ts';
import type { Truth } from './truth.ts';

/** The figures that the product's center is modelled on. */
const MODEL: Readonly<Partial<Record<keyof Figures, string>>> = {
  visitors: '172,000',
  accepted: '126,000',
  onTimeRate: '100 %',
  earlyRate: '86 %',
};

const LINES: readonly [name: keyof Figures, label: string][] = [
  ['visitors', '来访人次 visitors'],
  ['accepted', '受理 accepted'],
  ['finished', '办结 finished'],
  ['onTimeRate', '按期率 on time'],
  ['earlyRate', '提前率 early'],
  ['finishedPerWorkingDay', '每个工作日办结 finished per working day'],
  ['medianWorkingDaysUsed', '用时中位数（工作日） median working days used'],
];

/** What the generator knows, made into figures in the same way as those of the ledger. */
export function figuresOfTruth(truth: Truth, workingDays: number): Figures {
  return figuresOf(truth, truth.visitors, workingDays);
}

/** Whether the ledger says what the generator knows, in every figure. */
export function areEqual(ledger: Figures, truth: Figures): boolean {
  return LINES.every(([name]) => ledger[name] === truth[name]);
}

/** The figures side by side, one on a line. */
export function tableOf(ledger: Figures, truth: Figures): string {
  const head = ['', '台账 ledger', '生成器 generator', '原型 model', ''];
  const rows = LINES.map(([name, label]) => {
    const mark = ledger[name] === truth[name] ? '=' : '≠';
    return [label, sayFigure(name, ledger[name]), sayFigure(name, truth[name]), MODEL[name] ?? '', mark];
  });
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => widthOf(row[column] as string))));
  return table
    .map((row) =>
      row
        .map((cell, column) => padded(cell, widths[column] as number, column === 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function sayFigure(name: keyof Figures, value: number | null): string {
  if (value === null) return '—';
  return name === 'onTimeRate' || name === 'earlyRate'
    ? `${(value * 100).toFixed(2)} %`
    : value.toLocaleString('en-US');
}

function padded(cell: string, width: number, toTheLeft: boolean): string {
  const space = ' '.repeat(width - widthOf(cell));
  return toTheLeft ? cell + space : space + cell;
}

/** Columns on a terminal: Chinese characters take two. */
function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (/[⺀-￠]/u.test(character) ? 2 : 1), 0);
}
