import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { createApp } from '../../src/platform/http.ts';
import { createLogger } from '../../src/platform/log.ts';
import { staffRoutes } from './routes.ts';

const PAGE = '<!doctype html><title>一厅</title>';
const SCRIPT = 'console.log("desk");';
const folder = mkdtempSync(join(tmpdir(), 'yiting-test-staff-'));
mkdirSync(join(folder, 'assets'));
for (const [name, text] of [
  ['index.html', PAGE],
  ['assets/desk-4f3a.js', SCRIPT],
] as const) {
  writeFileSync(join(folder, name), text);
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text));
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text));
}
writeFileSync(join(folder, 'stamp.json'), '{}');
const app = await createApp({ log: createLogger('silent') });
staffRoutes(app, folder);
after(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

test('every address of the screens is the same page, asked for anew each time', async () => {
  for (const url of [
    '/staff',
    '/staff/',
    '/staff/board?light=red',
    '/staff/cases/FC20261123000001X',
    '/staff/index.html',
  ]) {
    const answer = await get(url);
    assert.equal(answer.statusCode, 200, url);
    assert.equal(answer.body, PAGE, url);
    assert.equal(answer.headers['cache-control'], 'no-cache', url);
  }
});

test('the page lets no script run but those of this server', async () => {
  const policy = String((await get('/staff/desk')).headers['content-security-policy']);
  assert.match(policy, /default-src 'self'/);
  assert.match(policy, /frame-ancestors 'none'/);
  assert.doesNotMatch(policy, /unsafe/);
});

test('files with a digest are kept for good, and come compressed when that is understood', async () => {
  const plain = await get('/staff/assets/desk-4f3a.js');
  assert.equal(plain.body, SCRIPT);
  assert.match(String(plain.headers['cache-control']), /immutable/);
  assert.equal(plain.headers['content-encoding'], undefined);
  const brotli = await get('/staff/assets/desk-4f3a.js', { 'accept-encoding': 'gzip, deflate, br' });
  assert.equal(brotli.headers['content-encoding'], 'br');
  assert.equal(brotliDecompressSync(brotli.rawPayload).toString(), SCRIPT);
  const gzip = await get('/staff/assets/desk-4f3a.js', { 'accept-encoding': 'gzip' });
  assert.equal(gunzipSync(gzip.rawPayload).toString(), SCRIPT);
  assert.equal(gzip.headers.vary, 'accept-encoding');
});

test('what the browser has already is not sent again', async () => {
  const { etag } = (await get('/staff/desk')).headers;
  const again = await get('/staff/desk', { 'if-none-match': String(etag) });
  assert.equal(again.statusCode, 304);
  assert.equal(again.body, '');
});

test('a file of an earlier version is missing and no page; nothing but the built files is given out', async () => {
  assert.equal((await get('/staff/assets/desk-0000.js')).statusCode, 404);
  assert.equal((await get('/staff/stamp.json')).body, PAGE);
  assert.equal((await get('/staff/..%2f..%2fpackage.json')).body, PAGE);
});

test('where nothing was built the rest of the hall works, and the screens say that they cannot', async () => {
  const bare = await createApp({ log: createLogger('silent') });
  staffRoutes(bare, join(folder, 'nowhere'));
  assert.equal((await bare.inject('/staff/desk')).statusCode, 503);
  await bare.close();
});
