import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haveSameName, isAskedBy, suits } from './same-paper.ts';

const material = (zh: string, source: string) => ({ name: { zh, en: '' }, source });
const result = (issuedBy: string, name: string) => ({ issuedBy, name });
const handedIn = (name: string) => ({ issuedBy: null, name });

test('a result suits where its item is the source, under whatever name it is asked for', () => {
  const register = result('GA-0006', '居民户口簿');
  assert.equal(suits(register, material('居民户口簿', 'issued_by:GA-0006')), 'issued');
  assert.equal(suits(result('BD-0001', '不动产权证书'), material('住所证明', 'issued_by:BD-0001')), 'issued');
  assert.equal(suits(register, material('居民户口簿', 'issued_by:GA-0007')), undefined);
  assert.equal(suits(register, material('居民户口簿', 'applicant')), undefined);
});

test('where a department is the source, the result must be of one of its items and have the name', () => {
  const permit = result('JT-0004', '涉路施工许可决定书');
  assert.equal(suits(permit, material('涉路施工许可决定书', 'issued_by:FC-JT')), 'issued');
  assert.equal(suits(permit, material('公路赔（补）偿协议', 'issued_by:FC-JT')), undefined);
  assert.equal(suits(permit, material('涉路施工许可决定书', 'issued_by:FC-GL')), undefined);
  const card = result('GA-0001', '居民身份证');
  assert.equal(suits(card, material('居民身份证领取凭证', 'issued_by:FC-GA')), undefined);
});

test('a paper that was handed in before suits under the same name', () => {
  const slip = handedIn('居民身份证领取凭证');
  assert.equal(suits(slip, material('居民身份证领取凭证', 'issued_by:FC-GA')), 'same_name');
  assert.equal(suits(slip, material('居民身份证', 'issued_by:GA-0001')), undefined);
  assert.equal(suits(handedIn('申请表'), material('申请表', 'applicant')), undefined);
});

test("the applicant's own card does not stand in for somebody else's", () => {
  const card = result('GA-0001', '居民身份证');
  for (const name of [
    '死者居民身份证',
    '父母居民身份证',
    '监护人居民身份证',
    '双方居民身份证',
    '法定代表人身份证明',
  ]) {
    assert.equal(suits(card, material(name, 'issued_by:GA-0001')), undefined, name);
  }
  const late = handedIn('死者居民身份证');
  assert.equal(suits(late, material('居民身份证', 'issued_by:GA-0001')), undefined);
  assert.equal(suits(late, material('死者居民身份证', 'issued_by:GA-0001')), 'same_name');
});

test('copies, brackets and alternatives make no other paper', () => {
  assert.ok(haveSameName('营业执照正副本', '营业执照（复印件）'));
  assert.ok(haveSameName('购房合同或赠与证明', '购房合同'));
  assert.ok(haveSameName('公众聚集场所投入使用、营业前检查合格证', '公众聚集场所投入使用营业前检查合格证'));
  assert.ok(!haveSameName('居民身份证', '临时居民身份证'));
  assert.ok(!haveSameName('（复印件）', '（原件）'), 'nothing is left of either');
});

test('an item asks for a paper when one of its materials does', () => {
  const item = { materials: [material('申请表', 'applicant'), material('居民户口簿', 'issued_by:GA-0006')] };
  assert.ok(isAskedBy(result('GA-0006', '居民户口簿'), item as never));
  assert.ok(!isAskedBy(result('SJ-0002', '营业执照'), item as never));
});
