import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { isFresh, STAMP_FILE, stampOf } from './build-stamp.ts';

const HOME = resolve(import.meta.dirname, '../..');
const OUT = join(HOME, 'build/staff');
/** Two programs may build at once; each has a folder of its own until it is complete. */
const DRAFT = join(HOME, `build/staff-${process.pid}`);
const COMPRESSIBLE = /\.(js|css|html|svg|json)$/;

/**
 * Builds the staff screens into `build/staff`, with a brotli and a gzip twin beside every text file. Does nothing
 * when they were built from the same sources before, which takes a few milliseconds to find out.
 * @returns true when something was built
 */
export async function buildStaff(options: { force?: boolean } = {}): Promise<boolean> {
  if (!options.force && isFresh(HOME, OUT)) return false;
  // Both are loaded only when there is something to build: they are slow to load, and absent in production.
  const [{ build }, { default: staffConfig }] = await Promise.all([
    import('vite'),
    import('./vite.config.ts'),
  ]);
  const result = await build({
    ...staffConfig,
    logLevel: 'warn',
    build: { ...staffConfig.build, outDir: DRAFT },
  });
  const outputs = 'output' in result ? result.output : [];
  const modules = outputs.flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []));
  compressAll();
  const alsoFrom = [...new Set(modules.map(sourceFile))].filter((file) => file !== undefined).sort();
  writeFileSync(join(DRAFT, STAMP_FILE), JSON.stringify(stampOf(HOME, alsoFrom)));
  putInPlace();
  return true;
}

/** A module of the project that lies outside the folder of the staff screens. */
function sourceFile(module: string): string | undefined {
  const file = relative(HOME, module.split('?')[0] ?? '');
  return /^(src|web|docs)\//.test(file) && !file.startsWith('web/staff/') ? file : undefined;
}

/** Nobody sees a half of it: the old folder goes as a whole and the new one comes as a whole. */
function putInPlace(): void {
  const old = `${DRAFT}-old`;
  if (existsSync(OUT)) renameSync(OUT, old);
  renameSync(DRAFT, OUT);
  rmSync(old, { recursive: true, force: true });
}

function compressAll(): void {
  for (const entry of readdirSync(DRAFT, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !COMPRESSIBLE.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const content = readFileSync(path);
    writeFileSync(
      `${path}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    );
    writeFileSync(`${path}.gz`, gzipSync(content, { level: 9 }));
  }
}

if (import.meta.main) {
  const built = await buildStaff({ force: process.argv.includes('--force') });
  console.log(built ? 'The staff screens were built into build/staff.' : 'The staff screens are up to date.');
}
