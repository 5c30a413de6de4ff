import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  faultsOfHtml,
  LANGUAGES,
  sampleFrame,
  sampleSite,
  untranslated,
  workingDays,
} from '../../../test/public-pages.ts';
import { portalView } from '../views.ts';
import { portalPage } from './portal-page.ts';
import { countLifeEvents, mostNeeded } from './portal-view.ts';

const at = (day: string, time: string, language: (typeof LANGUAGES)[number] = 'zh-CN') =>
  portalPage(sampleFrame(language), portalView(sampleSite, workingDays, { day, time })).markup;

test('the portal is a valid document in both languages, at every time of the day', async () => {
  for (const language of LANGUAGES) {
    for (const time of ['07:30', '10:20', '12:30', '15:00', '20:00']) {
      const markup = at('2026-10-09', time, language);
      assert.deepEqual(await faultsOfHtml(markup), []);
      assert.deepEqual(untranslated(markup, language), []);
    }
  }
});

test('the hall now: open or not, until when, and the make-up Saturday ahead', () => {
  assert.match(at('2026-10-09', '10:20'), /开着门。<br>12:00到13:30午休。/);
  assert.match(at('2026-10-09', '16:00'), /开着门，17:00关。/);
  assert.match(at('2026-10-09', '12:30'), /关着门。<br>今天13:30开。/);
  assert.match(at('2026-10-09', '21:00'), /关着门。<br>10月10日（周六）9:00开。/);
  assert.match(at('2026-10-09', '10:20'), /10月10日（周六） <span class="small">调休上班<\/span>/);
  assert.match(at('2026-10-09', '10:20', 'en'), /Sat 10 Oct <span class="small">Make-up working day<\/span>/);
});

test('the hand stands on today alone, and only within the drawn hours', () => {
  const hands = (time: string) =>
    at('2026-10-09', time).match(/<b style="--from:[\d.]+%"><\/b>/g)?.length ?? 0;
  assert.deepEqual([hands('10:20'), hands('06:00'), hands('23:00')], [1, 0, 0]);
});

test('all items are counted under their life events, in the order of a life', () => {
  const counts = countLifeEvents(sampleSite.items);
  assert.equal(
    counts.reduce((sum, { items }) => sum + items, 0),
    sampleSite.items.length,
  );
  assert.equal(counts[0]?.lifeEvent, '出生');
  assert.equal(countLifeEvents(sampleSite.items.filter(({ lifeEvent }) => lifeEvent === '婚姻')).length, 1);
});

test('most needed are the items whose results others ask for, each other item counted once', () => {
  const [base, second] = sampleSite.items;
  assert.ok(base && second);
  const paper = (source: string) => ({ ...(base.materials[0] as (typeof base.materials)[number]), source });
  const asks = (code: string, ...sources: string[]) => ({ ...base, code, materials: sources.map(paper) });
  const items = [
    asks('AA-0001', 'applicant', 'issued_by:AA-0001'),
    asks('AA-0002', 'issued_by:AA-0001', 'issued_by:AA-0001', 'issued_by:FC-GA'),
    asks('AA-0003', 'issued_by:AA-0001', 'issued_by:AA-0002'),
  ];
  assert.deepEqual(
    mostNeeded(items, 5).map(({ item, neededBy }) => [item.code, neededBy]),
    [
      ['AA-0001', 2],
      ['AA-0002', 1],
    ],
  );
  assert.equal(mostNeeded(items, 1).length, 1);
});
