import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfHtml, LANGUAGES, sampleFrame, untranslated } from '../../../test/public-pages.ts';
import { confirmFormPage, faultOfRemark, faultsOfHolder } from './confirm-form.ts';
import { sheetPage } from './sheet-page.ts';

const HOLDER = { caseNumber: 'FC20261123000123X', code: '483920' };
const NOTHING = { remark: '', errors: [] };
/** As the server makes it in English; in Chinese its words are Chinese. */
const SHEET = {
  caseNumber: HOLDER.caseNumber,
  itemName: '42',
  department: '17',
  applicant: { name: '王小明（虚构）', idNumber: '110105********002X', phone: '138****1234' },
  agent: null,
  materials: [
    { index: 0, name: '1', status: 'provided' },
    { index: 1, name: '2', status: 'deferred' },
  ],
  changes: [],
  askedAt: '2026-11-23T10:00:00+08:00',
  disputed: null,
} as const;

const sheet = (change: object, language: (typeof LANGUAGES)[number] = 'zh-CN') =>
  sheetPage(
    sampleFrame(language, '/confirm'),
    { ...SHEET, materials: [...SHEET.materials], changes: [], ...change },
    HOLDER,
    NOTHING,
  ).markup;

test('form and sheet are valid documents in both languages, with everything and with little', async () => {
  const full = {
    agent: { name: '李代办（虚构）', idNumber: '360981********0017', phone: '' },
    changes: [{ name: '3', from: '4', to: '5' }],
    disputed: '6',
  };
  for (const language of LANGUAGES) {
    const nothing = { caseNumber: '', code: '' };
    const pages = [
      confirmFormPage(sampleFrame(language, '/confirm'), nothing, faultsOfHolder(nothing, language)).markup,
      sheet({}, language),
      sheet({ materials: [], ...full }, language),
    ];
    for (const markup of pages) {
      assert.deepEqual(await faultsOfHtml(markup), []);
      assert.deepEqual(untranslated(markup, language), []);
    }
  }
});

test('the code travels from form to form and stands in no address', () => {
  const markup = sheet({});
  assert.equal(
    markup.match(
      /<form method="post" action="\/confirm\/sign"|<form class="question" method="post" action="\/confirm\/dispute"/g,
    )?.length,
    2,
  );
  assert.ok(markup.match(/name="code" value="483920"/g)?.length);
  assert.doesNotMatch(markup, /(?:href|action)="[^"]*483920/);
});

test('a difference is read aloud as before and now; without any there is no word of it', () => {
  assert.match(
    sheet({ changes: [{ name: '申请人姓名', from: '甲', to: '乙' }] }),
    /<del><span class="vh">原来：<\/span>甲<\/del>.*<ins><span class="vh">现在：<\/span>乙<\/ins>/,
  );
  assert.doesNotMatch(sheet({}), /改过的地方/);
});

test('a remark says something, and no novel', () => {
  assert.equal(faultOfRemark('名字错了', 'zh-CN'), undefined);
  assert.equal(faultOfRemark(' \n', 'en')?.message, 'Say what is wrong.');
  assert.ok(faultOfRemark('字'.repeat(1001), 'zh-CN'));
});
