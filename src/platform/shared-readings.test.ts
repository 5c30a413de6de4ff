import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SharedReadings } from './shared-readings.ts';

/** Readings that end when told to; each gives the number of its turn. */
function slowReadings() {
  const begun: PromiseWithResolvers<number>[] = [];
  const read = () => {
    const reading = Promise.withResolvers<number>();
    begun.push(reading);
    return reading.promise;
  };
  return { begun, read, end: (turn: number) => begun[turn]?.resolve(turn) };
}

const soon = () => new Promise((done) => setImmediate(done));

test('whoever asks while a reading is under way shares the next, not this one', async () => {
  const readings = new SharedReadings<number>();
  const { begun, read, end } = slowReadings();
  const first = readings.read('a', read);
  const [second, third] = [readings.read('a', read), readings.read('a', read)];
  assert.equal(begun.length, 1);
  end(0);
  assert.equal(await first, 0);
  await soon();
  assert.equal(begun.length, 2);
  const fourth = readings.read('a', read);
  end(1);
  assert.deepEqual(await Promise.all([second, third]), [1, 1]);
  await soon();
  end(2);
  assert.equal(await fourth, 2);
  assert.equal(begun.length, 3);
});

test('other questions are read at once', async () => {
  const readings = new SharedReadings<number>();
  const { begun, read, end } = slowReadings();
  const both = Promise.all([readings.read('a', read), readings.read('b', read)]);
  assert.equal(begun.length, 2);
  end(0);
  end(1);
  assert.deepEqual(await both, [0, 1]);
});

test('a reading that fails fails for those who share it, and the next is made all the same', async () => {
  const readings = new SharedReadings<number>();
  const { begun, read, end } = slowReadings();
  const failing = readings.read('a', read);
  const next = readings.read('a', read);
  begun[0]?.reject(new Error('no line'));
  await assert.rejects(failing, /no line/);
  await soon();
  end(1);
  assert.equal(await next, 1);
});

test('after all is read the next reading begins at once', async () => {
  const readings = new SharedReadings<number>();
  for (let turn = 0; turn < 3; turn += 1) assert.equal(await readings.read('a', async () => turn), turn);
});
