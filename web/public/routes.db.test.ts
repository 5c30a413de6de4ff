import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { caseNumber as caseNumberOf } from '../../src/cases/case-number.ts';
import { createApp } from '../../src/platform/http.ts';
import { testApp } from '../../test/app.ts';
import { PERSON } from '../../test/case-builders.ts';
import { testHall } from '../../test/hall.ts';
import { faultsOfHtml } from '../../test/public-pages.ts';
import { publicErrorPage, publicRoutes } from './routes.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-11-23T10:00:00+08:00' }));
publicRoutes(app, hall);
const clerk = await signIn('clerk');

const PAGES = [
  '/',
  '/items',
  '/items?q=护照',
  '/items/SJ-0006',
  '/departments',
  '/departments/FC-GA',
  '/progress',
  '/confirm',
  '/fast-track',
  '/fast-track?year=2025',
  '/open-data',
  '/statement/accessibility',
  '/statement/personal-data',
].map(encodeURI);

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });
const ask = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.inject({
    method: 'POST',
    url: '/progress',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

let accepted = 0;

async function acceptCase(): Promise<{ caseNumber: string; queryCode: string }> {
  accepted += 1;
  const payload = {
    itemCode: 'GA-0003',
    applicant: PERSON,
    materials: [0, 1].map((index) => ({ index, status: 'provided' })),
  };
  const headers = { ...clerk, 'idempotency-key': `public pages ${accepted}` };
  const answer = await app.inject({ method: 'POST', url: '/api/cases', headers, payload });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json();
}

test('every page answers in both languages with valid documents of at most 40 KB in five requests', async () => {
  for (const url of PAGES) {
    for (const language of ['zh-CN', 'en']) {
      const answer = await get(url, { 'accept-language': language, 'accept-encoding': 'br' });
      assert.equal(answer.statusCode, 200, url);
      const markup = brotliDecompressSync(answer.rawPayload).toString();
      assert.ok(markup.includes(`<html lang="${language}">`), url);
      assert.deepEqual(await faultsOfHtml(markup), [], url);
      const files = markup.match(/(?<=(?:src|rel="stylesheet" href)=")\/[^"]*/g) ?? [];
      assert.ok(files.length <= 4);
      const sizes = await Promise.all(
        files.map(async (file) => (await get(file, { 'accept-encoding': 'br' })).rawPayload.length),
      );
      const total = sizes.reduce((sum, size) => sum + size, answer.rawPayload.length);
      assert.ok(total <= 40 * 1024, `${url}: ${total} bytes`);
    }
  }
});

test('no link of any page leads nowhere', async () => {
  const links = new Set<string>();
  for (const url of PAGES) {
    for (const [, link] of (await get(url)).body.matchAll(/href="(\/[^"#]*)/g))
      links.add((link ?? '').replaceAll('&amp;', '&'));
  }
  assert.ok(links.size > 300);
  for (const link of links) assert.equal((await get(link)).statusCode, 200, link);
});

test('a page that has not changed is not sent again; another language or day is another page', async () => {
  const first = await get('/items/SJ-0006', { 'accept-encoding': 'gzip' });
  assert.match(gunzipSync(first.rawPayload).toString(), /今天交齐/);
  const tag = String(first.headers.etag);
  const again = await get('/items/SJ-0006', { 'accept-encoding': 'gzip', 'if-none-match': tag });
  assert.deepEqual([again.statusCode, again.rawPayload.length], [304, 0]);
  assert.equal((await get('/items/SJ-0006', { 'if-none-match': tag })).statusCode, 200);
  assert.equal(
    (await get('/items/SJ-0006?lang=en', { 'accept-encoding': 'gzip', 'if-none-match': tag })).statusCode,
    200,
  );
  hall.setNow('2026-11-24T10:00:00+08:00');
  assert.equal(
    (await get('/items/SJ-0006', { 'accept-encoding': 'gzip', 'if-none-match': tag })).statusCode,
    200,
  );
  hall.setNow('2026-11-23T10:00:00+08:00');
});

test('the portal follows the clock', async () => {
  assert.match((await get('/')).body, /开着门。<br>12:00到13:30午休。/);
  hall.setNow('2026-11-23T16:59:00+08:00');
  assert.match((await get('/')).body, /开着门，17:00关。/);
  hall.setNow('2026-11-23T17:00:00+08:00');
  assert.match((await get('/')).body, /11月24日（周二）9:00开。/);
  hall.setNow('2026-11-23T10:00:00+08:00');
});

test('a language that was chosen is remembered; the API keeps to the browser’s wish', async () => {
  const chosen = await get('/items?lang=en', { 'accept-language': 'zh-CN' });
  assert.match(chosen.body, /<html lang="en">/);
  const cookie = String(chosen.headers['set-cookie']);
  assert.match(cookie, /^lang=en; Max-Age=31536000; Path=\/; HttpOnly; SameSite=Lax$/);
  assert.match((await get('/', { cookie: 'lang=en', 'accept-language': 'zh-CN' })).body, /<html lang="en">/);
  assert.match((await get('/', { cookie: 'lang=fr' })).body, /<html lang="zh-CN">/);
  const api = await get('/api/public/items?q=护照&limit=1', { cookie: 'lang=en' });
  assert.match(api.json().items[0].name, /护照/);
});

test('files of the pages are kept for ever under the name of their content', async () => {
  const [stylesheet] = /\/assets\/site\.[\w-]{16}\.css/.exec((await get('/')).body) ?? [];
  assert.ok(stylesheet);
  const answer = await get(stylesheet, { 'accept-encoding': 'br' });
  assert.match(String(answer.headers['cache-control']), /immutable/);
  assert.match(brotliDecompressSync(answer.rawPayload).toString(), /--celadon: #12607a/);
  assert.equal((await get('/assets/site.0000000000000000.css')).statusCode, 404);
});

test('with its number and code a case is shown, from however they were typed; nothing of it is kept', async () => {
  const { caseNumber, queryCode } = await acceptCase();
  const typed = `${caseNumber.slice(0, 2).toLowerCase()} ${caseNumber.slice(2, 10)}-${caseNumber.slice(10)}`;
  const answer = await ask({ caseNumber: typed, queryCode: ` ${queryCode}` });
  assert.equal(answer.statusCode, 200);
  assert.equal(answer.headers['cache-control'], 'no-store');
  assert.equal(answer.headers.etag, undefined);
  assert.match(answer.body, /居民身份证丢失补领/);
  assert.match(answer.body, /还剩15个工作日/);
  assert.deepEqual(await faultsOfHtml(answer.body), []);
  const english = await ask({ caseNumber, queryCode }, { 'accept-language': 'en' });
  assert.match(english.body, /15 working days left/);
});

test('an unknown number and a wrong code get the same answer, and what was typed stays', async () => {
  const { caseNumber, queryCode } = await acceptCase();
  const wrongCode = queryCode === '000000' ? '000001' : '000000';
  const answers = await Promise.all([
    ask({ caseNumber, queryCode: wrongCode }),
    ask({ caseNumber: caseNumberOf('FC', '2026-11-23', 999_999), queryCode: wrongCode }),
  ]);
  const told = answers.map(({ body }) => /<a href="#caseNumber">(.*?)<\/a>/.exec(body)?.[1]);
  assert.equal(told[0], '办件号和查询码对不上，请对照受理通知书核对。');
  assert.equal(told[1], told[0]);
  assert.deepEqual(
    answers.map(({ statusCode }) => statusCode),
    [404, 404],
  );
  assert.ok(
    answers[0]?.body.includes(`value="${caseNumber}"`) && answers[0].body.includes(`value="${wrongCode}"`),
  );
});

test('a mistyped number is told from an unknown one; empty fields are asked for', async () => {
  const mistyped = await ask({ caseNumber: 'FC20261123000123Y', queryCode: '483920' });
  assert.equal(mistyped.statusCode, 422);
  assert.match(mistyped.body, /<a href="#caseNumber">办件号有误/);
  const empty = await ask({});
  assert.equal(empty.statusCode, 422);
  assert.match(empty.body, /请填办件号。[\s\S]*请填查询码。/);
});

test('the receipt’s address fills in the number, never the code', async () => {
  const { body } = await get('/progress?caseNumber=FC20261123000123X&queryCode=483920');
  assert.match(body, /value="FC20261123000123X"/);
  assert.doesNotMatch(body, /483920/);
});

test('whoever guesses codes is stopped', async () => {
  const guess = () =>
    ask({ caseNumber: 'FC20261123000123X', queryCode: '111111' }, { 'accept-language': 'zh-CN' });
  const answers = [];
  for (let count = 0; count < 65; count += 1) answers.push((await guess()).statusCode);
  assert.equal(answers.at(-1), 429);
});

test('what is not there has a page for people and a problem document for programs', async () => {
  const web = await createApp({ log: hall.log, errorPage: publicErrorPage(hall) });
  publicRoutes(web, hall);
  const lost = (url: string, accept: string) =>
    web.inject({ url, headers: { accept, 'accept-language': 'en' } });
  for (const url of ['/nix', '/items/XX-0001', '/departments/FC-XX']) {
    const page = await lost(url, 'text/html');
    assert.equal(page.statusCode, 404, url);
    assert.match(page.body, /<html lang="en">/);
    assert.deepEqual(await faultsOfHtml(page.body), [], url);
  }
  assert.equal((await lost('/nix', 'application/json')).json().type, '/problems/not-found');
  assert.equal((await lost('/items?q=a&q=b', 'text/html')).statusCode, 400);
  await web.close();
});
