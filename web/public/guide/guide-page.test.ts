import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayAt, dayNumber } from '../../../src/calendar/day.ts';
import { agreed } from '../../../src/platform/refusal.ts';
import {
  faultsOfHtml,
  LANGUAGES,
  sampleFrame,
  sampleSite,
  untranslated,
  workingDays,
} from '../../../test/public-pages.ts';
import { guideView } from '../views.ts';
import { guidePage } from './guide-page.ts';
import { promiseFor } from './guide-view.ts';

const NOW = { day: '2026-10-09', time: '10:20' };

function page(code: string, language: (typeof LANGUAGES)[number] = 'zh-CN', now = NOW): string {
  const version = agreed(sampleSite.catalog.getItem(code));
  return guidePage(sampleFrame(language, `/items/${code}`), guideView(sampleSite, version, workingDays, now))
    .markup;
}

test('the guide of every item is a valid document with nothing left untranslated', async () => {
  for (const [index, { code }] of sampleSite.items.entries()) {
    const language = LANGUAGES[index % 2] ?? 'zh-CN';
    const markup = page(code, language);
    assert.deepEqual(await faultsOfHtml(markup), [], code);
    assert.deepEqual(untranslated(markup, language), [], code);
  }
});

test('what to bring, with what may follow later, what is only for some, and where a paper comes from', () => {
  const catering = page('SJ-0006');
  assert.equal(catering.match(/<input type="checkbox"/g)?.length, 6);
  assert.match(catering, /没带也能先受理/);
  assert.match(catering, /还没有？先办<a href="\/items\/SJ-0002">/);
  assert.match(catering, /只要这6份。窗口不能要清单以外的材料。/);
  assert.match(page('ZJ-0002'), /看情况带/);
});

test('if handed in now it is done by the promised day; after closing the next working day counts', () => {
  assert.match(page('SJ-0006'), /今天交齐，最迟10月19日（周一）办好。/);
  assert.match(page('SJ-0006', 'en'), /Handed in complete today, it is done by Mon 19 Oct at the latest\./);
  assert.match(
    page('SJ-0006', 'zh-CN', { ...NOW, time: '18:00' }),
    /10月10日（周六）交齐，最迟10月20日（周二）办好。/,
  );
  assert.match(page('GA-0004'), /今天带齐来，当场办好。/);
});

test('a day in a year whose holidays are not published is said to be uncertain', () => {
  assert.match(page('SJ-0006', 'zh-CN', { day: '2026-12-30', time: '10:00' }), /放假安排还没公布/);
  assert.doesNotMatch(page('SJ-0006'), /放假安排还没公布/);
});

test('the promised day is a working day and not before the day of handing in', () => {
  const days = fc.integer({ min: dayNumber('2026-01-05'), max: dayNumber('2026-10-30') }).map(dayAt);
  const units = fc.constantFrom('working_day' as const, 'calendar_day' as const);
  fc.assert(
    fc.property(days, fc.integer({ min: 0, max: 30 }), units, (day, value, unit) => {
      const promise = promiseFor({ value, unit }, day, day, workingDays);
      assert.ok(promise && promise.dueOn >= day && promise.isToday);
      if (unit === 'working_day' && value > 0)
        assert.equal(workingDays.workingDaysBetween(day, promise.dueOn), value);
    }),
  );
});

test('both limits, fees with their basis, the law, version and code are published', () => {
  const markup = page('BD-0003');
  assert.match(markup, /法律规定的时限是30个工作日/);
  assert.match(markup, /每件80元<\/td><td>发改价格规〔2016〕2559号/);
  assert.match(markup, /第3版，2026年9月1日公布/);
  assert.match(page('SJ-0006'), /《中华人民共和国食品安全法》第三十三条、第三十五条/);
  assert.match(page('SJ-0006'), /不收费/);
});

test('an English page shows the Chinese name, and marks what exists in Chinese only', () => {
  const markup = page('SJ-0006', 'en');
  assert.match(markup, /<p lang="zh-CN">食品经营许可（餐饮服务）<\/p>/);
  assert.match(markup, /<span lang="zh-CN">《中华人民共和国食品安全法》/);
  assert.match(markup, /exist in Chinese only/);
});

test('a paper’s origin that is not in the catalogue any more is not linked', () => {
  const version = agreed(sampleSite.catalog.getItem('SJ-0006'));
  const view = { ...guideView(sampleSite, version, workingDays, NOW), itemOf: () => null };
  assert.doesNotMatch(guidePage(sampleFrame('zh-CN'), view).markup, /先办/);
});
