import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sampleCatalog } from '../../test/sample-city.ts';
import type { FeeLine } from './item.ts';
import { FEE_UNITS, type FeeUnit } from './labels.ts';
import { lineOfTruth } from './line-of-truth.ts';
import { citeLaw, sayFee, sayLimit, sayMoney, sumUpFees } from './wording.ts';

const items = new Map(sampleCatalog().items.map((item) => [item.code, item]));

function truthOf(code: string) {
  const item = items.get(code);
  assert.ok(item, code);
  return lineOfTruth(item);
}

const fee = (amountFen: number, per: FeeUnit, name = '工本费'): FeeLine => ({
  name,
  amountFen,
  per,
  basis: '样例',
});

test('the line of truth says what to bring at least, how often to come, how long and how much', () => {
  assert.deepEqual(truthOf('SJ-0006'), {
    zh: '6份材料 · 跑1次 · 7个工作日 · 免费',
    en: '6 papers · 1 visit · 7 working days · free',
  });
  assert.deepEqual(truthOf('BD-0002'), {
    zh: '6份材料 · 跑1次 · 1个工作日 · 80元起',
    en: '6 papers · 1 visit · 1 working day · from 80 yuan',
  });
  assert.deepEqual(truthOf('GA-0004'), {
    zh: '3份材料 · 跑1次 · 当场办结 · 10元',
    en: '3 papers · 1 visit · done on the spot · 10 yuan',
  });
  assert.equal(truthOf('GJ-0002').zh, '4份材料 · 不用跑 · 1个工作日 · 免费');
  assert.equal(truthOf('CG-0005').zh, '4份材料 · 跑1次 · 10个工作日 · 每吨1.40元');
  assert.match(truthOf('ZW-0001').zh, /^不用带材料 · /);
});

test('a paper that is not always required is not counted', () => {
  assert.match(truthOf('HY-0001').zh, /^2份材料/);
});

test('limits in words', () => {
  assert.equal(sayLimit({ value: 30, unit: 'calendar_day' }).zh, '30日');
  assert.equal(sayLimit({ value: 1, unit: 'calendar_day' }).en, '1 day');
  assert.equal(sayLimit({ value: 20, unit: 'working_day' }).en, '20 working days');
});

test('money in words', () => {
  assert.deepEqual(sayMoney(2000), { zh: '20元', en: '20 yuan' });
  assert.equal(sayMoney(140).zh, '1.40元');
  assert.equal(sayMoney(5).zh, '0.05元');
  assert.equal(sayMoney(250_000).zh, '2,500元');
  assert.equal(sayMoney(123_456_789_00).zh, '123,456,789元');
});

test('of several fee lines the least in the unit of the first is promised', () => {
  assert.equal(sumUpFees([]).zh, '免费');
  assert.equal(sumUpFees([fee(8000, 'case'), fee(55_000, 'case'), fee(1000, 'copy')]).zh, '80元起');
  assert.equal(sumUpFees([fee(6500, 'sqm'), fee(4500, 'sqm')]).zh, '每平方米45元起');
  assert.equal(sumUpFees([fee(30, 'sqm_day')]).en, '0.30 yuan per square metre and day');
});

test('a fee line names its unit', () => {
  for (const [per, unit] of Object.entries(FEE_UNITS)) {
    assert.equal(sayFee(fee(100, per as FeeUnit)).zh, `${unit.zh}1元`);
    assert.equal(sayFee(fee(100, per as FeeUnit)).en, `1 yuan ${unit.en}`);
  }
});

test('laws are cited with their article where there is one', () => {
  assert.equal(citeLaw({ law: '中华人民共和国护照法', article: '第五条' }), '《中华人民共和国护照法》第五条');
  assert.equal(citeLaw({ law: '居住证暂行条例', article: null }), '《居住证暂行条例》');
});
