import { createHash } from 'node:crypto';
import { connect, type Db } from '../src/platform/db.ts';
import { migrateJobs } from '../src/platform/jobs.ts';
import { migrate, readMigrations } from '../src/platform/migrate.ts';
import { hallOn } from './hall-parts.ts';

const TEMPLATE_LOCK = 20_260_102;

/**
 * Makes the named database as a copy of the migrated template, which is made by whoever comes first while the
 * others wait. The template is named by its migrations, so a changed migration makes a new one.
 */
export async function cloneTemplate(serverUrl: string, name: string): Promise<string> {
  await administer(serverUrl, async (admin) => {
    await admin`select pg_advisory_lock(${TEMPLATE_LOCK})`;
    const template = await ensureTemplate(admin, serverUrl);
    await admin.unsafe(`create database ${name} template ${template}`);
  });
  return withDatabase(serverUrl, name);
}

export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await administer(serverUrl, (admin) => admin.unsafe(`drop database if exists ${name} with (force)`));
}

async function administer(serverUrl: string, act: (admin: Db) => Promise<unknown>): Promise<void> {
  const admin = connect(serverUrl, { max: 1, name: 'yiting test admin' });
  try {
    await act(admin);
  } finally {
    await admin.end();
  }
}

/** It gets its name only when it is whole, so that a process that dies in between leaves no half of one in use. */
async function ensureTemplate(admin: Db, serverUrl: string): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(readMigrations())).digest('hex').slice(0, 12);
  const template = `yiting_template_${hash}`;
  const existing = await admin`select 1 from pg_database where datname = ${template}`;
  if (existing.length > 0) return template;
  const draft = `yiting_draft_${hash}`;
  await admin.unsafe(`drop database if exists ${draft} with (force)`);
  await admin.unsafe(`create database ${draft} template template0 encoding 'UTF8'`);
  await migrateWholly(withDatabase(serverUrl, draft));
  await admin.unsafe(`alter database ${draft} rename to ${template}`);
  await dropOldTemplates(admin, template);
  return template;
}

/** Those of other versions, which nobody else is using: a server that outlives the tests must not fill up. */
async function dropOldTemplates(admin: Db, current: string): Promise<void> {
  const old = await admin<{ name: string }[]>`
    select datname as name from pg_database
    where datname like 'yiting\_template\_%' and datname <> ${current}
      and pg_get_userbyid(datdba) = current_user`;
  for (const { name } of old) await admin.unsafe(`drop database if exists ${name}`).catch(() => {});
}

/** Brings an empty database to this version: our own schemas and the job runner's. */
async function migrateWholly(url: string): Promise<void> {
  const db = connect(url, { max: 2 });
  try {
    await migrate(db);
    await migrateJobs(url, hallOn(db));
  } finally {
    await db.end();
  }
}

function withDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
