import { posix } from 'node:path';
import { codeAndStringsOf, lineAt, type ProjectFile } from './source.ts';

export interface Import {
  /** As it is written. */
  readonly specifier: string;
  /** The path from the project's root when it is one of our own files. */
  readonly target: string | undefined;
  /** True when only types are taken, so that nothing is loaded. */
  readonly typeOnly: boolean;
  readonly names: readonly string[];
  /** Loaded only when the program comes there. */
  readonly dynamic: boolean;
  readonly line: number;
}

const STATEMENT = /^[ \t]*(?:import|export)\b\s*(type\b)?\s*([^;'"()=]*?)\bfrom\s*['"]([^'"]+)['"]/gm;
const BARE = /^[ \t]*import\s*['"]([^'"]+)['"]/gm;
const DYNAMIC = /\bimport\(\s*['"]([^'"]+)['"]/g;

/** Everything that a file takes from others, re-exports among them. */
export function importsOf(file: ProjectFile): Import[] {
  const text = codeAndStringsOf(file);
  const describe = (
    specifier = '',
    offset = 0,
    clause = '',
    typeKeyword = false,
    dynamic = false,
  ): Import => {
    const names = namesOf(clause);
    const typeOnly = typeKeyword || (names.length > 0 && names.every((name) => name.startsWith('type ')));
    return {
      specifier,
      target: specifier.startsWith('.') ? posix.join(posix.dirname(file.path), specifier) : undefined,
      typeOnly,
      names: names.map((name) => name.replace(/^type /, '')),
      dynamic,
      line: lineAt(text, offset + (text.slice(offset).length - text.slice(offset).trimStart().length)),
    };
  };
  return [
    ...[...text.matchAll(STATEMENT)].map((match) =>
      describe(match[3], match.index, match[2], match[1] !== undefined),
    ),
    ...[...text.matchAll(BARE)].map((match) => describe(match[1], match.index)),
    ...[...text.matchAll(DYNAMIC)].map((match) => describe(match[1], match.index, '', false, true)),
  ];
}

/** What stands between the keyword and `from`: `a, { b as c, type D }` gives `a`, `b` and `type D`. */
function namesOf(clause: string): string[] {
  return clause
    .replace(/[{}]/g, ',')
    .split(',')
    .map((name) =>
      name
        .trim()
        .replace(/\s+as\s+[\w$]+$/, '')
        .replace(/\s+/g, ' '),
    )
    .filter(Boolean);
}
