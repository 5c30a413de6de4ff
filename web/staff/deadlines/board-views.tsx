import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Static } from 'typebox';
import type { BoardViews as Views } from '../../../src/deadlines/deadlines-schema.ts';
import { call } from '../platform/api.ts';
import { TextField } from '../platform/field.tsx';
import { useWords } from '../platform/language.ts';
import { ProblemNote } from '../platform/notes.tsx';
import { Popup } from '../platform/popup.tsx';
import type { BoardFilter } from './board-filter.ts';
import { deadlineTexts } from './texts.ts';

type ViewList = Static<typeof Views>;

const viewsQuery = queryOptions({
  queryKey: ['board-views'],
  queryFn: () => call<ViewList>('/api/board-views'),
});

interface BoardViewsProps {
  readonly filter: BoardFilter;
  readonly onView: (filter: BoardFilter) => void;
}

/** The filters that a person has given names: one key, one choice, and the board is as it was then. */
export function BoardViews(props: BoardViewsProps) {
  const words = useWords(deadlineTexts);
  return (
    <Popup
      buttonClass="btn small"
      button={
        <>
          {words.views.name} <kbd>V</kbd>
        </>
      }
    >
      {(close) => <ViewsPanel {...props} close={close} />}
    </Popup>
  );
}

function ViewsPanel({ filter, onView, close }: BoardViewsProps & { readonly close: () => void }) {
  const words = useWords(deadlineTexts);
  const client = useQueryClient();
  const views = useQuery(viewsQuery).data?.items;
  const [name, setName] = useState('');
  const change = useMutation({
    mutationFn: ({ name, query }: { name: string; query?: BoardFilter }) =>
      call<ViewList>(`/api/board-views/${encodeURIComponent(name)}`, {
        method: query ? 'PUT' : 'DELETE',
        body: query && { query },
      }),
    onSuccess: (list) => client.setQueryData(viewsQuery.queryKey, list),
  });
  const go = (view: BoardFilter) => {
    close();
    onView(view);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    change.mutate({ name: name.trim(), query: filter }, { onSuccess: () => setName('') });
  };
  return (
    <div className="views">
      {views?.length === 0 && <p className="dim">{words.views.none}</p>}
      <ul>
        {views?.map((view) => (
          <li key={view.name}>
            <button type="button" className="open" onClick={() => go(view.query)}>
              {view.name}
            </button>
            <button
              type="button"
              className="btn small"
              aria-label={words.views.remove(view.name)}
              onClick={() => change.mutate({ name: view.name })}
            >
              ×
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="open dim" onClick={() => go({})}>
            {words.views.everything}
          </button>
        </li>
      </ul>
      <form onSubmit={save}>
        <TextField
          label={words.views.saveAs}
          value={name}
          onChange={setName}
          input={{ maxLength: 30, autoFocus: true }}
        />
        <button type="submit" className="btn">
          {words.views.save}
        </button>
      </form>
      {change.isError && <ProblemNote error={change.error} />}
    </div>
  );
}
