import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Db } from './db.ts';

const FOLDER = join(import.meta.dirname, '../../db/migrations');
/** Any number, as long as every process of the product uses the same one. */
const MIGRATION_LOCK = 20_260_101;

export interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** The migrations that ship with this version, in order. */
export function readMigrations(): Migration[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => ({ name, sql: readFileSync(join(FOLDER, name), 'utf8') }));
}

/**
 * Brings the database to this version, each migration in a transaction of its own. Several processes may
 * start at once: the first does the work, the others wait. @returns the names of those that were applied
 */
export async function migrate(
  db: Db,
  migrations: readonly Migration[] = readMigrations(),
): Promise<string[]> {
  const connection = await db.reserve();
  try {
    await connection`select pg_advisory_lock(${MIGRATION_LOCK})`;
    await connection`create schema if not exists platform`;
    await connection`
      create table if not exists platform.migration (
        name text primary key, applied_at timestamptz not null default now())`;
    const rows = await connection`select name from platform.migration`;
    const applied = new Set(rows.map((row) => row.name as string));
    const missing = migrations.filter((migration) => !applied.has(migration.name));
    for (const migration of missing) {
      await connection.unsafe(`begin;\n${migration.sql}\n;`).simple();
      await connection`insert into platform.migration (name) values (${migration.name})`;
      await connection`commit`;
    }
    return missing.map((migration) => migration.name);
  } catch (error) {
    await connection`rollback`.catch(() => {});
    throw error;
  } finally {
    await connection`select pg_advisory_unlock(${MIGRATION_LOCK})`.catch(() => {});
    connection.release();
  }
}

/** Migrations of this version that the database has not seen yet; readiness depends on it. */
export async function pendingMigrations(db: Db): Promise<string[]> {
  const rows = await db`select name from platform.migration`;
  const applied = new Set(rows.map((row) => row.name as string));
  return readMigrations()
    .map((migration) => migration.name)
    .filter((name) => !applied.has(name));
}
