import type { RefObject } from 'react';
import type { Board } from '../../../src/cases/board-schema.ts';
import { LIGHTS } from '../cases/case-words.ts';
import { useWords } from '../platform/language.ts';
import { Segments } from '../platform/segments.tsx';
import type { BoardFilter } from './board-filter.ts';
import { DepartmentFilter, ItemFilter, StateFilter, WindowFilter } from './board-filters.tsx';
import { deadlineTexts } from './texts.ts';

interface BoardToolsProps {
  readonly filter: BoardFilter;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
  readonly q: string;
  readonly onQ: (q: string) => void;
  readonly onLeaveSearch: () => void;
  readonly counts: Board['counts'] | undefined;
  readonly searchField: RefObject<HTMLInputElement | null>;
  /** Whether the reader sees departments other than his own. */
  readonly wholeHall: boolean;
}

/** Search and filters above the board. */
export function BoardTools(props: BoardToolsProps) {
  const words = useWords(deadlineTexts);
  return (
    <div className="tools" role="toolbar" aria-label={words.filterByLight}>
      <label className="field find">
        <span className="cap" aria-hidden="true">
          /
        </span>
        <input
          ref={props.searchField}
          type="search"
          aria-label={words.findLabel}
          placeholder={words.find}
          autoComplete="off"
          spellCheck={false}
          maxLength={40}
          value={props.q}
          onChange={(event) => props.onQ(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || !['Enter', 'Escape', 'ArrowDown'].includes(event.key))
              return;
            event.preventDefault();
            if (event.key === 'Escape' && props.q) props.onQ('');
            else props.onLeaveSearch();
          }}
        />
      </label>
      <LightFilter {...props} />
      <div className="narrow">
        {props.wholeHall && <DepartmentFilter {...props} />}
        <WindowFilter {...props} />
        <ItemFilter {...props} />
        <StateFilter {...props} />
      </div>
    </div>
  );
}

function LightFilter({ filter, onFilter, counts }: BoardToolsProps) {
  const words = useWords(deadlineTexts);
  const total = counts && LIGHTS.reduce((sum, light) => sum + counts[light], 0);
  return (
    <Segments
      label={words.filterByLight}
      className="lights"
      value={filter.light ?? 'all'}
      onChange={(light) => onFilter({ light: light === 'all' ? undefined : light })}
      options={[
        {
          value: 'all' as const,
          label: (
            <>
              <span className="cap" aria-hidden="true">
                0
              </span>
              {words.all} <b>{total}</b>
            </>
          ),
        },
        ...LIGHTS.map((light, index) => ({
          value: light,
          label: (
            <>
              <span className="cap" aria-hidden="true">
                {index + 1}
              </span>
              <span className={`light ${light}`}>{words.lights[light]}</span> <b>{counts?.[light]}</b>
            </>
          ),
        })),
      ]}
    />
  );
}
