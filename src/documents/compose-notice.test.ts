import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeAllSteps, itemOf, items, PaperCase } from '../../test/case-builders.ts';
import { bodyText, noticeOf, sampleNotice } from '../../test/notice-builders.ts';
import { bodyOf } from './compose-notice.ts';
import { NOTICE_CODES, NOTICE_KINDS } from './notice-kinds.ts';

const licence = itemOf('SJ-0006');
const service =
  items.find(({ kind, materials }) => kind === 'public_service' && materials.length > 1) ?? licence;
const firstDeferrable = licence.materials.findIndex(({ deferrable }) => deferrable);

test('a notice of a licence names the article, one of another item names no law', () => {
  for (const code of NOTICE_CODES) {
    const words = bodyText(sampleNotice(code, licence));
    if (code !== 'receipt') assert.match(words, /依据《中华人民共和国行政许可法》第.+条/, code);
    assert.doesNotMatch(bodyText(sampleNotice(code, service)), /行政许可/, code);
  }
});

const ARTICLES = {
  supplement: '第三十二条第一款第四项',
  acceptance: '第三十二条',
  'non-acceptance': '第三十二条',
  stop: '第四十五条',
  extension: '第四十二条',
  grant: '第三十八条第一款',
  refusal: '第三十八条第二款',
  collection: '第四十四条',
  delivery: '第四十四条',
} as const;

for (const [code, article] of Object.entries(ARTICLES)) {
  test(`${code} cites ${article}`, () => {
    assert.ok(bodyText(sampleNotice(code as keyof typeof ARTICLES, licence)).includes(`${article}的规定`));
  });
}

test('acceptance states both limits, the fee and where to ask', () => {
  const notice = noticeOf('acceptance', new PaperCase(licence));
  const words = bodyText(notice);
  assert.match(words, /您于2026年3月2日提出的“食品经营许可（餐饮服务）”申请，材料齐全、符合法定形式。/);
  assert.match(words, /决定予以受理。/);
  assert.match(words, /承诺办结期限：7个工作日，最迟于2026年3月11日办结。/);
  assert.match(words, /法定办结期限：20个工作日，至2026年3月30日。/);
  assert.match(words, /收费：不收费。/);
  assert.doesNotMatch(words, /容缺/);
  assert.equal(notice.number, '丰政服受〔2026〕0302-000001-2号');
  assert.equal(notice.addressee, '王小明（虚构）：');
  assert.equal(notice.day, '2026-03-02');
  assert.match(
    notice.verification?.address ?? '',
    /^https:\/\/hall\.example\/verify\/FC20260302000001O-2\?code=[0-9a-f]{10}$/,
  );
});

test('a deferred paper stands in the acceptance as a promise with its day and what follows', () => {
  const paperCase = new PaperCase(licence, { papers: { [firstDeferrable]: 'deferred' } });
  const words = bodyText(noticeOf('acceptance', paperCase));
  const { name } = licence.materials[firstDeferrable] ?? licence.materials[0] ?? { name: { zh: '' } };
  assert.match(words, /主要材料齐全、符合法定形式，其余材料由申请人承诺补交。.*决定容缺受理。/);
  assert.match(
    words,
    new RegExp(`容缺承诺：申请人书面承诺于2026年3月\\d+日前补交“${name.zh}”。逾期不补交的，不予颁发证照`),
  );
});

test('deemed acceptance says why, and from which day it counts', () => {
  const paperCase = new PaperCase(licence, { papers: { 0: 'missing' } });
  const facts = paperCase.facts;
  paperCase.events = paperCase.events.slice(0, 1);
  paperCase.on('2026-03-10').append(
    [
      {
        kind: 'accepted',
        data: {
          due: {
            promisedOn: '2026-03-11',
            statutoryOn: '2026-03-30',
            promptOn: null,
            provisional: false,
            statutoryProvisional: false,
            calendarVersion: 1,
          },
          opened: [],
          deferredUntil: {},
          deemedFrom: facts.receivedAt,
        },
      },
    ],
    { kind: 'clock' },
  );
  const notice = noticeOf('acceptance', paperCase);
  assert.match(
    bodyText(notice),
    /本中心未在收到申请材料之日起5个工作日内一次告知需要补正的全部内容，依据.*第三十二条的规定，自收到申请材料之日（2026年3月2日）起即为受理。/,
  );
  assert.equal(notice.day, '2026-03-10');
  assert.equal(notice.foot[0], '由系统按期作出');
});

test('a supplement notice lists everything that is missing, with form, copies and hint', () => {
  const paperCase = new PaperCase(licence, { papers: { 0: 'missing', 1: 'missing' } });
  const [, list] = noticeOf('supplement', paperCase).body;
  assert.ok(list?.block === 'list');
  assert.equal(list.entries.length, 2);
  assert.match(list.entries[0] ?? '', /^食品经营许可申请书（原件1份）/);
});

test('non-acceptance gives reason, authority and remedies; without an authority it names none', () => {
  const refused = (redirectTo?: string) => {
    const paperCase = new PaperCase(licence, { papers: { 0: 'missing' } });
    paperCase.act({
      action: 'not-accept',
      body: { reason: '经营场所不在本市', ...(redirectTo && { redirectTo }) },
    });
    return bodyText(noticeOf('non-acceptance', paperCase));
  };
  assert.match(refused('某市市场监督管理局'), /理由：经营场所不在本市\n请您向某市市场监督管理局提出申请。\n/);
  assert.match(refused(), /60日内申请行政复议，或者6个月内向人民法院提起行政诉讼/);
  assert.doesNotMatch(refused(), /请您向/);
});

test('a refusal is signed by the department and states reasons and remedies', () => {
  const paperCase = new PaperCase(licence);
  completeAllSteps(paperCase);
  paperCase.act({
    action: 'decide',
    body: { outcome: 'refused', reasons: '厨房没有清洗消毒设施。\n布局不合要求' },
  });
  const notice = noticeOf('refusal', paperCase);
  assert.equal(notice.title, '不予行政许可决定书');
  assert.equal(notice.signer, '丰城市市场监督管理局');
  assert.equal(notice.seal?.around, notice.signer);
  assert.match(bodyText(notice), /理由：厨房没有清洗消毒设施。\n布局不合要求\n/);
  assert.match(bodyText(notice), /行政复议.*行政诉讼/);
});

test('what is not a licence is granted and refused in plain words', () => {
  assert.equal(sampleNotice('grant', service).title, '准予决定书');
  assert.match(bodyText(sampleNotice('grant', service)), /本机关决定准予办理。/);
  assert.match(bodyText(sampleNotice('refusal', service)), /本机关决定不予办理。/);
});

test('a line with nothing to say goes, values are left alone, full stops are not doubled', () => {
  const values = {
    reason: '原因。',
    redirect: '',
    itemName: '{caseNumber}',
    missing: { block: 'list', entries: ['甲'] },
  } as const;
  assert.deepEqual(bodyOf('“{itemName}”：{reason}。\n{redirect}\n\n {missing} ', values), [
    { block: 'paragraph', text: '“{caseNumber}”：原因。' },
    { block: 'list', entries: ['甲'] },
  ]);
});

test('every kind has a word of its own, so that no two numbers are alike', () => {
  const words = NOTICE_CODES.map((code) => NOTICE_KINDS[code].word);
  assert.equal(new Set(words).size, words.length);
});

test('a certificate without a day is not said to be valid for ever', () => {
  const noTerm = { ...licence, result: { ...licence.result, validityMonths: null } };
  assert.match(bodyText(sampleNotice('collection', noTerm)), /证照编号：.+号，有效期以证照所载为准。/);
  const fiveYears = { ...licence, result: { ...licence.result, validityMonths: 60 } };
  assert.match(bodyText(sampleNotice('collection', fiveYears)), /有效期至2031年11月22日。/);
});
