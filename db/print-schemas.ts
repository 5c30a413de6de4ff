/** One schema; every definition is SQL as PostgreSQL itself writes it, without the final semicolon. */
export interface Schema {
  readonly name: string;
  readonly types: readonly string[];
  readonly sequences: readonly string[];
  readonly functions: readonly string[];
  readonly tables: readonly Table[];
  readonly views: readonly string[];
}

export interface Table {
  /** With its schema. */
  readonly name: string;
  readonly unlogged: boolean;
  /** How it is part of another or parted itself. */
  readonly rest: string;
  readonly columns: readonly string[];
  readonly constraints: readonly string[];
  readonly indexes: readonly string[];
  readonly triggers: readonly string[];
}

const HEADER = `-- The shape of the database after all migrations, for reading and comparing. Made by \`npm run db:dump\`.
-- To change it, add a migration. The job runner's own schema, graphile_worker, is left out.
`;

/** The schemas as one SQL text that a person can read and that is the same every time. */
export function printSchemas(schemas: readonly Schema[]): string {
  const statements = schemas.flatMap((schema) => [
    `create schema ${schema.name}`,
    ...schema.types,
    ...schema.sequences,
    ...schema.functions,
    ...schema.tables.map(printTable),
    ...schema.views,
  ]);
  return `${HEADER}\n${statements.map((statement) => `${statement};\n`).join('\n')}`;
}

function printTable({ name, unlogged, rest, columns, constraints, indexes, triggers }: Table): string {
  const body = [...columns, ...constraints].map((line) => `  ${line}`).join(',\n');
  const table = `create ${unlogged ? 'unlogged ' : ''}table ${name} (\n${body}\n)${rest && ` ${rest}`}`;
  return [table, ...indexes, ...triggers].join(';\n');
}
