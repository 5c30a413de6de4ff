import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type DayDigest, digestDays } from '../../../src/cases/digest.ts';
import { faultsOfHtml, LANGUAGES, sampleFrame, untranslated } from '../../../test/public-pages.ts';
import { openDataPage } from './open-data-page.ts';

const BEFORE = { day: '2026-11-20', digest: '0'.repeat(64) };
const hashes = ['a'.repeat(64), 'b'.repeat(64)];
const DIGESTS: DayDigest[] = digestDays(BEFORE, '2026-11-22', [{ day: '2026-11-21', cases: 1, hashes }])
  .map((each) => ({ ...each, madeAt: '2026-11-23T00:10:00.000+08:00' }))
  .toReversed();
const ORIGIN = 'https://hall.example';

test('the page is a valid document in both languages, with digests and without', async () => {
  for (const language of LANGUAGES) {
    for (const digests of [DIGESTS, []]) {
      const { markup } = openDataPage(sampleFrame(language, '/open-data'), { digests, origin: ORIGIN });
      assert.deepEqual(await faultsOfHtml(markup), []);
      assert.deepEqual(untranslated(markup, language), []);
    }
  }
});

test('each day stands with its digest and leads to its lines; the command is for the newest', () => {
  const { markup } = openDataPage(sampleFrame('en', '/open-data'), { digests: DIGESTS, origin: ORIGIN });
  const lines = (day: string) => `/api/public/open-data/ledger-digests/${day}/lines.txt`;
  for (const { day, digest } of DIGESTS) {
    assert.ok(markup.includes(`<a href="${lines(day)}">`), day);
    assert.ok(markup.includes(digest), day);
  }
  assert.match(markup, /2 entries<\/td><td>1 case</);
  assert.match(markup, /0 entries<\/td><td>0 cases</);
  assert.ok(markup.includes(`curl -s ${ORIGIN}${lines('2026-11-22')} | sha256sum`));
});

test('where there is no digest yet, the page says when there will be one', () => {
  const { markup } = openDataPage(sampleFrame('zh-CN', '/open-data'), { digests: [], origin: ORIGIN });
  assert.match(markup, /还没有摘要。/);
  assert.doesNotMatch(markup, /curl|<table/);
});
