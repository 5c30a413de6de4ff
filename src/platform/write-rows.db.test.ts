import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { isUniqueViolation } from './db.ts';
import { deleteForm, insertForm, rowForm, rowWrite, updateForm } from './row-forms.ts';
import { asStatements, writeRows, writeTogether } from './write-rows.ts';

const hall = await testHall();
const { db } = hall;
await db`create schema shop`;
await db`create table shop.shelf (center_id int, name text, count int check (count >= 0), wrote xid8 default pg_current_xact_id(),
  primary key (center_id, name))`;
await db`create table shop.sale (center_id int, number int primary key, facts jsonb, mark bytea, tags text[])`;

const SHELF_KEY = { name: 'text' };
const NEW_SHELF = insertForm('shop.shelf', { ...SHELF_KEY, count: 'int' });
const COUNTED = updateForm('shop.shelf', SHELF_KEY, { count: 'int' });
const CLEARED = deleteForm('shop.shelf', SHELF_KEY);
const SALE = insertForm('shop.sale', { number: 'int', facts: 'jsonb', mark: 'bytea', tags: 'text[]' });

const shelf = (name: string, count: number) => rowWrite(NEW_SHELF, { name, count });
const sale = (number: number) =>
  rowWrite(SALE, { number, facts: { word: '"引号"\n𠮷' }, mark: '\\x00ff', tags: ['一', 'b,c'] });
const shelves = async () =>
  (await db`select name, count from shop.shelf where center_id = ${hall.centerId} order by name`).map(
    ({ name, count }) => `${name} ${count}`,
  );
const clear = () => db`truncate shop.shelf, shop.sale`;

test('rows of every kind come as they were given', async () => {
  await clear();
  await writeRows(hall, [shelf('a', 1), shelf('b', 2), sale(1)]);
  await writeRows(hall, [rowWrite(COUNTED, { name: 'a', count: 9 }), rowWrite(CLEARED, { name: 'b' })]);
  assert.deepEqual(await shelves(), ['a 9']);
  const [row] = await db`select facts, encode(mark, 'hex') as mark, tags from shop.sale`;
  assert.deepEqual({ ...row }, { facts: { word: '"引号"\n𠮷' }, mark: '00ff', tags: ['一', 'b,c'] });
});

test('rows of another center are left alone', async () => {
  await clear();
  await db`insert into shop.shelf values (${hall.centerId + 1}, 'a', 1)`;
  await writeRows(hall, [shelf('a', 2)]);
  await writeRows(hall, [rowWrite(COUNTED, { name: 'a', count: 3 })]);
  const rows = await db`select count from shop.shelf order by center_id`;
  assert.deepEqual(
    rows.map(({ count }) => count),
    [3, 1],
  );
  await writeRows(hall, [rowWrite(CLEARED, { name: 'a' })]);
  assert.equal((await db`select from shop.shelf`).length, 1);
});

test('all or nothing', async () => {
  await clear();
  await assert.rejects(writeRows(hall, [shelf('a', 1), shelf('b', -1)]), /check constraint/);
  assert.deepEqual(await shelves(), []);
});

test('the key of the first row is the one that a second writer meets', async () => {
  await clear();
  const both = (number: number) => [sale(number), shelf('same', 1)];
  await writeRows(hall, both(1));
  await assert.rejects(writeRows(hall, both(1)), (error) => isUniqueViolation(error, 'sale_pkey'));
  await assert.rejects(writeRows(hall, both(2)), (error) => isUniqueViolation(error, 'shelf_pkey'));
});

test('what comes at once shares a statement', async () => {
  await clear();
  await Promise.all(Array.from({ length: 60 }, (_, i) => writeTogether(hall, `${i}`, [shelf(`${i}`, i)])));
  const [row] =
    await db`select count(*)::int as rows, count(distinct wrote)::int as statements from shop.shelf`;
  assert.equal(row?.rows, 60);
  assert.ok(row.statements <= 3, `${row.statements} statements`);
});

test('nobody pays for another’s fault, and whoever is at fault learns it', async () => {
  await clear();
  const wishes = Array.from({ length: 40 }, (_, i) =>
    i % 10 === 3 ? [sale(i), shelf('bad', -i)] : [sale(i)],
  );
  const outcomes = await Promise.allSettled(
    wishes.map((writes, i) => writeTogether(hall, String(i).padStart(2, '0'), writes)),
  );
  const failed = outcomes.flatMap(({ status }, i) => (status === 'rejected' ? [i] : []));
  assert.deepEqual(failed, [3, 13, 23, 33]);
  const [row] = await db`select count(*)::int as rows from shop.sale`;
  assert.equal(row?.rows, 36);
});

test('of many with the same key exactly one comes through', async () => {
  await clear();
  const outcomes = await Promise.allSettled(
    Array.from({ length: 20 }, (_, i) => writeTogether(hall, 'same', [sale(7), shelf(`${i}`, 1)])),
  );
  assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.equal((await shelves()).length, 1);
});

test('a change that waits for a lock does not hold up the others', async () => {
  await clear();
  await writeRows(hall, [shelf('locked', 1)]);
  const gate = await db.reserve();
  await gate`begin`;
  await gate`select from shop.shelf where name = 'locked' for update`;
  const held = writeTogether(hall, 'locked', [rowWrite(COUNTED, { name: 'locked', count: 2 })]);
  await writeTogether(hall, 'free', [shelf('free', 1)]);
  assert.deepEqual(await shelves(), ['free 1', 'locked 1']);
  await gate`commit`;
  gate.release();
  await held;
  assert.deepEqual(await shelves(), ['free 1', 'locked 2']);
});

test('a lost connection is told to everybody and nothing is sent twice', async () => {
  await clear();
  const gone = { ...hall, db: (await testHall()).db };
  await gone.db.end();
  const outcomes = await Promise.allSettled([1, 2].map((i) => writeTogether(gone, `${i}`, [sale(i)])));
  assert.ok(outcomes.every(({ status }) => status === 'rejected'));
});

test('rows go along with other statements', async () => {
  await clear();
  await Promise.all(asStatements(hall, [shelf('a', 1), sale(2)]));
  assert.deepEqual(await shelves(), ['a 1']);
  assert.equal((await db`select from shop.sale`).length, 1);
});

test('a form of one’s own', async () => {
  await clear();
  const more = rowForm<'name'>(
    `update shop.shelf kept set count = count + 1 from jsonb_to_recordset($rows) as given (name text)
     where kept.center_id = $center and kept.name = given.name returning 1`,
  );
  await writeRows(hall, [shelf('a', 1)]);
  await writeRows(hall, [rowWrite(more, { name: 'a' })]);
  assert.deepEqual(await shelves(), ['a 2']);
});
