import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import postgres from 'postgres';

const run = promisify(execFile);
const FOLDER = join(import.meta.dirname, 'reference');
const PLACES = [
  'pgbench',
  '/usr/bin/pgbench',
  ...[18, 17, 16, 15].map((v) => `/usr/lib/postgresql/${v}/bin/pgbench`),
];

/** The database with the reference's tables and its 200,000 cases, made on the server of a hall. */
export async function createReference(hallUrl: string): Promise<string> {
  const hall = postgres(hallUrl, { max: 1 });
  await hall.unsafe('create database reference');
  await hall.end();
  const url = new URL(hallUrl);
  url.pathname = '/reference';
  const reference = postgres(url.href, { max: 1, onnotice: () => {} });
  for (const name of ['schema.sql', 'seed.sql'])
    await reference.unsafe(readFileSync(join(FOLDER, name), 'utf8')).simple();
  await reference.unsafe('vacuum analyze');
  await reference.end();
  return url.href;
}

/**
 * Runs a script of the reference for some seconds.
 * @returns transactions a second, and how many there were
 */
export async function pgbench(
  url: string,
  script: 'b_fn.sql' | 'due.sql',
  seconds: number,
  clients = 8,
): Promise<{ rate: number; count: number }> {
  const file = join(FOLDER, script);
  const args = [
    '-n',
    '-M',
    'prepared',
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    '-f',
    file,
    url,
  ];
  const { stdout } = await run(await findPgbench(), args);
  const rate = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
  const count = Number(/transactions actually processed: (\d+)/.exec(stdout)?.[1]);
  if (!rate || !count) throw new Error(`pgbench said nothing that can be read:\n${stdout}`);
  return { rate, count };
}

async function findPgbench(): Promise<string> {
  for (const place of PLACES) {
    if (
      place.startsWith('/')
        ? existsSync(place)
        : await run(place, ['--version']).then(
            () => true,
            () => false,
          )
    ) {
      return place;
    }
  }
  throw new Error('pgbench is missing: install PostgreSQL’s client programs (Debian: postgresql-contrib)');
}
