import { isDeepStrictEqual } from 'node:util';
import type { Db, Transaction } from './db.ts';
import { givenRows, type RowWrite, type TableForm } from './row-forms.ts';

type Connection = Db | Transaction;

/** A table whose rows are derived from others, with its primary key without the center. */
export interface DerivedTable {
  readonly form: TableForm;
  readonly keys: readonly string[];
}

/** Which rows of a table are looked at: those whose `column` lies behind `after`, up to and with `upTo`. */
export interface Range {
  readonly column: string;
  readonly after: string;
  /** Undefined: all that follow. */
  readonly upTo: string | undefined;
  /** Values of the column that are left alone. */
  readonly except: readonly string[];
}

/** A row that does not stand in its table as it is derived. */
export interface Difference {
  readonly table: string;
  readonly key: string;
  readonly kind: 'missing' | 'surplus' | 'different';
  /** What differs. */
  readonly columns: readonly string[];
}

/** The tables of forms, with the keys that the database knows. */
export function readTables(db: Connection, forms: readonly TableForm[]): Promise<DerivedTable[]> {
  return Promise.all(
    forms.map(async (form) => {
      const rows = await db<{ name: string }[]>`
        select attname as name from pg_index
        join pg_attribute on attrelid = indrelid and attnum = any(indkey)
        where indrelid = ${form.table}::regclass and indisprimary and attname <> 'center_id' order by attnum`;
      return { form, keys: rows.map(({ name }) => name) };
    }),
  );
}

/**
 * Compares the rows of a range with those that are derived; the database does it, in the types of the columns.
 * @param limit so many are named at most
 */
export async function compareRows(
  db: Connection,
  centerId: number,
  { form, keys }: DerivedTable,
  range: Range,
  writes: readonly RowWrite[],
  limit: number,
): Promise<{ count: number; differences: Difference[] }> {
  const text = `${ranges(form, range)}
    select ${keys.map((key) => `coalesce(w.${key}, f.${key})::text`).join(` || ' ' || `)} as key,
      to_jsonb(w) as wanted, to_jsonb(f) as found, (count(*) over ())::int as count
    from wanted w full join found f on ${sameKeys(keys, 'w', 'f')}
    where w is distinct from f order by 1 limit ${limit}`;
  const rows = await db.unsafe(text, parameters(centerId, form, range, writes), { prepare: true });
  const differences = rows.map(({ key, wanted, found }): Difference => {
    if (!wanted) return { table: form.table, key, kind: 'surplus', columns: [] };
    if (!found) return { table: form.table, key, kind: 'missing', columns: [] };
    const columns = Object.keys(form.types).filter((name) => !isDeepStrictEqual(wanted[name], found[name]));
    return { table: form.table, key, kind: 'different', columns };
  });
  return { count: rows[0]?.count ?? 0, differences };
}

/** Makes the rows of a range those that are derived. Rows that are right already are not touched. */
export async function mendRows(
  db: Connection,
  centerId: number,
  { form, keys }: DerivedTable,
  range: Range,
  writes: readonly RowWrite[],
): Promise<void> {
  const names = Object.keys(form.types);
  const changes = names.filter((name) => !keys.includes(name)).map((name) => `${name} = excluded.${name}`);
  const text = `${ranges(form, range)},
    removed as (
      delete from ${form.table} kept using found f
      where kept.center_id = $1::int and ${sameKeys(keys, 'kept', 'f')}
        and not exists (select from wanted w where ${sameKeys(keys, 'w', 'f')})
      returning 1
    )
    insert into ${form.table} (center_id, ${names.join(', ')})
    select $1::int, ${names.map((name) => `w.${name}`).join(', ')}
    from wanted w left join found f on ${sameKeys(keys, 'w', 'f')} where w is distinct from f
    on conflict (center_id, ${keys.join(', ')})
      do ${changes.length === 0 ? 'nothing' : `update set ${changes.join(', ')}`}`;
  await db.unsafe(text, parameters(centerId, form, range, writes), { prepare: true });
}

/** The rows that are derived as `wanted` and those that stand there as `found`. */
function ranges({ table, types }: TableForm, { column, upTo }: Range): string {
  const type = types[column];
  // Records are compared only where their texts are sorted alike, whatever a table says of its own.
  const names = Object.entries(types).map(([name, of]) =>
    of === 'text' ? `${name} collate "default" as ${name}` : name,
  );
  return `with wanted as (select * from ${givenRows(types).replace('$rows', '$2::text::jsonb')}),
    found as (
      select ${names.join(', ')} from ${table}
      where center_id = $1::int and ${column} > $3::${type} and ${column} <> all($4::${type}[])
        ${upTo === undefined ? '' : `and ${column} <= $5::${type}`}
    )`;
}

function parameters(centerId: number, form: TableForm, range: Range, writes: readonly RowWrite[]) {
  const rows = writes.filter((write) => write.form.id === form.id).map(({ row }) => row);
  const { after, except, upTo } = range;
  const given = [centerId, JSON.stringify(rows), after, [...except]];
  return upTo === undefined ? given : [...given, upTo];
}

function sameKeys(keys: readonly string[], one: string, other: string): string {
  return keys.map((key) => `${one}.${key} = ${other}.${key}`).join(' and ');
}
