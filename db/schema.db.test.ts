import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { testDatabase } from '../test/postgres.ts';
import { printSchemas } from './print-schemas.ts';
import { readSchemas } from './read-schemas.ts';

const { db } = await testDatabase();
const dump = async () => printSchemas(await readSchemas(db));

test('db/schema.sql is the shape of a migrated database', async () => {
  const written = readFileSync(join(import.meta.dirname, 'schema.sql'), 'utf8');
  assert.equal(await dump(), written, 'run `npm run db:dump` and look at what has changed');
});

test('the primary key of every table begins with the center', async () => {
  const tables = (await readSchemas(db))
    .filter(({ name }) => name !== 'auth')
    .flatMap(({ tables }) => tables);
  assert.ok(tables.length > 3);
  const others = tables
    .filter(({ name }) => name !== 'platform.migration')
    .filter(({ constraints }) => !constraints.some((line) => /PRIMARY KEY \(center_id\b/.test(line)));
  assert.deepEqual(
    others.map(({ name }) => name),
    [],
  );
});

test('what a migration can add is seen in the dump', async () => {
  const before = await dump();
  await db.unsafe(`
    create schema planted;
    create type planted.light as enum ('green', 'it''s red');
    create sequence planted.numbers;
    create unlogged table planted.one (
      center_id int not null, id bigint generated always as identity, "Name" text default 'a' check ("Name" <> ''),
      doubled int generated always as (center_id * 2) stored, light planted.light,
      primary key (center_id, id), unique (center_id, "Name"));
    create table planted.many (center_id int not null, at timestamptz(3)) partition by list (center_id);
    create table planted.many_1 partition of planted.many for values in (1);
    create index one_light on planted.one (center_id, light) where light is not null;
    create function planted.refuse() returns trigger language plpgsql as 'begin return null; end';
    create trigger one_final before update on planted.one for each row execute function planted.refuse();
    create view planted.names as select "Name" from planted.one`);
  const after = await dump();
  assert.ok(!before.includes('planted'));
  for (const expected of [
    "create type planted.light as enum ('green', 'it''s red');",
    'create sequence planted.numbers as bigint increment by 1;',
    'create unlogged table planted.one (',
    '  id bigint not null generated always as identity,',
    `  "Name" text default 'a'::text,`,
    '  doubled integer generated always as ((center_id * 2)) stored,',
    '  constraint one_pkey PRIMARY KEY (center_id, id),',
    '  constraint "one_center_id_Name_key" UNIQUE (center_id, "Name"),',
    `  constraint "one_Name_check" CHECK (("Name" <> ''::text))`,
    ') partition by LIST (center_id);',
    ') partition of planted.many FOR VALUES IN (1);',
    'CREATE INDEX one_light ON planted.one USING btree (center_id, light) WHERE (light IS NOT NULL);',
    'CREATE TRIGGER one_final BEFORE UPDATE ON planted.one',
    'CREATE OR REPLACE FUNCTION planted.refuse()',
    'create view planted.names as',
  ]) {
    assert.ok(
      after.includes(expected),
      `${expected}\n${after.slice(after.indexOf('create schema planted'))}`,
    );
  }
});
