import assert from 'node:assert/strict';
import { test } from 'node:test';
import { itemOf, sealing } from '../../test/case-builders.ts';
import type { CorrectedEntry } from './corrected.ts';
import { sayChanges } from './correction-words.ts';

const item = itemOf('SJ-0006');
const NOTHING: CorrectedEntry = {
  reason: '听错了',
  applicant: null,
  agent: null,
  materials: [],
  deferredUntil: {},
};
const said = (change: Partial<CorrectedEntry>, kind: 'person' | 'organisation' = 'person') =>
  sayChanges({ ...NOTHING, ...change }, item, kind);

test('each value before and after, in the words of a person or of an organisation', () => {
  const applicant = {
    name: { from: '甲公司', to: '乙公司' },
    phone: { from: '136****5209', to: null, sealed: null },
  };
  assert.equal(said({ applicant }, 'organisation').zh, '名称：甲公司 → 乙公司；电话：136****5209 → 无');
  assert.equal(said({ applicant }).en, 'name: 甲公司 → 乙公司; phone: 136****5209 → none');
  const kind = { from: 'person', to: 'organisation' } as const;
  const name = { from: '甲', to: '甲公司' };
  assert.equal(said({ applicant: { kind, name } }).zh, '申请人类别：个人 → 单位；名称：甲 → 甲公司');
});

test('numbers that differ only where the mask lies do not look unchanged', () => {
  const masked = { from: '360981********2746', to: '360981********2746' };
  const applicant = { idNumber: { ...masked, sealed: 'sealed', digest: 'digest' } };
  assert.equal(said({ applicant }).zh, '身份证号：360981********2746，改的是隐去的几位');
  assert.match(said({ applicant }, 'organisation').en, /^credit code: .*, changed in the hidden digits$/);
});

test('agents and papers', () => {
  const agent = { added: sealing.seal({ name: '李代办', idNumber: '1' }) };
  assert.equal(said({ agent }).en, 'agent: none → 李代办');
  const changed = { name: { from: '李代办', to: '李黛班' } };
  assert.equal(said({ agent: { changed } }).zh, '代办人姓名：李代办 → 李黛班');
  const materials = [{ index: 4, from: 'provided', to: 'deferred' } as const];
  assert.deepEqual(said({ materials }), {
    zh: `${item.materials[4]?.name.zh}：已交 → 容缺`,
    en: `${item.materials[4]?.name.en}: provided → deferred`,
  });
});
