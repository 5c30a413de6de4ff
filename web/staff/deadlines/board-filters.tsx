import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseState } from '../../../src/cases/case-schema.ts';
import { CASE_STATES } from '../cases/case-words.ts';
import { caseTexts } from '../cases/texts.ts';
import { departmentsQuery, useItemSearch } from '../catalog/queries.ts';
import { useShortName } from '../catalog/short-name.ts';
import { FilterPicker } from '../platform/filter-picker.tsx';
import { useWords } from '../platform/language.ts';
import type { BoardFilter } from './board-filter.ts';
import { deadlineTexts } from './texts.ts';

interface BoardFiltersProps {
  readonly filter: BoardFilter;
  readonly onFilter: (change: Partial<BoardFilter>) => void;
}

export function DepartmentFilter({ filter, onFilter }: BoardFiltersProps) {
  const words = useWords(deadlineTexts);
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const shortName = useShortName();
  const chosen = departments.find((department) => department.code === filter.department);
  const chosenName = chosen && shortName(chosen.code, chosen.name);
  return (
    <FilterPicker
      name={words.department}
      searchLabel={words.choose(words.department)}
      removeLabel={words.remove(chosenName ?? '')}
      chosen={filter.department && (chosenName ?? filter.department)}
      choicesFor={(text) =>
        departments
          .filter((each) => contains(text, each.name, each.shortName, each.code))
          .map(({ code, name }) => ({
            id: code,
            content: (
              <>
                <b>{shortName(code, name)}</b>
                <span className="dim grow">{name}</span>
              </>
            ),
          }))
      }
      onChange={(department) => onFilter({ department, window: undefined })}
      nothing={words.nothingHere}
    />
  );
}

export function WindowFilter({ filter, onFilter }: BoardFiltersProps) {
  const words = useWords(deadlineTexts);
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const shortName = useShortName();
  const windows = departments
    .filter((department) => !filter.department || department.code === filter.department)
    .flatMap((department) =>
      department.windows.map(({ number }) => ({ number, of: shortName(department.code, department.name) })),
    );
  return (
    <FilterPicker
      name={words.window}
      searchLabel={words.choose(words.window)}
      removeLabel={words.remove(filter.window ?? '')}
      chosen={filter.window}
      choicesFor={(text) =>
        windows
          .filter(({ number, of }) => contains(text, number, of))
          .map(({ number, of }) => ({
            id: number,
            content: (
              <>
                <b>{number}</b>
                <span className="dim">{of}</span>
              </>
            ),
          }))
      }
      onChange={(window) => onFilter({ window })}
      nothing={words.nothingHere}
    />
  );
}

export function ItemFilter({ filter, onFilter }: BoardFiltersProps) {
  const words = useWords(deadlineTexts);
  const [text, setText] = useState('');
  const { hits } = useItemSearch(text);
  return (
    <FilterPicker
      name={words.item}
      searchLabel={words.choose(words.item)}
      removeLabel={words.remove(filter.item ?? '')}
      chosen={filter.item}
      onText={setText}
      choicesFor={(typed) =>
        typed.trim()
          ? hits.map(({ code, name }) => ({
              id: code,
              content: (
                <>
                  <b className="grow">{name}</b>
                  <span className="id">{code}</span>
                </>
              ),
            }))
          : []
      }
      onChange={(item) => {
        setText('');
        onFilter({ item });
      }}
      nothing={text.trim() ? words.nothingHere : undefined}
    />
  );
}

export function StateFilter({ filter, onFilter }: BoardFiltersProps) {
  const words = useWords(deadlineTexts);
  const { states } = useWords(caseTexts);
  return (
    <FilterPicker
      name={words.state}
      searchLabel={words.choose(words.state)}
      removeLabel={words.remove(filter.state ? states[filter.state] : '')}
      chosen={filter.state && states[filter.state]}
      choicesFor={(text) =>
        CASE_STATES.filter((state) => contains(text, states[state])).map((state) => ({
          id: state,
          content: states[state],
        }))
      }
      onChange={(state) => onFilter({ state: state as CaseState | undefined })}
      nothing={words.nothingHere}
    />
  );
}

function contains(text: string, ...names: readonly string[]): boolean {
  const wanted = text.trim().toLowerCase();
  return names.some((name) => name.toLowerCase().includes(wanted));
}
