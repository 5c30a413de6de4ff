import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Block, readGuide, wordsOf } from './guide-text.ts';

const GUIDE = `# 窗口人员

[English](../en/clerk.md) · [各岗位说明](../../README.md#各岗位怎么用)

登录后先看到“我的窗口”。

![窗口界面](../../images/desk.png)

## 收一件

1. 按 \`/\`，输入说法，
   按 \`Enter\` 选中。
2. 按 \`F9\` 受理。

<img src="x.png" alt="">

见[审批人员](reviewer.md)。
- **短信**：看到了没有。

| 看到 | 怎么办 |
| --- | --- |
| 请重新登录 | 接着办 |
`;

function said(block: Block): unknown {
  if (block.kind === 'paragraph') return wordsOf(block.line);
  if (block.kind === 'list') return [block.ordered, ...block.items.map(wordsOf)];
  return [block.head, ...block.rows].map((row) => row.map(wordsOf));
}

test('a guide is read as its sections, without pictures and without the links at its top', () => {
  const sections = readGuide(GUIDE);
  assert.deepEqual(
    sections.map(({ title, blocks }) => [title, blocks.map(said)]),
    [
      ['窗口人员', ['登录后先看到“我的窗口”。']],
      [
        '收一件',
        [
          [true, '按 /，输入说法，按 Enter 选中。', '按 F9 受理。'],
          '见审批人员。',
          [false, '短信：看到了没有。'],
          [
            ['看到', '怎么办'],
            ['请重新登录', '接着办'],
          ],
        ],
      ],
    ],
  );
});

test('keys and strong words keep their mark, and English lines are joined by a space', () => {
  const [section] = readGuide('# A\n\n- **Missing papers**: press `F8`,\n  then wait.');
  const [list] = section?.blocks ?? [];
  assert.deepEqual(list?.kind === 'list' && list.items[0], [
    { kind: 'strong', text: 'Missing papers' },
    { kind: 'text', text: ': press ' },
    { kind: 'code', text: 'F8' },
    { kind: 'text', text: ', then wait.' },
  ]);
});
