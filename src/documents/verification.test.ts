import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf } from '../../test/case-builders.ts';
import { surroundings } from '../../test/notice-builders.ts';
import { sampleDocument } from './sample-document.ts';
import { maskedHolder, viewGenuine } from './verification.ts';

const item = itemOf('SJ-0006');
const { center } = surroundings(item);

test('a certificate is verified with its number and last day, and with nothing personal', () => {
  const document = sampleDocument('collection', item, 'FC');
  const genuine = viewGenuine(document, document.facts, { item, center, language: 'zh-CN' });
  assert.deepEqual(genuine, {
    id: 'FC20261123999999O-8',
    number: '丰政服领〔2026〕1123-999999-8号',
    title: '领取证照通知书',
    itemName: '食品经营许可（餐饮服务）',
    day: '2026-11-23',
    holder: '张*',
    stateName: '已制证',
    certificate: { number: '样例〔2026〕第000001号', validUntil: '2031-11-22' },
  });
});

test('other papers name no certificate; the state is that of now', () => {
  const document = sampleDocument('acceptance', item, 'FC');
  const now = sampleDocument('delivery', item, 'FC').facts;
  const genuine = viewGenuine(document, now, { item, center, language: 'en' });
  assert.deepEqual(
    [genuine.certificate, genuine.stateName, genuine.title],
    [null, 'collected', 'Notice of Acceptance'],
  );
});

test('a person is named by one character, an organisation whole', () => {
  assert.equal(maskedHolder({ kind: 'person', name: '欧阳修' }), '欧*');
  assert.equal(maskedHolder({ kind: 'person', name: '𠮷田' }), '𠮷*');
  assert.equal(maskedHolder({ kind: 'organisation', name: '某某公司' }), '某某公司');
});
