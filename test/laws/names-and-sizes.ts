import type { Law, ProjectFile } from './source.ts';

const NO_NAMES = [
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'service',
  'services',
  'controller',
  'controllers',
];
const LONG = 250;
const TOO_LONG = 400;
const WRITTEN_BY_HAND = /\.(?:ts|tsx|css|sql)$/;
/** The dump of the database's shape is written by a program. */
const GENERATED = ['db/schema.sql'];

/** A name says what a file is about, not that it is of use. */
export const tellingNames: Law = (files) =>
  files.flatMap(({ path }) =>
    path
      .split('/')
      .map((part) => part.replace(/\..*$/, ''))
      .filter((part) => NO_NAMES.includes(part.toLowerCase()))
      .map((part) => ({ path, line: 1, message: `"${part}" says nothing: name it by what it is about` })),
  );

/** A file is about one thing, and one thing fits into 400 lines. */
export const shortFiles: Law = (files) =>
  files
    .map((file) => ({ path: file.path, lines: linesOf(file) }))
    .filter(({ lines }) => lines > TOO_LONG)
    .map(({ path, lines }) => ({
      path,
      line: TOO_LONG,
      message: `${lines} lines, more than ${TOO_LONG}: split it`,
    }));

/** The files that are on the way there, longest first. */
export function longFiles(files: readonly ProjectFile[]): { path: string; lines: number }[] {
  return files
    .map((file) => ({ path: file.path, lines: linesOf(file) }))
    .filter(({ lines }) => lines > LONG)
    .sort((one, other) => other.lines - one.lines);
}

function linesOf({ path, text }: ProjectFile): number {
  return WRITTEN_BY_HAND.test(path) && !GENERATED.includes(path) ? text.split('\n').length - 1 : 0;
}
