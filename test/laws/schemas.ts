import { isInPlatform, isStore, ROOMS, roomOf } from './places.ts';
import {
  isTest,
  isTypeScript,
  type Law,
  lineAt,
  type ProjectFile,
  templatesOf,
  type Violation,
  withoutSqlComments,
} from './source.ts';

const SCHEMAS = [...ROOMS, 'platform', 'auth', 'graphile_worker'];
/** Schemas that belong to libraries: their tables are shaped by them. */
export const LIBRARIES = ['auth', 'graphile_worker'];
const STATEMENT =
  /^\s*(?:select\s[\s\S]+?\sfrom\s|insert\s+into\s|update\s+[\w".]+\s+set\s|delete\s+from\s|with\s+(?:recursive\s+)?\w+\s+(?:\([^)]*\)\s*)?as\b|merge\s+into\s|truncate\s|(?:create|alter|drop)\s+(?:or\s+replace\s+)?(?:unlogged\s+|unique\s+)?(?:table|index|schema|view|function|database|type)\b)/i;
const WRITER = /^\s*(?:insert\s+into|update\s+[\w".]+\s+\w*\s*set|delete\s+from|merge\s+into)\s/i;
const TAGS = ['db', 'tx', 'sql', 'transaction', 'connection'];

/** SQL stands in a room's store and in the platform; a gateway may speak to the tables of its library. */
export const sqlInStores: Law = (files) =>
  files
    .filter(({ path }) => /^(?:src|web|bin)\//.test(path) && isTypeScript(path) && !isTest(path))
    .filter(({ path }) => !isInPlatform(path) && !maySpeakSql(path))
    .flatMap((file) =>
      templatesOf(file)
        .filter(({ text, tag }) => TAGS.includes(tag) || STATEMENT.test(text.slice(1)))
        .map(({ offset }) => at(file, offset, 'SQL belongs into store.ts')),
    );

/** A statement that writes returns something, because the action sends it as part of one that reads all its parts. */
export const writersReturn: Law = (files) =>
  files
    .filter(({ path }) => maySpeakSql(path) && !isTest(path))
    .flatMap((file) =>
      templatesOf(file)
        .filter(({ text }) => WRITER.test(text.slice(1)) && !/\breturning\b/i.test(text))
        .map(({ offset }) =>
          at(file, offset, 'say what it is `returning`: it may be sent as one with others'),
        ),
    );

/** A store names its own schema and no other, a gateway only its library's. */
export const ownSchemaOnly: Law = (files) =>
  files
    .filter(({ path }) => maySpeakSql(path))
    .flatMap((file) => {
      const { room, inside } = roomOf(file.path) ?? { room: '', inside: '' };
      const own = inside.startsWith('gateways/') ? LIBRARIES : [room];
      const foreign = SCHEMAS.filter((schema) => !own.includes(schema));
      const named = new RegExp(`(?<![\\w.$"'])"?(${foreign.join('|')})"?\\.(?=["a-z_])`, 'g');
      return templatesOf(file).flatMap(({ text, offset }) =>
        [...text.matchAll(named)].map((match) =>
          at(file, offset + match.index, `may not touch ${match[1]}: ask at its door`),
        ),
      );
    });

function maySpeakSql(path: string): boolean {
  return isStore(path) || (roomOf(path)?.inside ?? '').startsWith('gateways/');
}

/** Every table's key begins with `center_id`, so that a database can hold many centers and be split by them. */
export const keysBeginWithCenter: Law = (files) =>
  files.filter(({ path }) => /^db\/migrations\/.*\.sql$/.test(path)).flatMap(tablesWithOtherKeys);

function tablesWithOtherKeys(file: ProjectFile): Violation[] {
  const text = withoutSqlComments(file);
  const creations = text.matchAll(
    /create\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([\w".]+)\s*([^;]*);/gi,
  );
  return [...creations].flatMap((match) => {
    const [, name = '', body = ''] = match;
    const schema = name.replaceAll('"', '').split('.')[0] ?? '';
    if (LIBRARIES.includes(schema) || /^partition\s+of\b/i.test(body)) return [];
    if (!SCHEMAS.includes(schema) || !name.includes('.')) {
      return [at(file, match.index, `${name} lies in no room's schema`)];
    }
    const begins =
      /primary\s+key\s*\(\s*center_id\b/i.test(body) || /\bcenter_id\b[^,]*\bprimary\s+key\b/i.test(body);
    return begins ? [] : [at(file, match.index, `the primary key of ${name} must begin with center_id`)];
  });
}

function at(file: ProjectFile, offset: number, message: string): Violation {
  return { path: file.path, line: lineAt(file.text, offset), message };
}
