import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { bestEncoding, EncodedBody } from './encoded-body.ts';

test('the best compression that is taken', () => {
  assert.equal(bestEncoding('gzip, deflate, br, zstd'), 'br');
  assert.equal(bestEncoding('gzip'), 'gzip');
  assert.equal(bestEncoding('br;q=0, gzip;q=0.5'), 'gzip');
  assert.equal(bestEncoding('BR;q=1.0'), 'br');
  assert.equal(bestEncoding('broken, gzipped'), 'identity');
  assert.equal(bestEncoding(undefined), 'identity');
});

test('every form holds the same text, and is made once', () => {
  const body = new EncodedBody('一厅'.repeat(500), 5);
  assert.equal(body.in('identity').toString(), '一厅'.repeat(500));
  assert.equal(brotliDecompressSync(body.in('br')).toString(), '一厅'.repeat(500));
  assert.equal(gunzipSync(body.in('gzip')).toString(), '一厅'.repeat(500));
  assert.ok(body.in('br').length < 100);
  assert.equal(body.in('br'), body.in('br'));
});

test('the hash tells contents apart', () => {
  const hashes = ['a', 'b', 'a'].map((text) => new EncodedBody(text, 1).hash);
  assert.equal(hashes[0], hashes[2]);
  assert.notEqual(hashes[0], hashes[1]);
  assert.match(hashes[0] ?? '', /^[\w-]{16}$/);
});
