import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testHall } from '../../test/hall.ts';
import { SerialBlocks } from './serials-store.ts';

const hall = await testHall();
const blocks = (size?: number) => new SerialBlocks(hall.db, 1, size);
let day = 0;
const newDay = () => Temporal.PlainDate.from('2026-01-01').add({ days: day++ }).toString();

test('two processes, two hundred numbers at once: all different, none above what was needed by a block each', async () => {
  const today = newDay();
  const [one, other] = [blocks(), blocks()];
  const serials = await Promise.all(
    Array.from({ length: 200 }, (_, index) => (index % 2 ? one : other).next(today)),
  );
  assert.equal(new Set(serials).size, 200);
  assert.ok(Math.min(...serials) === 1 && Math.max(...serials) <= 200);
});

test('one process alone counts on without a gap, over its blocks', async () => {
  const today = newDay();
  const one = blocks(3);
  const serials = [];
  for (let count = 0; count < 10; count += 1) serials.push(await one.next(today));
  assert.deepEqual(serials, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('each day begins anew', async () => {
  const one = blocks();
  const [monday, tuesday] = [newDay(), newDay()];
  assert.deepEqual([await one.next(monday), await one.next(tuesday), await one.next(tuesday)], [1, 1, 2]);
});

test('at midnight both days are asked for at once, and both get their numbers', async () => {
  const one = blocks(2);
  const [before, after] = [newDay(), newDay()];
  const days = Array.from({ length: 40 }, (_, index) => (index % 2 ? before : after));
  const serials = await Promise.all(days.map((day) => one.next(day)));
  const numbers = days.map((day, index) => `${day} ${serials[index]}`);
  assert.equal(new Set(numbers).size, 40);
});

test('a database that was away for a moment costs numbers at most, never a repeat', async () => {
  const today = newDay();
  const one = blocks();
  const first = await one.next(today);
  await hall.db`alter table cases.number_block rename to away`;
  const tomorrow = newDay();
  await assert.rejects(one.next(tomorrow), /number_block/);
  await hall.db`alter table cases.away rename to number_block`;
  assert.equal(await one.next(tomorrow), 1);
  assert.ok((await one.next(today)) > first);
});

test('another process after a crash goes on behind the block that was lost', async () => {
  const today = newDay();
  await blocks(50).next(today);
  assert.equal(await blocks(50).next(today), 51);
});
