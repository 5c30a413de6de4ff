import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { receptionOf } from '../../test/db-cases.ts';
import { testHall } from '../../test/hall.ts';
import type { PaperView } from './archive-schema.ts';
import { SCAN_MAX_BYTES } from './scan.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-08-03T10:00:00+08:00' }));
const clerk = await signIn('clerk', 'GA');
type Headers = Record<string, string>;

const received = await app.inject({
  method: 'POST',
  url: '/api/cases',
  headers: clerk,
  payload: receptionOf('GA-0004'),
});
const { caseNumber } = received.json();
const slip = `${caseNumber}-1`;
/** As the page of the case asks. */
const FOR = `forItem=GA-0004&forCase=${caseNumber}`;
const PDF = Buffer.from('%PDF-1.7\n% 虚构的领取凭证\n%%EOF\n');
const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47]), Buffer.alloc(40, 1)]);

const put = (id: string, payload: Buffer | string, type: string, headers: Headers = clerk, look = FOR) =>
  app.inject({
    method: 'PUT',
    url: `/api/archive/papers/${id}/file?${look}`,
    headers: { ...headers, 'content-type': type },
    payload,
  });
const get = (path: string, headers: Headers = clerk) =>
  app.inject({ url: `/api/archive/papers${path}`, headers });
const problemOf = (answer: { statusCode: number; json(): { type: string } }) => [
  answer.statusCode,
  answer.json().type.replace('/problems/', ''),
];
const looksAt = async (id: string) =>
  (
    await hall.db`select act, user_id, for_item, for_case from archive.access where paper_id = ${id} order by id`
  ).map(({ act, for_item, for_case }) => [act, for_item, for_case]);

describe('the papers of a case', () => {
  test('are listed for its item, without a look being noted', async () => {
    const answer = await get(`?caseNumber=${caseNumber}&forItem=GA-0004`);
    const { items } = answer.json() as { items: PaperView[] };
    assert.deepEqual(
      items.map(({ id, scan }) => [id, scan]),
      [
        [`${caseNumber}-0`, null],
        [slip, null],
      ],
    );
    const otherItem = await get(`?caseNumber=${caseNumber}&forItem=GA-0001`);
    assert.deepEqual(otherItem.json().items, []);
    const otherDepartment = await get(
      `?caseNumber=${caseNumber}&forItem=GA-0004`,
      await signIn('clerk', 'CR'),
    );
    assert.deepEqual(otherDepartment.json().items, []);
    assert.deepEqual(await looksAt(slip), []);
  });
});

describe('a scan', () => {
  test('is kept encrypted and comes back as it was, for our own pages only; every look is noted', async () => {
    assert.deepEqual(problemOf(await get(`/${slip}/file?${FOR}`)), [404, 'no-scan']);
    const kept = await put(slip, PDF, 'application/pdf');
    assert.equal(kept.statusCode, 200, kept.body);
    assert.equal(kept.json().sha256, createHash('sha256').update(PDF).digest('hex'));
    const [row] = await hall.db<
      { sealed: Buffer }[]
    >`select sealed from archive.file where paper_id = ${slip}`;
    assert.equal(row?.sealed.includes('PDF'), false);
    const seen = await get(`/${slip}/file?${FOR}`);
    assert.deepEqual(seen.rawPayload, PDF);
    assert.equal(seen.headers['content-type'], 'application/pdf');
    assert.equal(seen.headers['content-disposition'], 'inline');
    assert.equal(seen.headers['cache-control'], 'no-store');
    assert.match(
      String(seen.headers['content-security-policy']),
      /default-src 'none'.*frame-ancestors 'self'/,
    );
    const facts = await get(`/${slip}?${FOR}`);
    assert.deepEqual([facts.json().scan, facts.headers['cache-control']], ['application/pdf', 'no-store']);
    assert.deepEqual(await looksAt(slip), [
      ['scan_added', 'GA-0004', caseNumber],
      ['scan_read', 'GA-0004', caseNumber],
      ['opened', 'GA-0004', caseNumber],
    ]);
  });

  test('a newer one is shown, the older one stays for the ledger that names it', async () => {
    hall.setNow('2026-08-04T10:00:00+08:00');
    assert.equal((await put(slip, PNG, 'image/png')).statusCode, 200);
    assert.deepEqual((await get(`/${slip}/file?${FOR}&added=1`)).rawPayload, PNG);
    const [count] = await hall.db`select count(*)::int as all from archive.file where paper_id = ${slip}`;
    assert.equal(count?.all, 2);
  });

  test('cannot be read under the name of another paper', async () => {
    await hall.db`update archive.file set paper_id = ${`${caseNumber}-0`} where media_type = 'application/pdf'`;
    assert.equal((await get(`/${caseNumber}-0/file?${FOR}`)).statusCode, 500);
  });

  test('what is no scan is refused with what would be right', async () => {
    assert.deepEqual(problemOf(await put(slip, 'GIF89a', 'image/gif')), [422, 'not-a-scan']);
    assert.deepEqual(problemOf(await put(slip, '{}', 'application/json')), [422, 'not-a-scan']);
    assert.deepEqual(problemOf(await put(slip, PDF, 'image/png')), [422, 'scan-not-as-named']);
    assert.deepEqual(problemOf(await put(slip, '', 'image/png')), [422, 'empty-scan']);
    const large = Buffer.concat([PDF, Buffer.alloc(SCAN_MAX_BYTES)]);
    const answer = await put(slip, large, 'application/pdf');
    assert.deepEqual(problemOf(answer), [413, 'scan-too-large']);
    assert.match(answer.json().detail, /10 MB/);
    const exact = Buffer.concat([PDF, Buffer.alloc(SCAN_MAX_BYTES - PDF.length)]);
    assert.equal((await put(slip, exact, 'application/pdf')).statusCode, 200);
  });

  test('is for those who work on the item, and for items that need the paper', async () => {
    const outside = await signIn('clerk', 'CR');
    for (const headers of [outside, await signIn('reviewer', 'SJ')]) {
      assert.deepEqual(problemOf(await get(`/${slip}/file?${FOR}`, headers)), [
        403,
        'outside-your-department',
      ]);
      assert.deepEqual(problemOf(await put(slip, PNG, 'image/png', headers)), [
        403,
        'outside-your-department',
      ]);
    }
    assert.deepEqual(problemOf(await get(`/${slip}?forItem=CR-0001`, outside)), [403, 'paper-not-offered']);
    assert.deepEqual(problemOf(await get(`/${slip}?${FOR}`, await signIn('guide'))), [
      403,
      'not-allowed-for-role',
    ]);
    assert.deepEqual(problemOf(await get(`/${slip}?${FOR}`, {})), [401, 'not-signed-in']);
    assert.deepEqual(problemOf(await get(`/nothing?${FOR}`)), [403, 'paper-not-of-case']);
    assert.equal((await get(`/${slip}`)).statusCode, 400);
  });

  test('is replaced by those who work on the item of its own case, not by whoever may look at it for another', async () => {
    const receive = async (headers: Headers, order: ReturnType<typeof receptionOf>) => {
      const answer = await app.inject({ method: 'POST', url: '/api/cases', headers, payload: order });
      return answer.json().caseNumber as string;
    };
    const own = await receive(clerk, receptionOf('GA-0003'));
    const register = `${own}-0`;
    const kept = await put(register, PDF, 'application/pdf', clerk, `forItem=GA-0003&forCase=${own}`);
    assert.equal(kept.statusCode, 200, kept.body);
    const housing = await signIn('clerk', 'FW');
    const borrowing = `forItem=FW-0002&forCase=${await receive(housing, receptionOf('FW-0002'))}`;
    const path = `/${register}/file?${borrowing}`;
    assert.deepEqual((await get(path, housing)).rawPayload, PDF);
    const replaced = await put(register, PNG, 'image/png', housing, borrowing);
    assert.deepEqual(problemOf(replaced), [403, 'paper-of-another-item']);
    assert.deepEqual((await get(path, housing)).rawPayload, PDF);
  });

  test('nowhere else is such a body taken', async () => {
    const headers = { ...clerk, 'content-type': 'image/png' };
    const answer = await app.inject({ method: 'POST', url: '/api/cases', headers, payload: PNG });
    assert.equal(answer.statusCode, 415);
  });
});
