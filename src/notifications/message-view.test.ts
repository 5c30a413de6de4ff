import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Message } from './message.ts';
import { viewMessage, viewMessageRow } from './message-view.ts';

const message: Message = {
  id: '0',
  caseNumber: 'FC20260483920001X',
  departments: ['FC-GA'],
  template: 'case.accepted',
  templateVersion: 1,
  language: 'zh-CN',
  channel: 'sms',
  recipientMasked: '138****8000',
  text: '您的申请已受理。办件号FC20260483920001X，查询码483920。',
  status: 'delivered',
  givenUpBecause: null,
  attempts: 1,
  gateway: null,
  lastError: null,
  createdAt: Temporal.Instant.from('2026-11-23T09:00:00+08:00'),
  sentAt: null,
};

test('staff never read the query code in a message, in the case or in the list', () => {
  const hidden = '您的申请已受理。办件号FC20260483920001X，查询码******。';
  assert.equal(viewMessage(message, '483920').text, hidden);
  assert.equal(viewMessageRow(message, '483920', 'en').text, hidden);
});

test('wherever the code stands in whatever words, it is gone, and nothing else is', () => {
  const words = fc.stringMatching(/^[^0-9A-Z*]*$/);
  fc.assert(
    fc.property(words, words, words, fc.stringMatching(/^\d{6}$/), (before, between, after, code) => {
      const text = `${before}${code}${between || '，'}${code}${after}`;
      const shown = viewMessage({ ...message, text }, code).text;
      assert.equal(shown, `${before}******${between || '，'}******${after}`);
    }),
  );
});

test('a message about no case is shown as it is', () => {
  const text = '本中心483920号通知';
  assert.equal(viewMessage({ ...message, caseNumber: null, text }, undefined).text, text);
});
