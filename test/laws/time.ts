import { isStore } from './places.ts';
import { LIBRARIES } from './schemas.ts';
import {
  codeOf,
  findAll,
  isTest,
  isTypeScript,
  type Law,
  lineAt,
  type ProjectFile,
  templatesOf,
  withoutSqlComments,
} from './source.ts';

const SOURCES =
  /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|\bTemporal\.Now\b|\bperformance\.now\b|\bprocess\.(?:hrtime|uptime)\b/;
const SQL_SOURCES =
  /\b(?:now|clock_timestamp|statement_timestamp|transaction_timestamp)\(\)|\bcurrent_(?:date|time|timestamp)\b|\blocaltime(?:stamp)?\b/i;
const MESSAGE = '$& is a second source of time: take the moment from the hall’s clock';

/** Time is an argument: only platform/time.ts asks the machine for it. */
export const oneSourceOfTime: Law = (files) =>
  files
    .filter(({ path }) => /^(?:src|web\/public)\//.test(path) && isTypeScript(path) && !isTest(path))
    .filter(({ path }) => path !== 'src/platform/time.ts')
    .flatMap((file) => findAll(file, codeOf(file), SOURCES, MESSAGE));

/** The database too is told the time: a room's statements and tables do not ask its clock. */
export const databaseIsToldTime: Law = (files) => [
  ...files
    .filter(({ path }) => path.startsWith('db/migrations/') && path.endsWith('.sql'))
    .flatMap((file) => findAll(file, withoutLibraryTables(file), SQL_SOURCES, MESSAGE)),
  ...files
    .filter(({ path }) => isStore(path))
    .flatMap((file) =>
      templatesOf(file).flatMap(({ text, offset }) =>
        [...text.matchAll(new RegExp(SQL_SOURCES, 'gi'))].map((match) => ({
          path: file.path,
          line: lineAt(file.text, offset + match.index),
          message: MESSAGE.replace('$&', match[0]),
        })),
      ),
    ),
];

/** Libraries come with their own tables and defaults. */
function withoutLibraryTables(file: ProjectFile): string {
  const table = new RegExp(`create\\s+table\\s+(?:${LIBRARIES.join('|')})\\.[^;]*;`, 'gi');
  return withoutSqlComments(file).replace(table, (text) => text.replace(/[^\n]/g, ' '));
}
