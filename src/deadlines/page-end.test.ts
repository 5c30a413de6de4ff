import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { writeCursor } from '../platform/cursor.ts';
import { readBoardEnd, readCardEnd, readIssuedEnd } from './page-end.ts';

const NUMBER = 'FC20261123000123U';
const MOMENT = '2026-11-23T09:00:00.000+08:00';

test('the end that a page gave out is read again', () => {
  assert.deepEqual(readBoardEnd(writeCursor(['9999-12-31', NUMBER])), {
    urgency: '9999-12-31',
    caseNumber: NUMBER,
  });
  assert.deepEqual(readIssuedEnd(writeCursor(['2026-03-02', NUMBER])), {
    issuedOn: '2026-03-02',
    caseNumber: NUMBER,
  });
  assert.deepEqual(readCardEnd(writeCursor([MOMENT, NUMBER, 'statutory'])), {
    issuedAt: MOMENT,
    caseNumber: NUMBER,
    limit: 'statutory',
  });
});

test('days and moments that do not exist are no end, so that the database is never asked for them', () => {
  for (const day of ['2026-02-30', '2026-99-99', '0000-01-01', '2026-1-1', '']) {
    assert.equal(readBoardEnd(writeCursor([day, NUMBER])), undefined, day);
    assert.equal(readIssuedEnd(writeCursor([day, NUMBER])), undefined, day);
    assert.equal(
      readCardEnd(writeCursor([`${day}T09:00:00.000+08:00`, NUMBER, 'statutory'])),
      undefined,
      day,
    );
  }
  for (const time of ['24:00:00.000', '09:60:00.000', '09:00:61.000', '09:00:00']) {
    assert.equal(
      readCardEnd(writeCursor([`2026-11-23T${time}+08:00`, NUMBER, 'statutory'])),
      undefined,
      time,
    );
  }
  assert.equal(readCardEnd(writeCursor([MOMENT, NUMBER, 'blue'])), undefined);
});

test('the first page has none, and whatever text is sent as a cursor is none', () => {
  assert.deepEqual([readBoardEnd(undefined), readCardEnd(undefined)], [undefined, undefined]);
  fc.assert(
    fc.property(fc.string(), (text) => {
      assert.deepEqual(
        [readBoardEnd(text), readCardEnd(text), readIssuedEnd(text)],
        [undefined, undefined, undefined],
      );
    }),
  );
});
