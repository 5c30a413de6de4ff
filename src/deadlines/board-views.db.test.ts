import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { receiveIn } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import { unzipTexts } from '../../test/unzip.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-03-02T09:00:00+08:00' }));
const { caseNumber } = await receiveIn(hall, 'SJ-0006');
const supervisor = await signIn('supervisor');
const director = await signIn('director');

async function ask(method: 'GET' | 'PUT' | 'DELETE', name = '', query?: object, headers = supervisor) {
  const url = `/api/board-views${name && `/${encodeURIComponent(name)}`}`;
  const payload = query && { query };
  const answer = await app.inject({ method, url, headers, ...(payload && { payload }) });
  return { status: answer.statusCode, ...answer.json() };
}

test('a person’s views are kept, replaced and forgotten, and are nobody else’s', async () => {
  const red = { light: 'red', department: 'FC-GA' };
  assert.deepEqual((await ask('PUT', '公安／超时', red)).items, [{ name: '公安／超时', query: red }]);
  await ask('PUT', 'A01', { window: 'A01' });
  const later = await ask('PUT', 'A01', { window: 'A01', light: 'yellow' });
  assert.deepEqual(later.items, [
    { name: 'A01', query: { window: 'A01', light: 'yellow' } },
    { name: '公安／超时', query: red },
  ]);
  assert.deepEqual((await ask('GET', '', undefined, director)).items, []);
  assert.deepEqual((await ask('DELETE', 'A01')).items, [{ name: '公安／超时', query: red }]);
  assert.equal((await app.inject({ url: '/api/board-views' })).statusCode, 401);
});

test('what is no filter is refused, and so is the twenty-first view', async () => {
  assert.equal((await ask('PUT', 'x', { q: '张样例' }, director)).status, 400);
  assert.equal((await ask('PUT', 'x', { light: 'blue' }, director)).status, 400);
  for (let index = 0; index < 20; index += 1) {
    assert.equal((await ask('PUT', `view ${index}`, {}, director)).status, 200);
  }
  assert.equal((await ask('PUT', 'one more', {}, director)).status, 409);
  assert.equal((await ask('PUT', 'view 3', { light: 'red' }, director)).status, 200);
});

test('the board goes out as a workbook with headings, words, days and no number of a person', async () => {
  const answer = await app.inject({ url: '/api/cases/export?item=SJ-0006', headers: supervisor });
  assert.equal(answer.statusCode, 200, answer.body);
  assert.equal(answer.headers['content-disposition'], 'attachment; filename="board-2026-03-02.xlsx"');
  const text = [...unzipTexts(answer.rawPayload).values()].join('\n');
  for (const wanted of ['办件号', '承诺到期', '正常', caseNumber]) assert.ok(text.includes(wanted), wanted);
  // 11 March 2026, as a spreadsheet counts days.
  assert.match(text, /<v>46092<\/v>/);
  assert.doesNotMatch(text, /110105|1380013/);
  const other = await app.inject({ url: '/api/cases/export?item=GA-0001', headers: supervisor });
  assert.ok(![...unzipTexts(other.rawPayload).values()].join('').includes(caseNumber));
});
