import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGuide } from './guide-text.ts';
import { pageAt, sectionsFor } from './help-places.ts';

test('a page is known by its address, with and without what stands around it', () => {
  assert.equal(pageAt('/staff/board'), 'board');
  assert.equal(pageAt('/cases/FC20260302000001O'), 'cases');
  assert.equal(pageAt('/staff/'), undefined);
  assert.equal(pageAt('/staff/constructor'), undefined);
});

test('what speaks of the page comes first, and nothing is lost', () => {
  const guide = readGuide('# 效能监察\n\n先看到“监察”。\n\n## 短信\n\n看短信到了没有。\n\n## 台账\n\n核对。');
  const titles = (page: Parameters<typeof sectionsFor>[1]) => {
    const { here, rest } = sectionsFor(guide, page, 'zh-CN');
    return [here, rest].map((sections) => sections.map(({ title }) => title));
  };
  assert.deepEqual(titles('messages'), [['短信'], ['效能监察', '台账']]);
  assert.deepEqual(titles('supervision'), [['效能监察'], ['短信', '台账']]);
  assert.deepEqual(titles('desk'), [['效能监察', '短信', '台账'], []]);
});
