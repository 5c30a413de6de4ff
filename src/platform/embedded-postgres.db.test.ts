import assert from 'node:assert/strict';
import {
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import pg from 'pg';
import postgres from 'postgres';
import { emptyDataFolder, preparedDataFolder } from '../../test/data-folder.ts';
import { type EmbeddedPostgres, findRunningPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import type { Text } from './refusal.ts';

let dataDir: string;
let started: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = await preparedDataFolder();
  started = [];
});

afterEach(async () => {
  for (const server of started) await server.stop();
});

async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}) {
  const server = await startEmbeddedPostgres({ dataDir, ...options });
  started.push(server);
  return server;
}

async function ask(url: string, statement: string): Promise<Record<string, string>[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

test('the first start makes a safe cluster, the second finds it again at once', async () => {
  dataDir = emptyDataFolder();
  const told: Text[] = [];
  const first = await start({ onProgress: (text) => told.push(text) });
  assert.equal(told.length, 1);
  const facts = `select current_setting('fsync') as fsync, current_setting('data_checksums') as checksums,
    current_setting('synchronous_commit') as commit, current_setting('server_encoding') as encoding,
    current_setting('is_superuser') as superuser, current_setting('listen_addresses') as addresses`;
  assert.deepEqual(
    { ...(await ask(first.url, facts))[0] },
    {
      ...{ fsync: 'on', checksums: 'on', commit: 'on', encoding: 'UTF8', superuser: 'off' },
      addresses: '127.0.0.1',
    },
  );
  await ask(first.url, "create table kept as select '一厅' as name");
  await first.stop();
  assert.deepEqual(await first.exited, { asked: true, code: 0, signal: null });

  const begun = performance.now();
  const second = await start({ onProgress: (text) => told.push(text) });
  const took = performance.now() - begun;
  assert.ok(took < 2000, `the second start took ${Math.round(took)} ms`);
  assert.equal(told.length, 1, 'nothing is worth telling');
  assert.deepEqual([...(await ask(second.url, 'select name from kept'))], [{ name: '一厅' }]);
});

test('only the account of the server and the program reach the data', async () => {
  const { url } = await start();
  const cluster = statSync(join(dataDir, 'postgres'));
  assert.equal(cluster.mode & 0o777, 0o700);
  assert.notEqual(cluster.uid, 0);
  assert.equal(statSync(join(dataDir, 'keys', 'database-password')).mode & 0o777, 0o600);
  const wrong = new URL(url);
  wrong.password = 'guessed';
  await assert.rejects(ask(wrong.href, 'select 1'), { code: '28P01' });
  wrong.username = 'postgres';
  await assert.rejects(ask(wrong.href, 'select 1'), { code: '28000' });
});

test('other client libraries understand the address, and the owner may make databases', async () => {
  const { url } = await start();
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('create database copy template template0');
    const { rows } = await client.query('select current_user as name');
    assert.deepEqual(rows, [{ name: 'yiting' }]);
  } finally {
    await client.end();
  }
});

test('settings of the caller go before our own', async () => {
  const { url } = await start({ settings: { work_mem: '9MB' } });
  assert.deepEqual({ ...(await ask(url, 'show work_mem'))[0] }, { work_mem: '9MB' });
});

test('the log holds nothing of a failed statement, and is set aside when it has grown', async () => {
  const { url, stop } = await start();
  await assert.rejects(ask(url, "select '110101199003070000'::date"));
  await stop();
  const log = join(dataDir, 'postgres.log');
  assert.match(readFileSync(log, 'utf8'), /ready to accept connections/);
  assert.doesNotMatch(readFileSync(log, 'utf8'), /110101199003070000/);
  truncateSync(log, 9 * 1024 * 1024);
  await start();
  assert.ok(statSync(log).size < 100_000);
  assert.ok(existsSync(`${log}.1`));
});

test('a second start on the same folder is refused, and works after the first has stopped', async () => {
  const first = await start();
  await assert.rejects(start(), {
    name: 'ConfigurationError',
    message: new RegExp(`in use by a running Yiting \\(process ${process.pid}\\)`),
  });
  assert.equal((await ask(first.url, 'select 1 as one')).length, 1);
  await first.stop();
  await start();
});

test('a command finds the database of a running program, and none once it has stopped', async () => {
  assert.equal(findRunningPostgres(dataDir), undefined);
  const { url, stop } = await start();
  assert.equal(findRunningPostgres(dataDir), url);
  await stop();
  assert.equal(findRunningPostgres(dataDir), undefined);
  assert.equal(findRunningPostgres(join(dataDir, 'nowhere')), undefined);
});

test('stopping does not wait for those who are at work', async () => {
  const { url, stop, exited } = await start();
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  const asleep = assert.rejects(sql`select pg_sleep(60)`);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const begun = performance.now();
  await stop();
  assert.ok(performance.now() - begun < 3000);
  assert.equal((await exited).asked, true);
  await asleep;
  await sql.end({ timeout: 1 });
});

test('a first start can be given up at any moment, and leaves nothing half done', async () => {
  dataDir = emptyDataFolder();
  for (const after of [1, 60, 250, 450]) {
    const signal = AbortSignal.timeout(after);
    const outcome = await start({ signal }).catch((error) => error);
    if (!(outcome instanceof Error)) continue;
    assert.equal(outcome.name, 'TimeoutError');
    assert.deepEqual(
      readdirSync(dataDir).filter((name) => name.startsWith('postgres.new')),
      [],
    );
  }
  for (const server of started) await server.stop();
  assert.equal((await ask((await start()).url, 'select 1 as one')).length, 1);
});

test('a lost password file is replaced', async () => {
  rmSync(join(dataDir, 'keys'), { recursive: true });
  assert.equal((await ask((await start()).url, 'select 1 as one')).length, 1);
});

test('a folder that is no cluster, or one of another version, is left alone', async () => {
  const version = join(dataDir, 'postgres', 'PG_VERSION');
  writeFileSync(version, '17\n');
  await assert.rejects(start(), { name: 'ConfigurationError', message: /made by PostgreSQL 17/ });
  renameSync(version, `${version}.away`);
  await assert.rejects(start(), { name: 'ConfigurationError', message: /holds no database/ });
  writeFileSync(version, '18\n');
  assert.equal((await ask((await start()).url, 'select 1 as one')).length, 1);
});
