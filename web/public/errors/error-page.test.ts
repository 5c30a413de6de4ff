import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toProblem, transportProblem } from '../../../src/platform/problem.ts';
import { invalidFields } from '../../../src/platform/refusal.ts';
import { faultsOfHtml, LANGUAGES, sampleFrame, untranslated } from '../../../test/public-pages.ts';
import { bareErrorPage, errorPage } from './error-page.ts';

test('every kind of failure has a valid page in both languages', async () => {
  for (const language of LANGUAGES) {
    for (const status of [400, 404, 429, 500, 503]) {
      const problem = transportProblem(status, language);
      for (const { markup } of [
        errorPage(sampleFrame(language, '/x'), problem),
        bareErrorPage(language, problem),
      ]) {
        assert.deepEqual(await faultsOfHtml(markup), []);
        assert.deepEqual(untranslated(markup, language), []);
      }
    }
  }
});

test('a lost page offers the search; our own failure offers to try again, at the same path and without its query', () => {
  assert.match(
    errorPage(sampleFrame('zh-CN', '/nix'), transportProblem(404, 'zh-CN')).markup,
    /role="search"/,
  );
  const ours = errorPage(
    sampleFrame('zh-CN', '/items/SJ 1/"?code=483920'),
    transportProblem(500, 'zh-CN'),
  ).markup;
  assert.match(ours, /<a href="\/items\/SJ%201\/%22">再试一次<\/a>/);
  assert.doesNotMatch(ours, /role="search"/);
});

test('the faults of fields are listed', () => {
  const refusal = invalidFields([{ pointer: '/q', detail: { zh: 'q 最多 100 个字', en: 'q is too long' } }]);
  const { markup } = errorPage(sampleFrame('zh-CN'), toProblem(refusal, 'zh-CN', 400));
  assert.match(markup, /<li>q 最多 100 个字<\/li>/);
});
