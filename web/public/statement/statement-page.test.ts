import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfHtml, LANGUAGES, sampleFrame, untranslated } from '../../../test/public-pages.ts';
import { accessibilityPage, personalDataPage } from './statement-page.ts';
import { ACCESSIBILITY, PERSONAL_DATA } from './statements.ts';

test('both statements are valid documents in both languages', async () => {
  for (const language of LANGUAGES) {
    for (const make of [accessibilityPage, personalDataPage]) {
      const { markup } = make(sampleFrame(language, '/statement'));
      assert.deepEqual(await faultsOfHtml(markup), []);
      assert.deepEqual(untranslated(markup, language), []);
    }
  }
});

test('what is promised in one language is promised in the other', () => {
  for (const statement of [ACCESSIBILITY, PERSONAL_DATA]) {
    const shape = (language: (typeof LANGUAGES)[number]) =>
      statement[language].sections.map(({ points }) => points.length);
    assert.deepEqual(shape('zh-CN'), shape('en'));
  }
});
