import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { isFresh, STAMP_FILE, stampOf } from './build-stamp.ts';

let home: string;
let outDir: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'yiting-test-stamp-'));
  outDir = join(home, 'build/staff');
  for (const folder of ['web/staff/cases', 'src', 'build/staff'])
    mkdirSync(join(home, folder), { recursive: true });
  write('web/staff/cases/desk.tsx', 'desk');
  write('src/day.ts', 'day');
  write('src/other.ts', 'other');
  write('package-lock.json', '{}');
  writeFileSync(join(outDir, STAMP_FILE), JSON.stringify(stampOf(home, ['src/day.ts'])));
});

afterEach(() => rmSync(home, { recursive: true }));

function write(path: string, text: string): void {
  writeFileSync(join(home, path), text);
}

test('a build is fresh while nothing changes that went into it', () => {
  assert.equal(isFresh(home, outDir), true);
  write('src/other.ts', 'changed, but not built in');
  write('web/staff/cases/desk.test.ts', 'a test is not built in either');
  assert.equal(isFresh(home, outDir), true);
});

test('a changed, new or removed source makes it stale', () => {
  const changes = [
    () => write('web/staff/cases/desk.tsx', 'another desk'),
    () => write('web/staff/cases/board.tsx', 'new'),
    () => write('src/day.ts', 'another day'),
    () => rmSync(join(home, 'src/day.ts')),
    () => write('package-lock.json', '{"other": "versions"}'),
  ];
  for (const change of changes) {
    writeFileSync(join(outDir, STAMP_FILE), JSON.stringify(stampOf(home, ['src/day.ts'])));
    change();
    assert.equal(isFresh(home, outDir), false, String(change));
  }
});

test('without a stamp nothing was built', () => {
  rmSync(join(outDir, STAMP_FILE));
  assert.equal(isFresh(home, outDir), false);
});
