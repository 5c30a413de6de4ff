import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { Static } from 'typebox';
import type { DepartmentList } from '../../../src/catalog/catalog-schema.ts';
import type { SupervisionBoard } from '../../../src/deadlines/deadlines-schema.ts';
import { LIGHTS } from '../cases/case-words.ts';
import { departmentsQuery } from '../catalog/queries.ts';
import { useShortName } from '../catalog/short-name.ts';
import { useWords } from '../platform/language.ts';
import { type ZoneColumn, zoneColumns } from './hall-zones.ts';
import { LightBar } from './light-bar.tsx';
import { deadlineTexts } from './texts.ts';

type Row = Static<typeof SupervisionBoard>['byDepartment'][number];

/** A hall with few cases would otherwise have bars that look like many. */
const LEAST_SCALE_CASES = 24;

const openOf = (row: Row) => LIGHTS.reduce((sum, light) => sum + row[light], 0);

/** The departments where they sit in the hall, each with its lights, all on one scale. */
export function SupervisionZones({ rows }: { readonly rows: readonly Row[] }) {
  const words = useWords(deadlineTexts);
  const departments = useQuery(departmentsQuery).data?.items ?? [];
  const byCode = new Map(rows.map((row) => [row.department.code, row]));
  const most = Math.max(0, ...rows.map(openOf));
  return (
    <section className="hall">
      <h2>
        {words.byDepartment(departments.length)}
        <small>{words.byDepartmentHint(most)}</small>
        <span className="lightlegend">
          {LIGHTS.map((light) => (
            <span key={light} className={`light ${light}`}>
              {words.lights[light]}
            </span>
          ))}
        </span>
      </h2>
      <div className="zones" style={{ '--most': Math.max(most, LEAST_SCALE_CASES) } as CSSProperties}>
        {zoneColumns(departments).map((column) => (
          <Zone key={column.zones[0]} column={column} rows={byCode} />
        ))}
      </div>
    </section>
  );
}

interface ZoneProps {
  readonly column: ZoneColumn<DepartmentList['items'][number]>;
  readonly rows: ReadonlyMap<string, Row>;
}

function Zone({ column, rows }: ZoneProps) {
  const words = useWords(deadlineTexts);
  const shortName = useShortName();
  const { zones, floor, members } = column;
  return (
    <div className="zone">
      <h3>
        <b>{words.zone(zones.join(' · '))}</b> {words.floor(floor)}
        <i>{words.byDepartment(members.length)}</i>
      </h3>
      <ul>
        {members.map((department) => {
          const row = rows.get(department.code);
          return (
            <li key={department.code}>
              <Link
                to="/board"
                search={{ department: department.code }}
                className={row ? undefined : 'none'}
                title={department.name}
              >
                <span className="nm">{shortName(department.code, department.name)}</span>
                {row ? <Lights row={row} /> : <em>{words.quiet}</em>}
              </Link>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Lights({ row }: { readonly row: Row }) {
  const words = useWords(deadlineTexts);
  return (
    <>
      <Count light="red" count={row.red} />
      <Count light="yellow" count={row.yellow} />
      <LightBar counts={row} />
      <span className="sr">{LIGHTS.map((light) => `${words.lights[light]}${row[light]}`).join(' ')}</span>
    </>
  );
}

function Count({ light, count }: { readonly light: 'red' | 'yellow'; readonly count: number }) {
  return (
    <b className={`count ${light}`} aria-hidden="true">
      {count > 0 && count}
    </b>
  );
}
