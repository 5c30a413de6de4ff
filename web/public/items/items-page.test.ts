import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  faultsOfHtml,
  LANGUAGES,
  sampleFrame,
  sampleSite,
  untranslated,
} from '../../../test/public-pages.ts';
import { itemsView } from '../views.ts';
import { itemsPage } from './items-page.ts';
import { addressOfSearch, readItemSearch } from './items-view.ts';

const { departments } = sampleSite.catalog;
const search = (fields: Record<string, string> = {}) => readItemSearch(fields, departments);
const page = (fields: Record<string, string> = {}, language: (typeof LANGUAGES)[number] = 'zh-CN') =>
  itemsPage(sampleFrame(language, addressOfSearch(search(fields))), itemsView(sampleSite, search(fields)))
    .markup;

const SEARCHES: Record<string, string>[] = [
  {},
  { q: '开饭店' },
  { q: 'passport' },
  { q: '龘龘龘' },
  { lifeEvent: '就业', free: '1' },
  { department: 'FC-GA', audience: 'person', noVisit: '1', onTheSpot: '1', lifeEvent: '涉农' },
];

test('the list is a valid document in both languages, whatever is asked', async () => {
  for (const language of LANGUAGES) {
    for (const fields of SEARCHES) {
      const markup = page(fields, language);
      assert.deepEqual(await faultsOfHtml(markup), [], JSON.stringify(fields));
      const { q, ...others } = fields;
      assert.deepEqual(untranslated(page(others, language), language), []);
    }
  }
});

test('without a question all items stand under their life events, each once', () => {
  const links = page().match(/href="\/items\/[A-Z]{2}-\d{4}"/g) ?? [];
  assert.deepEqual([links.length, new Set(links).size], [217, 217]);
});

test('everyday words find the item, and are set off where people use them', () => {
  const markup = page({ q: '开饭店' });
  assert.ok(markup.indexOf('食品经营许可（餐饮服务）') < markup.indexOf('class="hits"'));
  assert.match(markup, /<mark>开饭店<\/mark>/);
});

test('choices narrow, and stay chosen in the form', () => {
  const markup = page({ audience: 'person', noVisit: '1' });
  assert.match(markup, /<option value="person" selected>/);
  assert.match(markup, /name="noVisit" value="1" checked/);
  assert.match(markup, /<details class="narrow" open>/);
  const shown = itemsView(sampleSite, search({ audience: 'person', noVisit: '1' })).hits;
  assert.ok(
    shown.length > 0 &&
      shown.every(({ audience, visitsMax }) => audience !== 'organisation' && visitsMax === 0),
  );
});

test('choices alone show everything they let through; words only the likeliest, and say so', () => {
  const shown = (fields: Record<string, string>) => page(fields).match(/<h3><a href="\/items\//g)?.length;
  assert.equal(shown({ lifeEvent: '就业' }), 22);
  const markup = page({ q: '登记' });
  assert.equal(markup.match(/<h3><a href="\/items\//g)?.length, 8);
  assert.match(markup, /最像的8个事项/);
});

test('nothing found says so, names what was asked and leads on', () => {
  const markup = page({ q: '龘龘龘' });
  assert.match(markup, /没有找到/);
  assert.match(markup, /<bdi>龘龘龘<\/bdi>/);
  assert.match(markup, /href="\/items\?lifeEvent=/);
});

test('unknown choices are left out, and the address of a search is always the same', () => {
  const fields = {
    q: ' 护照 ',
    department: 'FC-XX',
    audience: 'toString',
    lifeEvent: '__proto__',
    free: 'yes',
    lang: 'en',
  };
  assert.equal(addressOfSearch(search(fields)), '/items?q=%E6%8A%A4%E7%85%A7');
  assert.equal(addressOfSearch(search({ free: '1', department: 'FC-GA' })), '/items?department=FC-GA&free=1');
  assert.equal(addressOfSearch(search()), '/items');
});

test('no question changes the page’s markup: it stands in the box as it was typed', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('"><script>alert(1)</script>', "'onfocus='x", '‮אבג'),
  );
  fc.assert(
    fc.property(typed, (q) => {
      const markup = page({ q });
      assert.equal(markup.match(/<script/g)?.length, 1);
      assert.equal(markup.match(/<input type="search"[^>]*>/g)?.length, 1);
      assert.equal(markup.match(/<(?:html|head|body|main|footer)\b/g)?.length, 5);
    }),
    { numRuns: 60 },
  );
});
