import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { caseNumber } from '../cases/case-number.ts';
import {
  documentId,
  documentNumber,
  normaliseCode,
  readDocumentKey,
  verificationCode,
} from './document-number.ts';
import { NOTICE_CODES } from './notice-kinds.ts';

const center = { code: 'FC', name: { zh: '丰城市政务服务中心', en: 'Fengcheng Government Service Center' } };
const key = { caseNumber: caseNumber('FC', '2026-11-23', 123), sequence: 2 };

test('a number names center, kind, year, the case and the event', () => {
  assert.equal(documentNumber(center, 'acceptance', key), '丰政服受〔2026〕1123-000123-2号');
  assert.equal(documentNumber(center, 'non-acceptance', key), '丰政服不受〔2026〕1123-000123-2号');
  const other = { code: 'FC', name: { zh: '丰城便民大厅', en: 'Hall' } };
  assert.equal(documentNumber(other, 'refusal', key), 'FC不准〔2026〕1123-000123-2号');
});

test('property: id and number as they stand on the paper lead back to the document', () => {
  const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2039-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(
      day,
      fc.integer({ min: 1, max: 999_999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.constantFrom(...NOTICE_CODES),
      (date, serial, sequence, kind) => {
        const wanted = {
          caseNumber: caseNumber('FC', date.toISOString().slice(0, 10), serial),
          sequence,
        };
        const number = documentNumber(center, kind, wanted);
        for (const typed of [
          documentId(wanted),
          ` ${documentId(wanted).toLowerCase()} `,
          number,
          number.replace('〔', '[').replace('〕', ']').replace('号', ''),
        ])
          assert.deepEqual(readDocumentKey(typed, 'FC'), wanted, typed);
      },
    ),
  );
});

test('a mistyped number leads nowhere', () => {
  for (const typed of [
    '',
    'FC20261123000123X',
    `${key.caseNumber.replace('123', '124')}-2`,
    '1123-000123-2',
    '〔2026〕1123-000000-1号',
  ])
    assert.equal(readDocumentKey(typed, 'FC'), undefined, typed);
});

test('the code is the beginning of the hash, however it is typed', () => {
  assert.equal(verificationCode('0123456789abcdef'.repeat(4)), '0123456789');
  assert.equal(normaliseCode(' 01234-5678A '), '012345678a');
});
