import { Link } from '@tanstack/react-router';
import { Fragment, useState } from 'react';
import type { MessageRow } from '../../../src/notifications/message-schema.ts';
import { sayMoment } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { messageTexts } from './texts.ts';

const COLUMNS = ['time', 'to', 'what', 'text', 'state', 'case'] as const;

/** One line a message; a line opens to the whole text and what became of it. */
export function MessageTable({ rows }: { readonly rows: readonly MessageRow[] }) {
  const words = useWords(messageTexts);
  const [opened, setOpened] = useState<string>();
  return (
    <table>
      <caption className="sr">{words.caption}</caption>
      <colgroup>
        {COLUMNS.map((name) => (
          <col key={name} className={`col-${name}`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {COLUMNS.map((name) => (
            <th key={name} scope="col">
              {words.columns[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Fragment key={row.id}>
            <MessageLine
              row={row}
              isOpen={row.id === opened}
              onToggle={() => setOpened(row.id === opened ? undefined : row.id)}
            />
            {row.id === opened && <WholeMessage row={row} />}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}

interface MessageLineProps {
  readonly row: MessageRow;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

function MessageLine({ row, isOpen, onToggle }: MessageLineProps) {
  const words = useWords(messageTexts);
  const language = useLanguage();
  return (
    <tr data-open={isOpen || undefined}>
      <td className="dim">{sayMoment(row.createdAt, language)}</td>
      <td>{row.to}</td>
      <td title={row.templateName}>{row.templateName}</td>
      <td>
        <button type="button" className="opener" aria-expanded={isOpen} onClick={onToggle}>
          {row.text}
        </button>
      </td>
      <td title={row.explanation ?? undefined}>
        <span className={`sent ${row.status}`}>{words.states[row.status]}</span>
      </td>
      <td className="id">
        {row.caseNumber && (
          <Link to="/cases/$caseNumber" params={{ caseNumber: row.caseNumber }}>
            {row.caseNumber}
          </Link>
        )}
      </td>
    </tr>
  );
}

function WholeMessage({ row }: { readonly row: MessageRow }) {
  const words = useWords(messageTexts);
  const around = [words.parts(row.parts), words.attempts(row.attempts), row.explanation].filter(Boolean);
  return (
    <tr className="whole">
      <td colSpan={3} />
      <td colSpan={COLUMNS.length - 3}>
        <p>{row.text}</p>
        {around.length > 0 && <p className="dim">{around.join(' · ')}</p>}
      </td>
    </tr>
  );
}

/** Moves the focus to the next line, or the one before; into the first where it is elsewhere. */
export function moveInMessages(by: 1 | -1): void {
  const lines = [...document.querySelectorAll<HTMLElement>('.messages .opener')];
  const at = lines.findIndex((line) => line.matches(':focus'));
  const next = lines[at < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, at + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
