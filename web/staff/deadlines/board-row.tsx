import { Link } from '@tanstack/react-router';
import { type CSSProperties, memo } from 'react';
import type { BoardRow as Row } from '../../../src/cases/board-schema.ts';
import { stepWord } from '../cases/step-word.ts';
import { caseTexts } from '../cases/texts.ts';
import { useShortName } from '../catalog/short-name.ts';
import { sayDay, sayShortDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { distance, onAxis } from './reach.ts';
import { deadlineTexts } from './texts.ts';

interface BoardRowProps {
  readonly row: Row;
  readonly index: number;
  readonly selected: boolean;
  readonly changed: boolean;
  readonly today: string;
  readonly onSelect: (caseNumber: string) => void;
}

/** One case on the board: the light at its left edge, what is left as a number and as a bar, who holds it. */
export const BoardRow = memo(function BoardRow({
  row,
  index,
  selected,
  changed,
  today,
  onSelect,
}: BoardRowProps) {
  const words = useWords(deadlineTexts);
  const language = useLanguage();
  return (
    <tr
      className={row.light}
      aria-rowindex={index + 2}
      data-selected={selected || undefined}
      data-changed={changed || undefined}
    >
      <th scope="row" className="band">
        <LightWord row={row} />
      </th>
      <td className="left">
        <Remaining row={row} />
      </td>
      <Reach row={row} />
      <DueCell row={row} today={today} />
      <td className="law dim">
        {row.statutoryDueOn && (
          <>
            {sayShortDay(row.statutoryDueOn, language)}
            {row.light === 'red' && row.statutoryDueOn < today && <em>{words.lawPassed}</em>}
          </>
        )}
      </td>
      <td className="item" title={row.item.name}>
        <Link
          id={`row-${row.caseNumber}`}
          to="/cases/$caseNumber"
          params={{ caseNumber: row.caseNumber }}
          tabIndex={selected ? 0 : -1}
          onFocus={() => onSelect(row.caseNumber)}
        >
          {row.item.name}
        </Link>
      </td>
      <td className="applicant" title={row.applicantName}>
        {row.applicantName}
      </td>
      <HolderCell row={row} />
      <td className="step" title={row.step ? stepWord(row.step, language) : undefined}>
        {row.step && stepWord(row.step, language)}
      </td>
      <td className="marks">
        <Marks row={row} />
      </td>
      <td className="id">{row.caseNumber}</td>
    </tr>
  );
});

/** Who holds the case up, and how many more departments are at work at the same time. */
function HolderCell({ row }: { readonly row: Row }) {
  const words = useWords(deadlineTexts);
  const shortName = useShortName();
  const { holder } = row;
  if (!holder) {
    return (
      <td className="holder">
        <span className="dim">{words.nobody}</span>
      </td>
    );
  }
  const more = row.holders - 1;
  return (
    <td className="holder" title={more > 0 ? words.holders(holder.name, more) : holder.name}>
      {more > 0 ? (
        <span className="several">
          <span>{shortName(holder.code, holder.name)}</span>
          <span className="dim" aria-hidden="true">
            +{more}
          </span>
          <span className="sr">{words.moreHolders(more)}</span>
        </span>
      ) : (
        shortName(holder.code, holder.name)
      )}
    </td>
  );
}

function LightWord({ row }: { readonly row: Row }) {
  const words = useWords(deadlineTexts);
  const { states } = useWords(caseTexts);
  const word =
    row.clockState === 'not_started'
      ? states[row.state]
      : row.clockState === 'finished'
        ? words.finished
        : words.lights[row.light];
  return <span className={`light ${row.light}`}>{word}</span>;
}

/** The number that everybody looks at first. */
function Remaining({ row }: { readonly row: Row }) {
  const words = useWords(deadlineTexts);
  const { outcomes } = useWords(caseTexts);
  if (row.clockState === 'not_started') return null;
  if (row.clockState === 'finished') return row.outcome && <b>{outcomes[row.outcome]}</b>;
  const days = distance(row);
  return (
    <b>
      <span aria-hidden="true">{days < 0 ? words.over(-days) : days}</span>
      <span className="sr">{days < 0 ? words.overAloud(-days) : words.leftAloud(days)}</span>
    </b>
  );
}

/** The same as a bar on the axis that all rows share, with a tick where the law's limit stands. */
function Reach({ row }: { readonly row: Row }) {
  const runs = row.clockState === 'running' || row.clockState === 'stopped';
  const { at, cut } = onAxis(distance(row));
  const law = onAxis(row.statutoryRemainingWorkingDays ?? 0);
  return (
    <td className="reach" aria-hidden="true" style={{ '--due': at, '--law': law.at } as CSSProperties}>
      {runs && <i data-cut={cut || undefined} />}
      {runs && row.statutoryRemainingWorkingDays !== null && !law.cut && <u />}
    </td>
  );
}

function DueCell({ row, today }: Pick<BoardRowProps, 'row' | 'today'>) {
  const words = useWords(deadlineTexts);
  const language = useLanguage();
  if (row.promisedDueOn) {
    return (
      <td className={row.light === 'red' ? 'due late' : 'due'}>{sayDay(row.promisedDueOn, language)}</td>
    );
  }
  if (row.resumesOn) {
    const day = sayShortDay(row.resumesOn, language);
    const isLate = row.resumesOn < today;
    return (
      <td className={isLate ? 'due late' : 'due dim'}>
        {isLate ? words.resumesLate(day) : words.resumes(day)}
      </td>
    );
  }
  return (
    <td className="due dim">
      {row.clockState === 'stopped' && words.stoppedDue}
      {row.clockState === 'not_started' &&
        (row.noticeDueOn ? words.noticeDue(sayShortDay(row.noticeDueOn, language)) : words.notStartedDue)}
    </td>
  );
}

function Marks({ row }: { readonly row: Row }) {
  const words = useWords(deadlineTexts);
  return (
    <>
      {row.fastTrack && <span className="tag strong">{words.fastTrack}</span>}
      {row.extended && <span className="tag">{words.extended}</span>}
      {row.deferredMaterials > 0 && <span className="tag">{words.deferred(row.deferredMaterials)}</span>}
    </>
  );
}
