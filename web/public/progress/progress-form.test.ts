import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plainCode } from '../../../src/cases/typed-by-hand.ts';
import { faultsOfHtml, LANGUAGES, sampleFrame, untranslated } from '../../../test/public-pages.ts';
import { escapeHtml } from '../html.ts';
import { faultsOfFields, progressFormPage } from './progress-form.ts';

const NOTHING = { caseNumber: '', queryCode: '' };

test('the form is a valid document in both languages, with mistakes and without', async () => {
  for (const language of LANGUAGES) {
    for (const errors of [[], faultsOfFields(NOTHING, language)]) {
      const { markup } = progressFormPage(sampleFrame(language, '/progress'), NOTHING, errors);
      assert.deepEqual(await faultsOfHtml(markup), []);
      assert.deepEqual(untranslated(markup, language), []);
    }
  }
});

test('it goes by POST and carries nothing in its address', () => {
  const { markup } = progressFormPage(sampleFrame('zh-CN', '/progress'), NOTHING, []);
  assert.match(markup, /<form class="question" method="post" action="\/progress"/);
});

test('mistakes are listed at the top, stand at their fields, and are told apart in the title', () => {
  const errors = faultsOfFields(NOTHING, 'zh-CN');
  const { markup } = progressFormPage(sampleFrame('zh-CN', '/progress'), NOTHING, errors);
  assert.match(markup, /<title>有误：/);
  assert.match(
    markup,
    /role="alert"[\s\S]*<a href="#caseNumber">请填办件号。<\/a>[\s\S]*<a href="#queryCode">请填查询码。<\/a>/,
  );
  assert.match(
    markup,
    /id="caseNumber"[^>]*aria-describedby="caseNumber-hint caseNumber-error" aria-invalid="true"/,
  );
  assert.ok(markup.indexOf('role="alert"') < markup.indexOf('<h1>'));
});

test('without mistakes there is no word of any', () => {
  const { markup } = progressFormPage(sampleFrame('zh-CN', '/progress'), NOTHING, []);
  assert.doesNotMatch(markup, /aria-invalid|role="alert"|有误/);
});

test('a code is six digits, however it was typed', () => {
  assert.equal(plainCode(' ４８３ 920 '), '483920');
  assert.deepEqual(faultsOfFields({ caseNumber: 'x', queryCode: '483-920' }, 'zh-CN'), []);
  for (const queryCode of ['48392', '4839201', '48392a', '四八三九二零']) {
    assert.deepEqual(
      faultsOfFields({ caseNumber: 'x', queryCode }, 'en').map(({ field }) => field),
      ['queryCode'],
    );
  }
});

test('what was typed stays, whatever it was', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('"><script>', "' autofocus onfocus='x", 'FC 2026'),
  );
  fc.assert(
    fc.property(typed, typed, (caseNumber, queryCode) => {
      const { markup } = progressFormPage(sampleFrame('zh-CN', '/progress'), { caseNumber, queryCode }, []);
      assert.ok(markup.includes(`id="caseNumber" name="caseNumber" value="${escapeHtml(caseNumber)}"`));
      assert.ok(markup.includes(`id="queryCode" name="queryCode" value="${escapeHtml(queryCode)}"`));
      assert.doesNotMatch(markup, /<script>/);
    }),
  );
});
