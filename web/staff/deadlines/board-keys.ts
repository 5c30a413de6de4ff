import type { RefObject } from 'react';
import type { BoardRow } from '../../../src/cases/board-schema.ts';
import type { Light } from '../../../src/cases/case-schema.ts';
import { LIGHTS } from '../cases/case-words.ts';
import type { KeyHint } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useWords } from '../platform/language.ts';
import { useKeys } from '../platform/use-keys.ts';
import { useRowKeys } from './row-keys.ts';
import { deadlineTexts } from './texts.ts';
import { uncollectedTexts } from './uncollected-texts.ts';

const ROW_PX = 28;
const HEAD_PX = 28;

interface BoardKeys {
  readonly rows: readonly BoardRow[];
  readonly selected: string | undefined;
  readonly select: (caseNumber: string) => void;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly focusSearch: () => void;
  readonly focusFilters: () => void;
  readonly openViews: () => void;
  readonly takeAway: () => void;
  readonly setLight: (light: Light | undefined) => void;
  readonly print: () => void;
  readonly toUncollected: () => void;
}

/** The keys of the board. @returns how to get from the search into the rows, and which keys the foot tells */
export function useBoardKeys(board: BoardKeys): { toRows: () => void; hints: readonly KeyHint[] } {
  const words = useWords(deadlineTexts);
  const uncollected = useWords(uncollectedTexts);
  const { rows, selected } = board;
  const { toRows, bindings: rowBindings } = useRowKeys({
    rows,
    selected,
    goTo: (row) => {
      board.select(row.caseNumber);
      reveal(board.scroller.current, rows.indexOf(row));
      // The row may come into being only now that it is in view.
      requestAnimationFrame(() =>
        document.getElementById(`row-${row.caseNumber}`)?.focus({ preventScroll: true }),
      );
    },
  });
  const bindings: readonly KeyBinding[] = [
    ...rowBindings,
    { keys: ['/'], says: words.keys.find, run: board.focusSearch },
    {
      keys: ['0', '1', '2', '3', '4'],
      says: words.keys.lights,
      run: (key) => board.setLight(LIGHTS[Number(key) - 1]),
    },
    { keys: ['f'], says: words.keys.filters, run: board.focusFilters },
    { keys: ['v'], says: words.views.name, run: board.openViews },
    { keys: ['e'], says: words.takeAway, run: board.takeAway },
    { keys: ['p'], says: words.keys.print, run: board.print },
    { keys: ['u'], says: uncollected.title, run: board.toUncollected },
  ];
  useKeys(words.board, bindings);
  const hints: readonly KeyHint[] = [
    { keys: ['j', 'k'], says: words.keys.upDown },
    { keys: ['Enter'], says: words.keys.open },
    { keys: ['/'], says: words.keys.find },
    { keys: ['0', '4'], says: words.keys.lights, isRange: true },
  ];
  return { toRows, hints };
}

/** Scrolls just as far as is needed to see the row below the sticky head. */
function reveal(scroller: HTMLElement | null, index: number): void {
  if (!scroller) return;
  const top = index * ROW_PX;
  const inner = scroller.clientHeight - HEAD_PX;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_PX > scroller.scrollTop + inner) scroller.scrollTop = top + ROW_PX - inner;
}
