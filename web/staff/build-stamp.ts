import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What a build was made from: the files outside this folder, and a digest over all contents. */
interface BuildStamp {
  readonly alsoFrom: readonly string[];
  readonly digest: string;
}

/**
 * The stamp of the sources as they are now.
 * @param home the folder of the project
 * @param alsoFrom files outside `web/staff` that go into the build, relative to `home`
 */
export function stampOf(home: string, alsoFrom: readonly string[]): BuildStamp {
  const own = readdirSync(join(home, 'web/staff'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map((entry) => relative(home, join(entry.parentPath, entry.name)));
  const hash = createHash('sha256');
  for (const file of [...own, ...alsoFrom, 'package-lock.json'].sort()) {
    const path = join(home, file);
    hash.update(`${file}\n`).update(existsSync(path) ? readFileSync(path) : '');
  }
  return { alsoFrom, digest: hash.digest('hex') };
}

/** True when the build in `outDir` was made from the sources as they are now. */
export function isFresh(home: string, outDir: string): boolean {
  const file = resolve(outDir, STAMP_FILE);
  if (!existsSync(file)) return false;
  const stamp = JSON.parse(readFileSync(file, 'utf8')) as BuildStamp;
  return stampOf(home, stamp.alsoFrom).digest === stamp.digest;
}

export const STAMP_FILE = 'stamp.json';
