import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import type { WhatIfView } from '../../../src/cases/what-if-schema.ts';
import { useItemSearch } from '../catalog/queries.ts';
import { useShortName } from '../catalog/short-name.ts';
import { call, withQuery } from '../platform/api.ts';
import { sayFullDay } from '../platform/days.ts';
import { Finder } from '../platform/finder.tsx';
import { useLanguage, useWords } from '../platform/language.ts';
import '../platform/list.css';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { useKeys } from '../platform/use-keys.ts';
import { useSettled } from '../platform/use-settled.ts';
import { useTitle } from '../platform/use-title.ts';
import { shareOf } from './share.ts';
import './what-if.css';
import { useLimitWords } from './limit-words.ts';
import { PromiseBars } from './promise-bars.tsx';
import { whatIfTexts } from './what-if-texts.ts';

const SETTLED_MS = 150;

/** Another promise, tried on the cases that an item had in the past year. */
export function WhatIf() {
  const words = useWords(whatIfTexts);
  const { code } = useParams({ strict: false }) as { code?: string };
  useTitle(words.title);
  return (
    <main id="content" className="list whatif" tabIndex={-1}>
      <div className="pagehead">
        <h1>{words.title}</h1>
        <p className="dim">{words.hint}</p>
      </div>
      <div className="whatifbody">
        <Pick />
        {code === undefined ? (
          <Empty title={words.none}>{words.noneHint}</Empty>
        ) : (
          <OfItem key={code} code={code} />
        )}
      </div>
    </main>
  );
}

function Pick() {
  const words = useWords(whatIfTexts);
  const navigate = useNavigate();
  const shortName = useShortName();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const { hits, pending } = useItemSearch(text);
  useKeys(words.title, [{ keys: ['/'], says: words.findLabel, run: () => field.current?.focus() }]);
  return (
    <div className="itempick">
      <Finder
        label={words.findLabel}
        placeholder={words.find}
        keyCap="/"
        text={text}
        inputRef={field}
        open={text.trim() !== ''}
        onText={setText}
        onLeave={() => setText('')}
        choices={hits.map((hit) => ({
          id: hit.code,
          content: (
            <>
              <b>{hit.name}</b>
              <span className="dim">{shortName(hit.department, hit.departmentName)}</span>
              <span className="id">{hit.code}</span>
            </>
          ),
        }))}
        pending={pending}
        onPick={(picked) => {
          setText('');
          void navigate({ to: '/items/$code/what-if', params: { code: picked }, search: {} });
        }}
        nothing={<p className="dim nothing">{words.nothing}</p>}
      />
    </div>
  );
}

function OfItem({ code }: { readonly code: string }) {
  const words = useWords(whatIfTexts);
  const { promised } = useSearch({ strict: false }) as { promised?: number };
  const navigate = useNavigate();
  const [asked, setAsked] = useState(promised);
  const settled = useSettled(asked, SETTLED_MS);
  const query = useQuery({
    queryKey: ['what-if', code, settled],
    queryFn: ({ signal }) =>
      call<WhatIfView>(withQuery(`/api/items/${encodeURIComponent(code)}/what-if`, { promised: settled }), {
        signal,
      }),
    placeholderData: keepPreviousData,
  });
  if (query.isPending) return <Loading />;
  if (query.isError) return <Failure error={query.error} retry={query.refetch} />;
  const view = query.data;
  const ask = (value: number) => {
    if (!Number.isInteger(value) || value < 0 || value > view.longest) return;
    setAsked(value);
    void navigate({
      to: '/items/$code/what-if',
      params: { code },
      search: { promised: value },
      replace: true,
    });
  };
  return (
    <>
      <ItemHead view={view} />
      {view.cases === 0 ? (
        <Empty title={words.noCases}>{words.noCasesHint}</Empty>
      ) : (
        <>
          <Ask view={view} asked={asked ?? view.promisedLimit.value} ask={ask} />
          <Answer view={view} asked={settled ?? view.promisedLimit.value} />
          <PromiseBars view={view} asked={settled ?? view.promisedLimit.value} />
        </>
      )}
    </>
  );
}

function ItemHead({ view }: { readonly view: WhatIfView }) {
  const words = useWords(whatIfTexts);
  const language = useLanguage();
  const limit = useLimitWords();
  return (
    <div className="itemhead">
      <h2>
        {view.item.name}
        <small>
          {view.item.department} <span className="id">{view.item.code}</span>
        </small>
      </h2>
      <p className="dim">
        {words.present(limit(view.promisedLimit))} · {words.law(limit(view.statutoryLimit))} ·{' '}
        {words.span(sayFullDay(view.from, language), sayFullDay(view.to, language), view.cases)}
      </p>
    </div>
  );
}

interface AskProps {
  readonly view: WhatIfView;
  readonly asked: number;
  readonly ask: (value: number) => void;
}

/** A slider for trying, and a number for whoever knows what to ask; arrows move both. */
function Ask({ view, asked, ask }: AskProps) {
  const words = useWords(whatIfTexts);
  const limit = useLimitWords();
  const { longest } = view;
  const bounds = { min: 0, max: longest, step: 1 };
  return (
    <div className="ask">
      <label htmlFor="promised">{words.asked}</label>
      <input
        id="promised"
        type="number"
        className="control"
        {...bounds}
        value={asked}
        onChange={(event) => ask(event.target.valueAsNumber)}
      />
      <input
        type="range"
        aria-label={words.asked}
        aria-valuetext={limit({ value: asked, unit: view.promisedLimit.unit })}
        {...bounds}
        value={asked}
        onChange={(event) => ask(event.target.valueAsNumber)}
      />
    </div>
  );
}

function Answer({ view, asked }: { readonly view: WhatIfView; readonly asked: number }) {
  const words = useWords(whatIfTexts);
  const limit = useLimitWords();
  const { cases, promises, promisedLimit, median, ninetieth } = view;
  const found = promises.find(({ value }) => value === asked);
  const named = (value: number) => limit({ value, unit: promisedLimit.unit });
  const sentence = asked === promisedLimit.value ? words.sentenceNow : words.sentence;
  return (
    <div className="answer" role="status">
      {found && <p className="big">{sentence(named(asked), cases, shareOf(cases - found.late, cases))}</p>}
      {median !== null && ninetieth !== null && <p>{words.used(named(median), named(ninetieth))}</p>}
    </div>
  );
}
