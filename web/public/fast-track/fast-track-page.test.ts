import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastTrackView } from '../../../src/statistics/fast-track-schema.ts';
import { faultsOfHtml, LANGUAGES, sampleFrame, untranslated } from '../../../test/public-pages.ts';
import { fastTrackPage } from './fast-track-page.ts';

const NAMES = {
  'zh-CN': { item: '居民身份证丢失补领', department: '丰城市公安局' },
  en: { item: 'Replacement of a lost identity card', department: 'Public Security Bureau' },
};

function viewIn(language: keyof typeof NAMES): FastTrackView {
  const item = { code: 'GA-0003', name: NAMES[language].item };
  const department = { code: 'FC-GA', name: NAMES[language].department };
  const grant = {
    grantedOn: '2026-11-23',
    item,
    department,
    applicantKind: 'person' as const,
    grantor: { role: 'chief' as const, department },
    reason: '老人住院，办手续<急>',
    decidedOn: null,
    overtaken: 0,
  };
  return {
    from: '2026-01-01',
    to: '2026-11-24',
    granted: 2,
    decided: 1,
    byItem: [{ ...item, count: 2 }],
    byDepartment: [{ ...department, count: 2 }],
    byApplicant: { person: 1, organisation: 1 },
    byGrantor: [
      { role: 'chief', department, count: 1 },
      { role: 'center', department: null, count: 1 },
    ],
    overtaken: { cases: 3, late: 1, medianWorkingDays: 1.5, longestWorkingDays: 4 },
    grants: [
      grant,
      {
        ...grant,
        applicantKind: 'organisation',
        grantor: { role: 'center', department: null },
        decidedOn: '2026-11-24',
        overtaken: 3,
      },
    ],
    leftOff: 0,
  };
}

const years = ['2026', '2025'];

test('figures, reasons as given and who waited longer, as a valid document in both languages', async () => {
  for (const language of LANGUAGES) {
    const view = viewIn(language);
    const { markup } = fastTrackPage(sampleFrame(language, '/fast-track'), { view, years });
    assert.deepEqual(await faultsOfHtml(markup), []);
    assert.deepEqual(untranslated(markup, language), []);
    assert.match(markup, /老人住院，办手续&lt;急&gt;/);
    assert.match(markup, language === 'en' ? /3 cases waited longer/ : /3件因此等了更久/);
    assert.match(markup, language === 'en' ? /1 of them later than promised/ : /1件超过了承诺的日子/);
    assert.match(markup, /href="\/fast-track\?year=2026" aria-current="page"/);
  }
});

test('nothing granted and nobody overtaken are said', async () => {
  for (const language of LANGUAGES) {
    const nobody = { cases: 0, late: 0, medianWorkingDays: null, longestWorkingDays: null };
    const none = { ...viewIn(language), granted: 0, grants: [], overtaken: nobody };
    const empty = fastTrackPage(sampleFrame(language, '/fast-track'), { view: none, years }).markup;
    assert.deepEqual(await faultsOfHtml(empty), []);
    assert.match(empty, language === 'en' ? /Not granted once in 2026/ : /一次也没有批准/);
    assert.doesNotMatch(empty, /<table/);
    const view = { ...viewIn(language), to: '2026-12-31', overtaken: nobody };
    const calm = fastTrackPage(sampleFrame(language, '/fast-track'), { view, years }).markup;
    assert.match(calm, language === 'en' ? /Nobody so far/ : /没有。/);
    assert.match(calm, language === 'en' ? /in 2026; 1 of these/ : /2026年批准了2次/);
  }
});

test('a long list ends with the way to the rest', () => {
  const view = viewIn('zh-CN');
  const [grant] = view.grants;
  const many = {
    ...view,
    granted: 300,
    grants: Array.from({ length: 200 }, () => grant as (typeof view.grants)[number]),
    leftOff: 100,
  };
  const { markup } = fastTrackPage(sampleFrame('zh-CN', '/fast-track'), { view: many, years });
  assert.equal(markup.match(/class="reason"/g)?.length, 60);
  assert.match(
    markup,
    /更早的还有240次，见<a href="\/api\/public\/statistics\/fast-track\?from=2026-01-01&amp;to=2026-11-24">/,
  );
});
