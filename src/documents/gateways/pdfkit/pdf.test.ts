import assert from 'node:assert/strict';
import { test } from 'node:test';
import { items } from '../../../../test/case-builders.ts';
import { bodyText, sampleNotice } from '../../../../test/notice-builders.ts';
import { drawPages, wordsOfPages } from '../../../../test/pdf-pages.ts';
import { NOTICE_CODES, type NoticeCode } from '../../notice-kinds.ts';
import { makePdf } from './pdf.ts';

const AT = Temporal.Instant.from('2026-11-23T09:00:00+08:00');
const MOST_BYTES = 150_000;
const make = (code: NoticeCode, item: (typeof items)[number]) => makePdf(sampleNotice(code, item), AT);
const longest = <T>(things: readonly T[], length: (thing: T) => number) =>
  things.reduce((one, other) => (length(other) > length(one) ? other : one));
/** The longest name, the most papers, the most words on them, the longest name of a department. */
const HARDEST = [
  longest(items, ({ name }) => name.zh.length),
  longest(items, ({ materials }) => materials.length),
  longest(items, ({ materials }) => materials.map(({ name, hint }) => name.zh + hint).join('').length),
  longest(items, (item) => sampleNotice('grant', item).signer.length),
];

for (const code of NOTICE_CODES) {
  test(`${code} is one small page that says what it has to, also of the hardest items`, async () => {
    for (const item of HARDEST) {
      const pdf = await make(code, item);
      const pages = await wordsOfPages(pdf);
      assert.equal(pages.length, 1, item.code);
      assert.ok(pdf.length < MOST_BYTES, `${item.code}: ${pdf.length} bytes`);
      const notice = sampleNotice(code, item);
      const said = [notice.title, notice.number, notice.signer, '样例', ...bodyText(notice).split('\n')];
      const words = pages[0] ?? '';
      for (const line of said) {
        for (const part of line.split(/\s/))
          assert.ok(words.includes(part), `${item.code}: ${part} in ${words}`);
      }
    }
  });
}

test('the same notice gives the same bytes, another moment others', async () => {
  const [item] = HARDEST;
  const notice = sampleNotice('acceptance', item as (typeof items)[number]);
  const [one, same, later] = await Promise.all([
    makePdf(notice, AT),
    makePdf(notice, AT),
    makePdf(notice, AT.add({ seconds: 1 })),
  ]);
  assert.ok(one.equals(same));
  assert.ok(!one.equals(later));
});

test('the seal is red, what is printed is black', async () => {
  const [item] = HARDEST;
  const [page] = await drawPages(await make('grant', item as (typeof items)[number]), 2);
  assert.ok(page);
  let [reddish, black] = [0, 0];
  for (let at = 0; at < page.pixels.length; at += 4) {
    const [red = 0, green = 0, blue = 0] = page.pixels.subarray(at, at + 3);
    if (red > 180 && green < 120 && blue < 120) reddish += 1;
    if (red < 40 && green < 40 && blue < 40) black += 1;
  }
  assert.ok(reddish > 3_000 && black > 3_000, `${reddish} red, ${black} black`);
});
