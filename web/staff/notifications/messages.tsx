import { useInfiniteQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { Static } from 'typebox';
import { isCaseNumber, normaliseCaseNumber } from '../../../src/cases/case-number.ts';
import type { MessageList } from '../../../src/notifications/message-schema.ts';
import { KeyBar, type KeyHint } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useWords } from '../platform/language.ts';
import { MoreButton } from '../platform/more-button.tsx';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { pagesOf, rowsOf } from '../platform/pages.ts';
import { Segments } from '../platform/segments.tsx';
import '../platform/list.css';
import { deadlineTexts } from '../deadlines/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { MessageTable, moveInMessages } from './message-table.tsx';
import './messages.css';
import { messageTexts } from './texts.ts';

const PAGE = 50;
const REREAD_MS = 15_000;
const STATES = ['queued', 'accepted', 'delivered', 'failed', 'given_up', 'unknown'] as const;
const FULL_LENGTH = 17;

type Status = (typeof STATES)[number];
type Page = Static<typeof MessageList>;

/** Every message that went out, with what became of it. */
export function Messages() {
  const words = useWords(messageTexts);
  const { keys } = useWords(deadlineTexts);
  const navigate = useNavigate();
  const { caseNumber } = useSearch({ from: '/house/messages' });
  const [typed, setTyped] = useState(caseNumber ?? '');
  const [status, setStatus] = useState<Status>();
  const search = useRef<HTMLInputElement>(null);
  useTitle(words.title);
  const query = useInfiniteQuery({
    ...pagesOf<Page>(['messages', caseNumber, status], '/api/messages', {
      caseNumber,
      status,
      limit: PAGE,
    }),
    refetchInterval: REREAD_MS,
  });
  const rows = rowsOf(query.data);
  const number = normaliseCaseNumber(typed);
  const isWrong = number.length >= FULL_LENGTH && !isCaseNumber(number);
  const onType = (text: string) => {
    setTyped(text);
    const wanted = normaliseCaseNumber(text);
    const next = isCaseNumber(wanted) ? wanted : undefined;
    if (next !== caseNumber)
      void navigate({ to: '/messages', search: next ? { caseNumber: next } : {}, replace: true });
  };
  const bindings: readonly KeyBinding[] = [
    { keys: ['j', 'ArrowDown'], says: words.keys.down, run: () => moveInMessages(1) },
    { keys: ['k', 'ArrowUp'], says: words.keys.up, run: () => moveInMessages(-1) },
    { keys: ['/'], says: keys.find, run: () => search.current?.select() },
  ];
  const hints: readonly KeyHint[] = [
    { keys: ['j', 'k'], says: keys.upDown },
    { keys: ['Enter'], says: words.keys.open },
    { keys: ['/'], says: keys.find },
  ];
  useKeys(words.title, bindings);

  return (
    <main id="content" className="list messages" tabIndex={-1}>
      <div className="pagehead">
        <h1>{words.title}</h1>
        <p className="dim">{words.say}</p>
      </div>
      <div className="tools">
        <label className="field find">
          <span className="cap" aria-hidden="true">
            /
          </span>
          <input
            ref={search}
            type="search"
            aria-label={words.ofCase}
            placeholder={words.ofCaseHint}
            aria-invalid={isWrong || undefined}
            maxLength={24}
            value={typed}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={(event) => event.key === 'Escape' && onType('')}
          />
        </label>
        <Segments
          label={words.columns.state}
          className="states"
          value={status ?? 'all'}
          onChange={(next) => setStatus(next === 'all' ? undefined : next)}
          options={[
            { value: 'all' as const, label: words.anyState },
            ...STATES.map((value) => ({ value, label: words.states[value] })),
          ]}
        />
        {isWrong && (
          <span className="fault" role="status">
            {words.wrongNumber}
          </span>
        )}
      </div>
      {query.isPending && <Loading />}
      {query.isError && rows.length === 0 && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && rows.length === 0 && (
        <Nothing narrowed={caseNumber !== undefined || status !== undefined} />
      )}
      {rows.length > 0 && (
        <div className="sideways">
          <MessageTable rows={rows} />
        </div>
      )}
      {query.hasNextPage && (
        <p className="morebar">
          <MoreButton query={query} />
        </p>
      )}
      <KeyBar hints={hints} />
    </main>
  );
}

function Nothing({ narrowed }: { readonly narrowed: boolean }) {
  const words = useWords(messageTexts);
  return narrowed ? (
    <Empty title={words.noneLike}>{words.noneLikeHint}</Empty>
  ) : (
    <Empty title={words.none}>{words.noneHint}</Empty>
  );
}
