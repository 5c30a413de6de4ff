import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readMessages } from './event-stream.ts';

const STREAM =
  'retry: 2000\nid: 5-1\nevent: ready\ndata: {}\n\n: still here\n\nid: 6-2\nevent: cases:FC-GA\ndata: {"caseNumber":"FC1"}\n\n';

test('messages are read with their id, name and data; comments are passed over', () => {
  assert.deepEqual(readMessages(STREAM), {
    messages: [
      { id: '5-1', event: 'ready', data: '{}' },
      { id: '6-2', event: 'cases:FC-GA', data: '{"caseNumber":"FC1"}' },
    ],
    rest: '',
  });
});

test('cut anywhere, the pieces give the same messages', () => {
  const whole = readMessages(STREAM).messages;
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: STREAM.length - 1 })), (cuts) => {
      const places = [0, ...cuts.sort((one, other) => one - other), STREAM.length];
      let rest = '';
      const read = places.slice(1).flatMap((end, index) => {
        const step = readMessages(rest + STREAM.slice(places[index], end));
        rest = step.rest;
        return step.messages;
      });
      assert.deepEqual(read, whole);
    }),
  );
});
