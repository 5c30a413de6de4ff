import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { testApp } from '../../test/app.ts';
import { PERSON } from '../../test/case-builders.ts';
import { renameSampleCity } from '../../test/cases-hall.ts';
import { testHall } from '../../test/hall.ts';
import { wordsOfPages } from '../../test/pdf-pages.ts';
import { drawingOf, pngOf } from '../../test/pictures.ts';
import { findSealedCase, loadLegalPeriods } from '../cases/index.ts';
import { writeRows } from '../platform/write-rows.ts';
import { makeSignedPaper } from './actions.ts';
import { keptName, verificationCode } from './document-number.ts';
import { NOTICE_CODES } from './notice-kinds.ts';
import { findGenuine } from './queries.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { loadNoticeTemplates } from './template-actions.ts';

const { app, hall, signIn } = await testApp(await testHall({ now: '2026-11-23T10:00:00+08:00' }));
const clerk = await signIn('clerk');
const admin = await signIn('admin');
type Headers = Record<string, string>;
const get = (url: string, headers: Headers) => app.inject({ url, headers });
const post = (url: string, headers: Headers, payload: unknown) =>
  app.inject({ method: 'POST', url, headers, payload: payload as never });

async function receive(materials: readonly { index: number; status: string }[]): Promise<string> {
  const answer = await post('/api/cases', clerk, { itemCode: 'GA-0003', applicant: PERSON, materials });
  assert.equal(answer.statusCode, 201, answer.body);
  return answer.json().caseNumber;
}
const complete = () => receive([0, 1].map((index) => ({ index, status: 'provided' })));
const pdfOf = async (caseNumber: string, sequence: number) => {
  const answer = await get(`/api/cases/${caseNumber}/documents/${caseNumber}-${sequence}.pdf`, clerk);
  assert.equal(answer.statusCode, 200, answer.body);
  return answer.rawPayload;
};
/** Everything that the hall says of an acceptance: the list, the sheet, and what anybody is told who has it in hand. */
const saidOf = async (caseNumber: string) => {
  const { items } = await documentsOf(caseNumber);
  const found = await findSealedCase(hall, caseNumber);
  const code = verificationCode(found?.events[1]?.hash ?? '');
  const genuine = await findGenuine(hall, { number: `${caseNumber}-2`, code }, 'zh-CN');
  const words = (await wordsOfPages(await pdfOf(caseNumber, 2))).join('');
  return { listed: items[1].number, genuine, words };
};
const documentsOf = async (caseNumber: string, headers: Headers = clerk) =>
  (await get(`/api/cases/${caseNumber}/documents`, headers)).json();

test('the papers of a case are listed and read, the same to the byte for ever', async () => {
  const caseNumber = await complete();
  const { items } = await documentsOf(caseNumber);
  assert.deepEqual(
    items.slice(0, 2).map(({ id, kind, title }: Record<string, string>) => [id, kind, title]),
    [
      [`${caseNumber}-1`, 'receipt', '申请材料接收凭证'],
      [`${caseNumber}-2`, 'acceptance', '受理通知书'],
    ],
  );
  const url = `/api/cases/${caseNumber}/documents/${caseNumber}-2.pdf`;
  const first = await get(url, clerk);
  assert.equal(first.headers['content-type'], 'application/pdf');
  assert.equal(first.headers['cache-control'], 'no-store');
  assert.match(String(first.headers['content-disposition']), /^inline; filename="FC/);
  const [words] = await wordsOfPages(first.rawPayload);
  assert.match(words ?? '', /受理通知书.*丰政服受〔2026〕1123-\d{6}-2号.*王小明（虚构）：.*予以受理/);
  const before = await saidOf(caseNumber);
  hall.setNow('2027-03-01T09:00:00+08:00');
  await renameSampleCity(hall);
  hall.setNow('2027-03-01T10:00:00+08:00');
  assert.deepEqual(await saidOf(caseNumber), before);
  assert.ok((await get(url, clerk)).rawPayload.equals(first.rawPayload));
  const later = await saidOf(await complete());
  assert.match(later.words, /永政服受〔2027〕.*0795-7654321.*永城市政务服务中心/);
  assert.doesNotMatch(later.words, /样例/);
  assert.match(later.listed, /^永政服受/);
  assert.equal(later.genuine.number, later.listed);
  hall.setNow('2026-11-23T10:00:00+08:00');
});

test('the remedies that a paper told stay when the law gives other periods', async () => {
  const refuse = async () => {
    const caseNumber = await receive([
      { index: 0, status: 'provided' },
      { index: 1, status: 'missing' },
    ]);
    const answer = await post(`/api/cases/${caseNumber}/not-accept`, clerk, { reason: '无权' });
    assert.equal(answer.statusCode, 200, answer.body);
    return { caseNumber, sequence: answer.json().sequence };
  };
  const wordsOf = async ({ caseNumber, sequence }: { caseNumber: string; sequence: number }) =>
    (await wordsOfPages(await pdfOf(caseNumber, sequence))).join('');
  const told = await refuse();
  const before = await pdfOf(told.caseNumber, told.sequence);
  await hall.db`
    insert into cases.legal_period (center_id, name, version, in_force_from, value, unit, source_zh, source_en)
    select center_id, name, 2, '2027-01-01T00:00:00+08:00', 90, unit, '虚构的修改', 'a made-up amendment'
    from cases.legal_period where name = 'administrative_review'`;
  await assert.rejects(hall.db`update cases.legal_period set value = 30`.execute(), /never changed/);
  hall.setNow('2027-03-01T10:00:00+08:00');
  assert.ok((await pdfOf(told.caseNumber, told.sequence)).equals(before));
  assert.match(await wordsOf(told), /60日内申请行政复议/);
  assert.match(await wordsOf(await refuse()), /90日内申请行政复议/);
  assert.equal((await loadLegalPeriods(hall)).administrative_review, 90);
  hall.setNow('2026-11-23T10:00:00+08:00');
  assert.equal((await loadLegalPeriods(hall)).administrative_review, 60);
});

test('who may not read a case may not read its papers, and what is not there is not found', async () => {
  const caseNumber = await complete();
  const stranger = await signIn('reviewer', 'NY');
  for (const path of ['', `/${caseNumber}-1.pdf`]) {
    const url = `/api/cases/${caseNumber}/documents${path}`;
    assert.equal((await get(url, stranger)).statusCode, 403);
    assert.equal((await get(url, admin)).statusCode, 403);
    assert.equal((await app.inject(url)).statusCode, 401);
  }
  assert.equal((await get(`/api/cases/${caseNumber}/documents/${caseNumber}-99.pdf`, clerk)).statusCode, 404);
  assert.equal((await get(`/api/cases/${caseNumber}/documents/x.txt`, clerk)).statusCode, 400);
  assert.equal((await get('/api/cases/FC20261123999999O/documents', clerk)).statusCode, 404);
});

test('new words hold from then on; papers that were given out stay as they were', async () => {
  const caseNumber = await complete();
  const url = `/api/cases/${caseNumber}/documents/${caseNumber}-2.pdf`;
  const before = (await get(url, clerk)).rawPayload;
  hall.setNow('2026-11-23T11:00:00+08:00');
  const text = `${STANDARD_TEMPLATES.acceptance}\n本通知书一式两份。`;
  const body = { code: 'acceptance', version: 1, text };
  const edited = await post('/api/document-templates', admin, body);
  assert.equal(edited.statusCode, 200, edited.body);
  assert.equal(edited.json().version, 2);
  // Once more by mistake: no third version. In older words: told that there is a newer one.
  assert.equal((await post('/api/document-templates', admin, body)).json().version, 2);
  const stale = await post('/api/document-templates', admin, {
    ...body,
    text: STANDARD_TEMPLATES.acceptance,
  });
  assert.equal(stale.json().type, '/problems/changed-meanwhile');
  assert.ok((await get(url, clerk)).rawPayload.equals(before));
  const later = await complete();
  const [words] = await wordsOfPages(
    (await get(`/api/cases/${later}/documents/${later}-2.pdf`, clerk)).rawPayload,
  );
  assert.match(words ?? '', /本通知书一式两份。/);
});

test('the product puts its words in place once, and does not touch what was changed here', async () => {
  await Promise.all([loadNoticeTemplates(hall), loadNoticeTemplates(hall)]);
  const { items } = (await get('/api/document-templates', admin)).json();
  assert.deepEqual(
    items.map(({ code }: { code: string }) => code),
    NOTICE_CODES,
  );
  const versions = items.map(({ version }: { version: number }) => version);
  assert.equal(
    Math.max(...versions),
    items.find(({ code }: { code: string }) => code === 'acceptance').version,
  );
});

test('a refusal without remedies cannot be saved or looked at; who is no administrator may neither', async () => {
  const text = STANDARD_TEMPLATES.refusal.replace('{remedies}', '');
  const saved = await post('/api/document-templates', admin, { code: 'refusal', version: 1, text });
  assert.equal(saved.statusCode, 422, saved.body);
  assert.match(saved.json().detail, /必须写明救济途径/);
  assert.equal((await post('/api/document-templates/refusal/preview', admin, { text })).statusCode, 422);
  const good = { text: STANDARD_TEMPLATES.refusal };
  assert.equal((await post('/api/document-templates/refusal/preview', clerk, good)).statusCode, 403);
  assert.equal((await post('/api/document-templates/letter/preview', admin, good)).statusCode, 404);
  const preview = await post('/api/document-templates/refusal/preview', admin, good);
  assert.equal(preview.headers['content-type'], 'application/pdf');
  const [words] = await wordsOfPages(preview.rawPayload);
  assert.match(words ?? '', /张三（样例）.*理由：.*行政复议/);
});

const smallPng = () => pngOf(drawingOf(4, 2));

test('a signed paper is kept sealed under its hash, and is read as it was signed', async () => {
  const caseNumber = await complete();
  const found = await findSealedCase(hall, caseNumber);
  assert.ok(found);
  const party = { name: '王小明（虚构）', idMasked: '110105********002X', phoneMasked: '138****1234' };
  const entered = { applicant: party, agent: null, materials: ['provided', 'provided'] } as const;
  const first = { ...entered, applicant: { ...party, name: '王晓明（虚构）' } };
  const confirmation = {
    askedAt: found.facts.receivedAt,
    sequence: found.facts.sequence,
    entered,
    first,
    confirmedAt: null,
    by: null,
    disputed: null,
    paperSha256: null,
  };
  const signing = {
    facts: { ...found.facts, confirmation },
    item: found.item,
    confirmedAt: hall.clock.now(),
    how: 'signature',
    signaturePng: smallPng(),
  } as const;
  const { sha256, rows } = await makeSignedPaper(hall, signing);
  assert.deepEqual(await makeSignedPaper(hall, signing).then((again) => again.sha256), sha256);
  await writeRows(hall, rows);
  const [kept] = await hall.db<
    { sequence: number; content: Buffer }[]
  >`select sequence, content from documents.kept`;
  assert.ok(kept);
  assert.equal(kept.sequence, found.facts.sequence + 1);
  assert.ok(!kept.content.includes('%PDF'));
  const pdf = hall.keys.openBytes(kept.content, `documents/${caseNumber}-${kept.sequence}`);
  assert.equal(createHash('sha256').update(pdf).digest('hex'), sha256);
  const [words] = await wordsOfPages(pdf);
  assert.match(
    words ?? '',
    /申请内容确认书.*110105\*{8}002X.*“王晓明（虚构）”更正为“王小明（虚构）”.*手写电子签名/,
  );
  await assert.rejects(
    makeSignedPaper(hall, { ...signing, signaturePng: Buffer.from('not a picture') }),
    /PNG/,
  );
});

test('what an applicant has confirmed is listed with the notices and read as it was made', async () => {
  const caseNumber = await complete();
  const act = (action: string, body: unknown) => post(`/api/cases/${caseNumber}/${action}`, clerk, body);
  assert.equal((await act('ask-confirmation', {})).statusCode, 200);
  hall.setNow('2026-11-23T11:30:00+08:00');
  const signature = `data:image/png;base64,${Buffer.from(smallPng()).toString('base64')}`;
  const confirmed = await act('confirm', { signature });
  assert.equal(confirmed.statusCode, 200, confirmed.body);
  const { items } = await documentsOf(caseNumber);
  const { id, title } = items.find(({ kind }: { kind: string }) => kind === 'confirmation');
  assert.equal(title, '申请内容确认书');
  const read = await get(`/api/cases/${caseNumber}/documents/${id}.pdf`, clerk);
  const found = await findSealedCase(hall, caseNumber);
  const sha256 = createHash('sha256').update(read.rawPayload).digest('hex');
  assert.equal(found?.facts.confirmation?.paperSha256, sha256);

  // Another paper in its place, sealed with the hall's own keys, is not the one whose hash the ledger names.
  const other = hall.keys.sealBytes(
    Buffer.concat([read.rawPayload, Buffer.from(' ')]),
    keptName({ caseNumber, sequence: Number(id.split('-')[1]) }),
  );
  await hall.db`update documents.kept set content = ${other} where case_number = ${caseNumber}`;
  const changed = await get(`/api/cases/${caseNumber}/documents/${id}.pdf`, clerk);
  assert.equal(changed.statusCode, 500, changed.headers['content-type'] as string);
});
