import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refuseScan, SCAN_MAX_BYTES } from './scan.ts';

const bytes = (...head: number[]) => Buffer.concat([Buffer.from(head), Buffer.alloc(20)]);
const JPEG = bytes(0xff, 0xd8, 0xff, 0xe0);
const PNG = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d);
const PDF = Buffer.from('%PDF-1.7\n');

test('JPEG, PNG and PDF are taken when they are what they say', () => {
  assert.equal(refuseScan('image/jpeg', JPEG), undefined);
  assert.equal(refuseScan('image/png', PNG), undefined);
  assert.equal(refuseScan('application/pdf', PDF), undefined);
});

test('anything else is refused by name', () => {
  const named = (type: string, content: Buffer) => refuseScan(type, content)?.problem;
  assert.equal(named('image/gif', bytes(0x47, 0x49, 0x46)), 'not-a-scan');
  assert.equal(named('text/html', Buffer.from('<script>')), 'not-a-scan');
  assert.equal(named('image/png', JPEG), 'scan-not-as-named');
  assert.equal(named('application/pdf', Buffer.from('<!doctype html>')), 'scan-not-as-named');
  assert.equal(named('application/pdf', Buffer.from('%P')), 'scan-not-as-named');
  assert.equal(named('image/jpeg', Buffer.alloc(0)), 'empty-scan');
  assert.equal(
    named('application/pdf', Buffer.concat([PDF, Buffer.alloc(SCAN_MAX_BYTES)])),
    'scan-too-large',
  );
});
