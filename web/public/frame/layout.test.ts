import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultsOfHtml, LANGUAGES, sampleFrame } from '../../../test/public-pages.ts';
import { html } from '../html.ts';
import { layout } from './layout.ts';

const PAGE = { title: '某页', description: '一页', main: html`<h1>某页</h1>` };

test('every page names its language, its other language and the way past the bar', async () => {
  for (const language of LANGUAGES) {
    const { markup } = layout(sampleFrame(language, '/items?q=%E6%8A%A4%E7%85%A7'), PAGE);
    assert.deepEqual(await faultsOfHtml(markup), []);
    assert.match(markup, new RegExp(`<html lang="${language}">`));
    assert.ok(
      markup.includes('<link rel="alternate" hreflang="en" href="/items?q=%E6%8A%A4%E7%85%A7&amp;lang=en">'),
    );
    assert.ok(
      markup.includes(
        '<link rel="alternate" hreflang="zh-CN" href="/items?q=%E6%8A%A4%E7%85%A7&amp;lang=zh-CN">',
      ),
    );
    assert.ok(markup.indexOf('href="#main"') < markup.indexOf('<header'));
    assert.match(markup, /<main id="main"/);
  }
});

test('the section one is in is marked, in the bar and nowhere else', () => {
  const { markup } = layout(sampleFrame('zh-CN'), { ...PAGE, section: 'progress' });
  assert.deepEqual(markup.match(/<a href="[^"]*" aria-current="page">/g), [
    '<a href="/progress" aria-current="page">',
  ]);
});

test('a page that answers a form sends its fields again for the other language, and never puts them into a link', async () => {
  const sentFields = { caseNumber: 'FC"><script>', queryCode: '483920' };
  const { markup } = layout(sampleFrame('zh-CN', '/progress'), { ...PAGE, sentFields });
  assert.deepEqual(await faultsOfHtml(markup), []);
  assert.equal(markup.match(/<form method="post" action="\/progress\?lang=(?:en|zh-CN)">/g)?.length, 2);
  assert.ok(!/href="[^"]*483920/.test(markup));
  assert.ok(!markup.includes('<script>'));
});

test('the sample city says on every page that it is made up, a real one does not', () => {
  const frame = sampleFrame('zh-CN');
  assert.match(layout(frame, PAGE).markup, /都是编出来的/);
  assert.doesNotMatch(layout({ ...frame, sample: false }, PAGE).markup, /都是编出来的/);
});

test('a page needs one stylesheet and, only where it suggests, one script', () => {
  const count = (suggestions: boolean) =>
    layout(sampleFrame('en'), { ...PAGE, suggestions }).markup.match(/(?:src|rel="stylesheet" href)="\//g)
      ?.length;
  assert.deepEqual([count(false), count(true)], [1, 2]);
});
