import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Static } from 'typebox';
import type { CardList, SupervisionBoard } from '../../../src/deadlines/deadlines-schema.ts';
import { LIGHTS } from '../cases/case-words.ts';
import { useShortName } from '../catalog/short-name.ts';
import { call } from '../platform/api.ts';
import { sayDay, sayShortDay } from '../platform/days.ts';
import { KeyBar } from '../platform/key-bar.tsx';
import type { KeyBinding } from '../platform/keys.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { MoreButton } from '../platform/more-button.tsx';
import { Empty, Failure, Loading } from '../platform/notes.tsx';
import { pagesOf, rowsOf } from '../platform/pages.ts';
import { shellTexts } from '../platform/texts.ts';
import { useKeys } from '../platform/use-keys.ts';
import { useTitle } from '../platform/use-title.ts';
import { whatIfTexts } from '../statistics/what-if-texts.ts';
import { useChangedCases } from './changed-cases.ts';
import { FastTrackPanel } from './fast-track-panel.tsx';
import { LightBar } from './light-bar.tsx';
import { Overran } from './overran.tsx';
import './supervision.css';
import './zones.css';
import { SupervisionZones } from './supervision-zones.tsx';
import { deadlineTexts } from './texts.ts';

type Lights = Static<typeof SupervisionBoard>;
type Cards = Static<typeof CardList>;
type Card = Cards['items'][number];

const CARDS_PAGE = 50;
const REREAD_MS = 60_000;

/** The supervisor's page: every light in the hall, by department, and the cards that were given. */
export function Supervision() {
  const words = useWords(deadlineTexts);
  const shell = useWords(shellTexts);
  const whatIf = useWords(whatIfTexts);
  const language = useLanguage();
  const client = useQueryClient();
  useTitle(words.supervision);
  const board = useQuery({
    queryKey: ['supervision', 'board'],
    queryFn: ({ signal }) => call<Lights>('/api/supervision/board', { signal }),
    refetchInterval: REREAD_MS,
  });
  const readAgain = () => client.invalidateQueries({ queryKey: ['supervision'] });
  useChangedCases(readAgain, readAgain);
  const bindings: readonly KeyBinding[] = [{ keys: ['p'], says: shell.print, run: () => window.print() }];
  useKeys(words.supervision, bindings);
  if (board.isPending)
    return (
      <main id="content" tabIndex={-1}>
        <Loading />
      </main>
    );
  if (board.isError) {
    return (
      <main id="content" tabIndex={-1}>
        <Failure error={board.error} retry={board.refetch} />
      </main>
    );
  }
  const { counts, today, byDepartment } = board.data;
  const open = LIGHTS.reduce((sum, light) => sum + counts[light], 0);
  return (
    <main id="content" className="sup" tabIndex={-1}>
      <div className="pagehead">
        <h1>
          {words.supervision}
          <small>{words.boardOf(words.wholeHall, sayDay(today, language))}</small>
        </h1>
        <p>{words.supervisionSay(open, counts.red)}</p>
        <Link className="btn last" to="/items">
          {whatIf.open}
        </Link>
        <button type="button" className="btn" onClick={() => window.print()}>
          {shell.print} <kbd>P</kbd>
        </button>
      </div>
      <div className="pair">
        <Now counts={counts} open={open}>
          <Overran board={board.data} />
        </Now>
        <CardsGiven />
      </div>
      <FastTrackPanel />
      {open > 0 ? (
        <SupervisionZones rows={byDepartment} />
      ) : (
        <Empty title={words.quietHall}>{words.quietHallHint}</Empty>
      )}
      <KeyBar hints={bindings} />
    </main>
  );
}

interface NowProps {
  readonly counts: Lights['counts'];
  readonly open: number;
  readonly children: ReactNode;
}

function Now({ counts, open, children }: NowProps) {
  const words = useWords(deadlineTexts);
  const share = (count: number) =>
    open === 0 ? undefined : words.share(`${((count / open) * 100).toFixed(1)}%`);
  return (
    <section className="now">
      <h2>
        {words.now}
        <small>{words.openCases(open)}</small>
      </h2>
      <LightBar counts={counts} />
      <ul>
        {LIGHTS.map((light) => (
          <li key={light}>
            <Link to="/board" search={{ light }}>
              <span className={`light ${light}`}>{words.lights[light]}</span>
            </Link>
            <b>{counts[light]}</b>
            <span className="dim">{light === 'yellow' ? words.within3 : share(counts[light])}</span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  );
}

function CardsGiven() {
  const words = useWords(deadlineTexts);
  const query = useInfiniteQuery(
    pagesOf<Cards>(['supervision', 'cards'], '/api/supervision/cards', { limit: CARDS_PAGE }),
  );
  const cards = rowsOf(query.data);
  const count = (colour: Card['colour']) => cards.filter((card) => card.colour === colour).length;
  return (
    <section className="cards">
      <h2>
        {words.cards}
        {cards.length > 0 && <small>{words.cardCount(count('red'), count('yellow'))}</small>}
      </h2>
      {query.isError && <Failure error={query.error} retry={query.refetch} />}
      {query.isSuccess && cards.length === 0 && <Empty title={words.noCards}>{words.noCardsHint}</Empty>}
      <ul>
        {cards.map((card) => (
          <CardLine key={card.id} card={card} />
        ))}
      </ul>
      <MoreButton query={query} className="btn small" />
    </section>
  );
}

function CardLine({ card }: { readonly card: Card }) {
  const words = useWords(deadlineTexts);
  const language = useLanguage();
  const shortName = useShortName();
  const sayDue = card.limit === 'issuance' ? words.certificateDueOn : words.dueOn;
  return (
    <li>
      <span className={`card ${card.colour}`}>{words.card[card.colour]}</span>
      <Link to="/cases/$caseNumber" params={{ caseNumber: card.caseNumber }} title={card.item.name}>
        <b>{shortName(card.department.code, card.department.name)}</b> {card.item.name}
      </Link>
      <span>{card.reason}</span>
      <span className="dim">{sayDue(sayShortDay(card.dueOn, language))}</span>
      <span className="id">{card.caseNumber}</span>
    </li>
  );
}
