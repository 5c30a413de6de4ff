import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACCEPTED, caseChange, receptionOf } from '../../test/case-change.ts';
import { type TestHall, testHall } from '../../test/hall.ts';
import type { Happening } from '../cases/case-event.ts';
import { insertForm, rowWrite } from '../platform/row-forms.ts';
import { writeRows } from '../platform/write-rows.ts';
import { messagesOfCase, queueMessages } from './actions.ts';
import { loadTemplates } from './template-actions.ts';

const hall = await testHall();
await loadTemplates(hall);

const acceptance = (caseNumber: string, phone: string, more: readonly Happening[] = []) =>
  caseChange([[receptionOf(phone, hall.keys), ACCEPTED, ...more]], { caseNumber });

const waiting = async ({ db }: TestHall) =>
  (await db`select message_id from notifications.queue`).map((row) => row.message_id as string);

test('a change brings its message, which waits to be sent', async () => {
  const caseNumber = 'FC20261123000001A';
  await writeRows(hall, queueMessages(hall, acceptance(caseNumber, '13600005209')));
  const messages = await messagesOfCase(hall, caseNumber);
  assert.equal(messages.length, 1);
  const { id, text, ...rest } = messages[0] as (typeof messages)[number];
  assert.deepEqual(rest, {
    template: 'case.accepted',
    channel: 'sms',
    to: '136****5209',
    status: 'queued',
    createdAt: '2026-11-23T09:00:00.000+08:00',
    sentAt: null,
  });
  assert.match(text, new RegExp(`已受理.*办件号${caseNumber}，查询码\\*{6}`), 'staff do not see the code');
  assert.deepEqual(await waiting(hall), [id]);
  const [row] = await hall.db`select * from notifications.message where id = ${id}`;
  assert.equal(hall.keys.open(row?.recipient_sealed), '13600005209');
  assert.match(row?.text, new RegExp(`查询码${hall.keys.codeFor(caseNumber)}`), 'but the applicant does');
  assert.doesNotMatch(JSON.stringify(row), /13600005209/, 'the number lies nowhere in clear');
  assert.deepEqual(row?.departments, ['FC-GA', 'FC-ZW']);
  assert.equal(row?.template_version, 1);
});

test('when the change is not written, neither is its message', async () => {
  const caseNumber = 'FC20261123000002A';
  const before = (await waiting(hall)).length;
  const failing = rowWrite(insertForm('platform.idempotency', { caller: 'text' }), { caller: 'somebody' });
  const writes = [...queueMessages(hall, acceptance(caseNumber, '13600005209')), failing];
  await assert.rejects(writeRows(hall, writes), /null value/);
  assert.deepEqual(await messagesOfCase(hall, caseNumber), []);
  assert.equal((await waiting(hall)).length, before);
});

test('a landline gets no SMS, but the desk sees what to say on the telephone', async () => {
  const caseNumber = 'FC20261123000003A';
  const before = (await waiting(hall)).length;
  await writeRows(hall, queueMessages(hall, acceptance(caseNumber, '0795-1234567')));
  const [message] = await messagesOfCase(hall, caseNumber);
  assert.equal(message?.status, 'given_up');
  assert.match(message?.text ?? '', /已受理/);
  assert.equal((await waiting(hall)).length, before);
});

test('what is nobody’s news writes nothing', async () => {
  const change = caseChange([
    [receptionOf('13600005209', hall.keys), ACCEPTED],
    [{ kind: 'prompted', data: { promisedDueOn: '2026-11-30' } }],
  ]);
  assert.deepEqual(queueMessages(hall, change), []);
});

test('the database refuses a message that is given up without a reason', async () => {
  await assert.rejects(hall.db`update notifications.message set status = 'given_up'`, /check constraint/);
});
