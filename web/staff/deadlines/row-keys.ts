import { useNavigate } from '@tanstack/react-router';
import type { KeyBinding } from '../platform/keys.ts';
import { useWords } from '../platform/language.ts';
import { deadlineTexts } from './texts.ts';

interface Row {
  readonly caseNumber: string;
}

interface RowKeys<R extends Row> {
  readonly rows: readonly R[];
  readonly selected: string | undefined;
  /** Brings a row into view and the focus to it. */
  readonly goTo: (row: R) => void;
}

/** The keys that move through rows of cases and open one. @returns them, and how to get from elsewhere into the rows */
export function useRowKeys<R extends Row>({
  rows,
  selected,
  goTo,
}: RowKeys<R>): {
  toRows: () => void;
  bindings: readonly KeyBinding[];
} {
  const { keys } = useWords(deadlineTexts);
  const navigate = useNavigate();
  const at = Math.max(
    0,
    rows.findIndex(({ caseNumber }) => caseNumber === selected),
  );
  const moveTo = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) goTo(row);
  };
  const open = () => {
    const row = rows[at];
    if (row) void navigate({ to: '/cases/$caseNumber', params: { caseNumber: row.caseNumber } });
  };
  return {
    toRows: () => moveTo(at),
    bindings: [
      { keys: ['j', 'ArrowDown'], says: keys.down, run: () => moveTo(isInRows() ? at + 1 : at) },
      { keys: ['k', 'ArrowUp'], says: keys.up, run: () => moveTo(isInRows() ? at - 1 : at) },
      { keys: ['Home'], says: keys.top, run: () => moveTo(0) },
      { keys: ['End'], says: keys.bottom, run: () => moveTo(rows.length - 1) },
      { keys: ['Enter', 'o'], says: keys.open, run: open },
    ],
  };
}

function isInRows(): boolean {
  return document.activeElement?.id.startsWith('row-') ?? false;
}
