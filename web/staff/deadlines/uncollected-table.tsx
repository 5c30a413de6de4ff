import { Link } from '@tanstack/react-router';
import type { UncollectedList } from '../../../src/deadlines/uncollected-schema.ts';
import { useShortName } from '../catalog/short-name.ts';
import { sayFullDay } from '../platform/days.ts';
import { useLanguage, useWords } from '../platform/language.ts';
import { uncollectedTexts } from './uncollected-texts.ts';

type Row = UncollectedList['items'][number];

interface TableProps {
  readonly rows: readonly Row[];
  readonly selected: string | undefined;
  readonly onSelect: (caseNumber: string) => void;
}

/** One line a certificate: for how long it is ready, of whom, and how often its owner was reminded. */
export function UncollectedTable({ rows, selected, onSelect }: TableProps) {
  const words = useWords(uncollectedTexts);
  const { columns } = words;
  return (
    <table>
      <caption className="sr">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="left">
            <abbr title={words.daysTitle}>{columns.days}</abbr>
          </th>
          <th scope="col">{columns.issued}</th>
          <th scope="col">{columns.item}</th>
          <th scope="col">{columns.applicant}</th>
          <th scope="col">{columns.department}</th>
          <th scope="col">{columns.window}</th>
          <th scope="col">{columns.reminded}</th>
          <th scope="col">{columns.number}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Line
            key={row.caseNumber}
            row={row}
            selected={row.caseNumber === selected}
            onSelect={() => onSelect(row.caseNumber)}
          />
        ))}
      </tbody>
    </table>
  );
}

interface LineProps {
  readonly row: Row;
  readonly selected: boolean;
  readonly onSelect: () => void;
}

function Line({ row, selected, onSelect }: LineProps) {
  const words = useWords(uncollectedTexts);
  const language = useLanguage();
  const shortName = useShortName();
  const { caseNumber } = row;
  return (
    <tr data-selected={selected || undefined} className={row.age}>
      <td className="left">
        <b>{words.days(row.workingDays)}</b>
      </td>
      <td className="dim">{sayFullDay(row.issuedOn, language)}</td>
      <th scope="row" className="item">
        <Link
          id={`row-${caseNumber}`}
          to="/cases/$caseNumber"
          params={{ caseNumber }}
          tabIndex={selected ? 0 : -1}
          onFocus={onSelect}
          title={row.item.name}
        >
          {row.item.name}
        </Link>
      </th>
      <td className="applicant" title={row.applicantName}>
        {row.applicantName}
      </td>
      <td title={row.department.name}>{shortName(row.department.code, row.department.name)}</td>
      <td>{row.window}</td>
      <td className={row.reminded === 0 ? 'dim' : undefined}>{words.reminded(row.reminded)}</td>
      <td className="id">{caseNumber}</td>
    </tr>
  );
}
