import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  faultsOfHtml,
  LANGUAGES,
  sampleFrame,
  sampleSite,
  untranslated,
} from '../../../test/public-pages.ts';
import { departmentsView, departmentView } from '../views.ts';
import { departmentPage } from './department-page.ts';
import { departmentsPage } from './departments-page.ts';

test('all departments with all windows, floor by floor, in both languages', async () => {
  for (const language of LANGUAGES) {
    const { markup } = departmentsPage(sampleFrame(language, '/departments'), departmentsView(sampleSite));
    assert.deepEqual(await faultsOfHtml(markup), []);
    assert.deepEqual(untranslated(markup, language), []);
    assert.equal(markup.match(/href="\/departments\/FC-[A-Z]{2}"/g)?.length, 67);
    assert.equal(markup.match(/class="plate"/g)?.length, 90);
  }
});

test('a department says where it sits, its telephone and everything it does', async () => {
  for (const language of LANGUAGES) {
    const view = departmentView(sampleSite, 'FC-GA');
    assert.ok(view);
    const { markup } = departmentPage(sampleFrame(language, '/departments/FC-GA'), view);
    assert.deepEqual(await faultsOfHtml(markup), []);
    assert.deepEqual(untranslated(markup, language), []);
    assert.equal(markup.match(/href="\/items\/GA-\d{4}"/g)?.length, 14);
    assert.match(markup, /<a href="tel:07951002043" class="nobreak">0795-1002043<\/a>/);
  }
});

test('a department that the hall does not have is none', () => {
  assert.equal(departmentView(sampleSite, 'FC-XX'), undefined);
});
