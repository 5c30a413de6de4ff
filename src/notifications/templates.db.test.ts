import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { ACCEPTED, caseChange, receptionOf } from '../../test/case-change.ts';
import { type TestHall, testHall } from '../../test/hall.ts';
import { connect } from '../platform/db.ts';
import type { Hall } from '../platform/hall.ts';
import { Refused } from '../platform/refusal.ts';
import { writeRows } from '../platform/write-rows.ts';
import { messagesOfCase, queueMessages } from './actions.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { editTemplate, listTemplates, loadTemplates } from './template-actions.ts';
import { TEMPLATE_CODES } from './template-kinds.ts';

const ADMIN = { userId: 'u1', name: { zh: '管理员', en: 'Administrator' } };
const code = 'case.accepted';
const words = (zh: string) => ({ zh: `${zh}{dueOn}，{caseNumber}。`, en: 'Due {dueOn}, {caseNumber}.' });

/** The same hall as another process sees it. */
async function otherProcess(hall: TestHall): Promise<Hall> {
  const db = connect(hall.databaseUrl, { max: 2 });
  after(() => db.end({ timeout: 1 }));
  const other = { ...hall, db };
  await loadTemplates(other);
  return other;
}

async function acceptanceText(hall: Hall, caseNumber: string): Promise<string> {
  const change = caseChange([[receptionOf('13600005209', hall.keys), ACCEPTED]], { caseNumber });
  await writeRows(hall, queueMessages(hall, change));
  const [message] = await messagesOfCase(hall, caseNumber);
  return message?.text ?? '';
}

const isRefused = (problem: string) => (error: unknown) =>
  error instanceof Refused && error.refusal.problem === problem;

test('the product’s templates are put in place once, by however many processes', async () => {
  const hall = await testHall();
  assert.throws(() => queueMessages(hall, caseChange([[receptionOf('13600005209', hall.keys), ACCEPTED]])));
  await Promise.all([loadTemplates(hall), loadTemplates(hall), otherProcess(hall)]);
  await loadTemplates(hall);
  const templates = await listTemplates(hall);
  assert.deepEqual(
    templates.map((template) => template.code),
    TEMPLATE_CODES,
  );
  const [count] = await hall.db`select count(*)::int as versions from notifications.template`;
  assert.equal(count?.versions, TEMPLATE_CODES.length);
  assert.deepEqual(templates[0]?.text, STANDARD_TEMPLATES['case.accepted']);
  assert.equal(templates[0]?.madeBy, null);
});

test('new words are a new version; a message remembers the one it was made with', async () => {
  const hall = await testHall();
  await loadTemplates(hall);
  await acceptanceText(hall, 'FC20261123000001A');
  const edited = await editTemplate(hall, ADMIN, { code, basedOn: 1, text: words('到期') });
  assert.deepEqual([edited.version, edited.madeBy], [2, { id: 'u1', name: ADMIN.name }]);
  assert.match(await acceptanceText(hall, 'FC20261123000002A'), /^到期11月30日（周一），/);
  const made = await hall.db`
    select case_number, template_version from notifications.message order by case_number`;
  assert.deepEqual(
    made.map((row) => row.template_version),
    [1, 2],
  );
  const kept = await hall.db`select zh from notifications.template where code = ${code} order by version`;
  assert.deepEqual(
    kept.map((row) => row.zh),
    [STANDARD_TEMPLATES[code].zh, words('到期').zh],
  );
  await loadTemplates(hall);
  const [newest] = await listTemplates(hall);
  assert.equal(newest?.version, 2, 'a restart keeps what the administrator wrote');
});

test('the words in force again make no new version, bad words none at all', async () => {
  const hall = await testHall();
  await loadTemplates(hall);
  const same = await editTemplate(hall, ADMIN, { code, basedOn: 1, text: STANDARD_TEMPLATES[code] });
  assert.equal(same.version, 1);
  const edit = (code: string, text: { zh: string; en: string }) =>
    editTemplate(hall, ADMIN, { code, basedOn: 1, text });
  await assert.rejects(edit(code, { zh: '到期{due}', en: 'due {dueOn}' }), isRefused('invalid-input'));
  await assert.rejects(edit('case.unknown', words('x')), isRefused('unknown-template'));
  const [count] = await hall.db`select count(*)::int as versions from notifications.template`;
  assert.equal(count?.versions, TEMPLATE_CODES.length);
});

test('of two who edit at once the second is told', async () => {
  const hall = await testHall();
  await loadTemplates(hall);
  const edits = ['甲', '乙', '丙'].map((zh) =>
    editTemplate(hall, ADMIN, { code, basedOn: 1, text: words(zh) }),
  );
  const outcomes = await Promise.allSettled(edits);
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  assert.equal(refused.length, 2);
  for (const { reason } of refused) assert.ok(isRefused('changed-meanwhile')(reason), String(reason));
  await assert.rejects(
    editTemplate(hall, ADMIN, { code, basedOn: 1, text: words('丁') }),
    (error) => error instanceof Refused && error.refusal.extra?.version === 2,
  );
});

test('another process uses new words after a few seconds, without waiting for them', async () => {
  const hall = await testHall();
  await loadTemplates(hall);
  const other = await otherProcess(hall);
  await editTemplate(hall, ADMIN, { code, basedOn: 1, text: words('到期') });
  hall.setNow('2026-11-23T09:00:04+08:00');
  assert.match(await acceptanceText(other, 'FC20261123000001A'), /已受理/);
  hall.setNow('2026-11-23T09:00:06+08:00');
  await acceptanceText(other, 'FC20261123000002A');
  for (let wait = 0, serial = 3; ; wait++, serial++) {
    const text = await acceptanceText(other, `FC202611230001${String(serial).padStart(2, '0')}A`);
    if (text.startsWith('到期')) break;
    assert.ok(wait < 50, 'never arrived');
  }
});
