/**
 * How rows of one kind are written: a statement over many rows at once. `$center` stands for the center, `$rows` for
 * the rows as JSON.
 */
export interface RowForm<Column extends string = string> {
  readonly id: number;
  readonly sql: string;
  /** Never there; ties a form to the columns of its rows. */
  readonly columns?: Column;
}

/** Rows that are added to a table, which can also be compared with what stands in it. */
export interface TableForm<Column extends string = string> extends RowForm<Column> {
  readonly table: string;
  /** Types by name, without the center. */
  readonly types: Columns<string>;
}

/** A row that is to be written, with how. Stores make them, actions send them. */
export interface RowWrite {
  readonly form: RowForm;
  readonly row: Readonly<Record<string, unknown>>;
}

/** Names of columns with their types, as PostgreSQL reads them from JSON; bytea comes as `\x` and hexadecimal digits. */
type Columns<Column extends string> = Readonly<Record<Column, string>>;

let forms = 0;

/** @param sql with `$center`, `$rows` and `returning 1`; each row of a table may be changed once in what is sent together */
export function rowForm<Column extends string>(sql: string): RowForm<Column> {
  forms += 1;
  return { id: forms, sql };
}

/** Adds rows. @param onConflict what happens with a key that is there already; without it, it is refused */
export function insertForm<Column extends string>(
  table: string,
  columns: Columns<Column>,
  onConflict = '',
): TableForm<Column> {
  const names = Object.keys(columns).join(', ');
  const form = rowForm<Column>(
    `insert into ${table} (center_id, ${names}) select $center, ${names} from ${givenRows(columns)} ${onConflict} returning 1`,
  );
  return { ...form, table, types: columns };
}

/** Changes the rows that have the given keys. */
export function updateForm<Key extends string, Column extends string>(
  table: string,
  keys: Columns<Key>,
  columns: Columns<Column>,
): RowForm<Key | Column> {
  const changes = Object.keys(columns).map((name) => `${name} = given.${name}`);
  return rowForm(
    `update ${table} kept set ${changes.join(', ')} from ${givenRows({ ...keys, ...columns })} where ${sameKeys(keys)} returning 1`,
  );
}

/** Removes the rows that have the given keys. */
export function deleteForm<Key extends string>(table: string, keys: Columns<Key>): RowForm<Key> {
  return rowForm(`delete from ${table} kept using ${givenRows(keys)} where ${sameKeys(keys)} returning 1`);
}

/** The rows of a statement as a table named `given`. */
export function givenRows(columns: Columns<string>): string {
  const types = Object.entries(columns).map(([name, type]) => `${name} ${type}`);
  return `jsonb_to_recordset($rows) as given (${types.join(', ')})`;
}

function sameKeys(keys: Columns<string>): string {
  const equal = Object.keys(keys).map((name) => ` and kept.${name} = given.${name}`);
  return `kept.center_id = $center${equal.join('')}`;
}

export function rowWrite<Column extends string>(
  form: RowForm<Column>,
  row: Readonly<Record<Column, unknown>>,
): RowWrite {
  return { form, row };
}

const TEXTS = new Map<string, string>();

/**
 * All rows as one data-modifying CTE, those of one form together: one round trip, one plan, atomic by itself. The
 * rows of the first write's form come first, so that it is their key that a second writer meets. The text depends on
 * the forms alone, so that the server plans it once.
 * @returns the statement and, after the center, the rows of each form as JSON
 */
export function composeRows(writes: readonly RowWrite[]): { text: string; rows: string[] } {
  const [first, ...others] = Map.groupBy(writes, ({ form }) => form);
  if (!first) throw new Error('there is nothing to write');
  const parts = [first, ...others.sort(([one], [other]) => one.id - other.id)];
  const key = parts.map(([form]) => form.id).join(' ');
  let text = TEXTS.get(key);
  if (text === undefined) {
    text = textOf(parts.map(([form]) => form));
    TEXTS.set(key, text);
  }
  return { text, rows: parts.map(([, members]) => JSON.stringify(members.map(({ row }) => row))) };
}

function textOf(forms: readonly RowForm[]): string {
  const parts = forms.map(({ sql }, index) => {
    const place = `$${index + 2}::text::jsonb`;
    return `w${index} as (${sql.replaceAll('$center', '$1::int').replaceAll('$rows', place)})`;
  });
  // Whatever is read of is carried out before the rest.
  return `with ${parts.join(', ')} select count(*) from w0`;
}
