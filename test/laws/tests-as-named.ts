import { testKind } from '../test-kind.ts';
import { importsOf } from './imports.ts';
import { isPureRoomFile, roomOf } from './places.ts';
import { codeOf, findAll, isTest, type Law } from './source.ts';

const DATABASE = ['postgres', 'pg', 'graphile-worker'];
const BROWSER = ['playwright-core', 'test/browser.ts', 'test/product.ts'];
const EFFECTS = [
  ...DATABASE,
  ...BROWSER,
  ...[
    'fs',
    'fs/promises',
    'net',
    'http',
    'https',
    'tls',
    'dgram',
    'dns',
    'child_process',
    'worker_threads',
  ].map((name) => `node:${name}`),
  ...['test/postgres.ts', 'test/postgres-server.ts', 'test/template.ts', 'test/hall.ts', 'test/app.ts'],
];
/** Reads the project's own files, which is what it is about. */
const READS_THE_HOUSE = ['test/architecture.test.ts'];

/** `*.test.ts` needs nothing, `*.db.test.ts` PostgreSQL, and only `*.e2e.test.ts` a browser or the whole product. */
export const testsNeedWhatTheySay: Law = (files) =>
  files
    .filter(({ path }) => isTest(path) && !READS_THE_HOUSE.includes(path))
    .flatMap((file) =>
      importsOf(file)
        .filter(({ typeOnly }) => !typeOnly)
        .flatMap(({ specifier, target, line }) => {
          const message = fault(file.path, target ?? specifier);
          return message ? [{ path: file.path, line, message }] : [];
        }),
    );

function fault(test: string, imported: string): string | undefined {
  const kind = testKind(test);
  if (kind === 'unit' && (EFFECTS.includes(imported) || hasEffects(imported))) {
    return `a *.test.ts needs nothing outside, so it may not import ${imported}: name it *.db.test.ts or *.e2e.test.ts`;
  }
  if (kind === 'db' && BROWSER.includes(imported)) {
    return `a *.db.test.ts has no browser, so it may not import ${imported}: name it *.e2e.test.ts`;
  }
  return undefined;
}

/** A gateway has them too, but may be tried on a stream in memory. */
function hasEffects(imported: string): boolean {
  const inside = roomOf(imported)?.inside;
  return inside?.endsWith('.ts') === true && !inside.startsWith('gateways/') && !isPureRoomFile(imported);
}

/** Every test runs, and asserts something. */
export const testsRunAndAssert: Law = (files) =>
  files
    .filter(({ path }) => isTest(path))
    .flatMap((file) => {
      const code = codeOf(file);
      const left =
        /\b(?:test|it|describe|suite|t)\.(?:only|skip|todo)\b|\b(?:only|skip|todo)\s*:\s*(?:true|\s*$)/m;
      const silent = /\bassert\b|\bfc\.(?:assert|check)\b/.test(code)
        ? []
        : [{ path: file.path, line: 1, message: 'a test that asserts nothing cannot fail' }];
      return [...findAll(file, code, left, '$&: every test runs, always'), ...silent];
    });
