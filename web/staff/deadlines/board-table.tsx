import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type RefObject, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BoardRow as Row } from '../../../src/cases/board-schema.ts';
import { useWords } from '../platform/language.ts';
import { BoardRow } from './board-row.tsx';
import { AXIS } from './reach.ts';
import { deadlineTexts } from './texts.ts';

const ROW_PX = 28;
const OVERSCAN = 24;
const NEAR_END = 60;

interface BoardTableProps {
  readonly rows: readonly Row[];
  readonly total: number;
  readonly today: string;
  readonly selected: string | undefined;
  readonly changed: ReadonlySet<string>;
  readonly onSelect: (caseNumber: string) => void;
  /** Called when the last rows that are known come near. */
  readonly onNearEnd: () => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
}

/** The rows, of which only those in view exist; on paper all of them do. */
export function BoardTable({ rows, total, onNearEnd, scroller, ...shown }: BoardTableProps) {
  const words = useWords(deadlineTexts);
  const printing = usePrinting();
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    overscan: OVERSCAN,
  });
  const inView = virtualizer.getVirtualItems();
  const first = printing ? 0 : (inView[0]?.index ?? 0);
  const last = printing ? rows.length - 1 : (inView.at(-1)?.index ?? -1);
  const isNearEnd = last >= rows.length - NEAR_END;
  useEffect(() => {
    if (isNearEnd) onNearEnd();
  }, [isNearEnd, onNearEnd]);

  return (
    <table aria-rowcount={total + 1}>
      <caption className="sr">{words.caption}</caption>
      <BoardHead />
      <tbody>
        <Gap rows={first} />
        {rows.slice(first, last + 1).map((row, offset) => (
          <BoardRow
            key={row.caseNumber}
            row={row}
            index={first + offset}
            selected={row.caseNumber === shown.selected}
            changed={shown.changed.has(row.caseNumber)}
            today={shown.today}
            onSelect={shown.onSelect}
          />
        ))}
        <Gap rows={rows.length - 1 - last} />
      </tbody>
    </table>
  );
}

function Gap({ rows }: { readonly rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr className="gap">
      <td colSpan={11} style={{ height: rows * ROW_PX }} />
    </tr>
  );
}

function BoardHead() {
  const words = useWords(deadlineTexts);
  const { columns } = words;
  const ticks = [-AXIS.past, 0, ...AXIS.ticks];
  const sayTick = (at: number) => (at < 0 ? words.over(-at) : at === 0 ? words.today : String(at));
  return (
    <>
      <colgroup>
        {['light', 'left', 'reach', 'due', 'law', 'item', 'applicant', 'holder', 'step', 'marks', 'id'].map(
          (name) => (
            <col key={name} className={`col-${name}`} />
          ),
        )}
      </colgroup>
      <thead>
        <tr>
          <th scope="col">{columns.light}</th>
          <th scope="col" className="left">
            <abbr title={columns.remainingTitle}>{columns.remaining}</abbr>
          </th>
          <th scope="col" className="reach axis">
            <b className="sr">{words.legendScale}</b>
            {ticks.map((at) => (
              <span
                key={at}
                aria-hidden="true"
                data-today={at === 0 || undefined}
                style={{ '--at': at } as CSSProperties}
              >
                {sayTick(at)}
              </span>
            ))}
          </th>
          <th scope="col">{columns.due}</th>
          <th scope="col" className="law">
            {columns.law}
          </th>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.holder}</th>
          <th scope="col">{columns.step}</th>
          <th scope="col">{columns.marks}</th>
          <th scope="col">{columns.number}</th>
        </tr>
      </thead>
    </>
  );
}

/** True while the browser makes paper of the page, for which all rows must exist. */
function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  return printing;
}
