import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { LAWS } from './laws/all-laws.ts';
import { longFiles } from './laws/names-and-sizes.ts';
import { readProject } from './laws/project-files.ts';

const files = readProject(join(import.meta.dirname, '..'));

describe('the laws of the house hold', () => {
  test('the house is looked at', () => {
    const paths = files.map(({ path }) => path);
    for (const path of [
      'src/platform/time.ts',
      'db/migrations/0001_platform.sql',
      '.ci/run',
      'package.json',
    ]) {
      assert.ok(paths.includes(path), path);
    }
  });

  for (const [name, law] of Object.entries(LAWS)) {
    test(name, () => {
      const violations = law(files).map(({ path, line, message }) => `${path}:${line} ${message}`);
      assert.equal(violations.length, 0, `\n${violations.join('\n')}`);
    });
  }

  test('files that grow long are named', (t) => {
    for (const { path, lines } of longFiles(files)) t.diagnostic(`${path} has ${lines} lines`);
    assert.ok(longFiles([{ path: 'a.ts', text: 'a;\n'.repeat(251) }]).length === 1);
  });
});
