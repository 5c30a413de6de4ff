import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Static } from 'typebox';
import type { FastTrackGrants } from '../../../src/statistics/fast-track-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { sayMoment, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { MoreButton } from '../platform/more-button.tsx';
import { Empty, Failure } from '../platform/notes.tsx';
import { pagesOf, rowsOf } from '../platform/pages.ts';
import './fast-track.css';
import { fastTrackTexts } from './fast-track-texts.ts';

type Grants = Static<typeof FastTrackGrants>;
type Grant = Grants['items'][number];

const PAGE = 20;

/** Every grant of the fast track this year: who gave it and why, and the cases that were decided after it. */
export function FastTrackPanel() {
  const words = useWords(fastTrackTexts);
  const query = useInfiniteQuery(
    pagesOf<Grants>(['supervision', 'fast-track'], '/api/supervision/fast-track', { limit: PAGE }),
  );
  const first = query.data?.pages[0];
  const grants = rowsOf(query.data);
  return (
    <section className="fasttrack">
      <h2>
        {words.title}
        {first && first.granted > 0 && <Figures view={first} />}
        <a href="/fast-track">{words.publicPage}</a>
      </h2>
      {query.isError && <Failure error={query.error} retry={query.refetch} />}
      {first?.granted === 0 && <Empty title={words.none}>{words.noneHint}</Empty>}
      {grants.length > 0 && <GrantTable grants={grants} />}
      <MoreButton query={query} className="btn small" />
    </section>
  );
}

function Figures({ view }: { readonly view: Grants }) {
  const words = useWords(fastTrackTexts);
  const { cases, late, medianWorkingDays, longestWorkingDays } = view.overtaken;
  const parts = [words.say(view.granted, view.from.slice(0, 4)), words.overtaken(cases, late)];
  if (longestWorkingDays !== null) parts.push(words.behind(String(medianWorkingDays), longestWorkingDays));
  return <small>{parts.join(words.comma)}</small>;
}

function GrantTable({ grants }: { readonly grants: readonly Grant[] }) {
  const words = useWords(fastTrackTexts);
  const { columns } = words;
  return (
    <div className="sideways">
      <table>
        <caption className="sr">{words.caption}</caption>
        <thead>
          <tr>
            {Object.values(columns).map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grants.map((grant) => (
            <GrantLine key={grant.caseNumber} grant={grant} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function GrantLine({ grant }: { readonly grant: Grant }) {
  const words = useWords(fastTrackTexts);
  const language = useLanguage();
  const shortName = useShortName();
  const { caseNumber, item, department } = grant;
  return (
    <tr>
      <td className="dim">{sayMoment(grant.grantedAt, language)}</td>
      <th scope="row">
        <Link to="/cases/$caseNumber" params={{ caseNumber }} title={`${item.name} ${caseNumber}`}>
          <b>{shortName(department.code, department.name)}</b> {item.name}
        </Link>
      </th>
      <td>{grant.by}</td>
      <td className="reason">{grant.reason}</td>
      <td className="dim">{grant.decidedOn ? sayShortDay(grant.decidedOn, language) : words.open}</td>
      <td>
        <Overtaken grant={grant} />
      </td>
    </tr>
  );
}

/** How many were overtaken, which opens to the cases themselves. */
function Overtaken({ grant }: { readonly grant: Grant }) {
  const words = useWords(fastTrackTexts);
  if (grant.overtakenCases === 0) return <span className="dim">{words.nobody}</span>;
  const others = grant.overtakenCases - grant.overtaken.length;
  return (
    <details>
      <summary>{grant.overtakenCases}</summary>
      <ul>
        {grant.overtaken.map(({ caseNumber, workingDays, late }) => (
          <li key={caseNumber}>
            <Link className="id" to="/cases/$caseNumber" params={{ caseNumber }}>
              {caseNumber}
            </Link>{' '}
            <span className="dim">{words.behindDays(workingDays)}</span>
            {late && <span className="tag strong">{words.late}</span>}
          </li>
        ))}
        {others > 0 && <li className="dim">{words.others(others)}</li>}
      </ul>
    </details>
  );
}
