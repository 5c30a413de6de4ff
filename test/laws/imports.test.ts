import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importsOf } from './imports.ts';

const only = (text: string) => {
  const [found, ...others] = importsOf({ path: 'src/cases/accept.ts', text });
  assert.ok(found);
  assert.deepEqual(others, []);
  return found;
};

test('a relative import is told by its path from the root', () => {
  assert.equal(only("import { a } from '../calendar/index.ts';").target, 'src/calendar/index.ts');
  assert.equal(only("import { a } from './b.ts';").target, 'src/cases/b.ts');
  assert.equal(only("import a from 'node:fs';").target, undefined);
});

test('names are told without their new names', () => {
  assert.deepEqual(only("import a, { b as c, type D } from './b.ts';").names, ['a', 'b', 'D']);
  assert.deepEqual(only("import {\n  a,\n  b,\n} from './b.ts';").names, ['a', 'b']);
});

test('types only, in either way of saying it', () => {
  assert.equal(only("import type { A } from './b.ts';").typeOnly, true);
  assert.equal(only("import { type A, type B } from './b.ts';").typeOnly, true);
  assert.equal(only("export type { A } from './b.ts';").typeOnly, true);
  assert.equal(only("import { type A, b } from './b.ts';").typeOnly, false);
});

test('re-exports, bare and dynamic imports count, comments do not', () => {
  assert.equal(only("export * from './b.ts';").specifier, './b.ts');
  assert.equal(only("import './b.ts';").specifier, './b.ts');
  assert.equal(only("const b = await import('./b.ts');").specifier, './b.ts');
  assert.deepEqual(importsOf({ path: 'a.ts', text: "// import a from 'b';\nexport const from = 'x';" }), []);
});

test('the line is the statement’s', () => {
  assert.equal(only("\n\nimport { a } from './b.ts';").line, 3);
});
