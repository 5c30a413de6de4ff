import assert from 'node:assert/strict';
import { test } from 'node:test';
import { items } from '../../test/case-builders.ts';
import { sampleNotice } from '../../test/notice-builders.ts';
import { layOutNotice } from './layout.ts';
import { NOTICE_CODES } from './notice-kinds.ts';
import { A4, FRAME, type Mark } from './sheet.ts';

const advance = (character: string) => (/[ -~]/.test(character) ? 0.56 : 1);
const textsOf = (marks: readonly Mark[]) => marks.filter((mark) => mark.mark === 'text');

test('every notice of every item of the sample city stands on one page, large enough to read', () => {
  for (const item of items) {
    for (const code of NOTICE_CODES) {
      const pages = layOutNotice(sampleNotice(code, item), advance);
      assert.equal(pages.length, 1, `${item.code} ${code}`);
      const body = textsOf(pages[0]?.marks ?? []).filter(({ x }) => Math.abs(x - FRAME.left) < 40);
      assert.ok(Math.max(...body.map(({ size }) => size)) >= 12, `${item.code} ${code}`);
    }
  }
});

test('nothing is printed outside the margins, and no two lines of the body on one another', () => {
  for (const code of NOTICE_CODES) {
    const [page] = layOutNotice(sampleNotice(code, items[0] as (typeof items)[0]), advance);
    for (const { text, x, y, size } of textsOf(page?.marks ?? [])) {
      const width = [...text].reduce((sum, character) => sum + advance(character) * size, 0);
      assert.ok(x >= FRAME.left - 0.5 && x + width <= FRAME.left + FRAME.width + 8, `${code}: ${text}`);
      assert.ok(y > 40 && y < A4.height - 30, `${code}: ${text}`);
    }
  }
});

test('what is far too long for one page goes on overleaf, with everything that closes a paper at its end', () => {
  const [item] = items;
  const notice = sampleNotice('refusal', item as (typeof items)[0]);
  const long = [{ block: 'paragraph', text: '不符合规定的条件。'.repeat(600) } as const];
  const pages = layOutNotice({ ...notice, body: long }, advance);
  assert.ok(pages.length > 1);
  const kinds = pages.map(({ marks }) => new Set(marks.map(({ mark }) => mark)));
  assert.deepEqual(
    kinds.map((found) => found.has('seal') && found.has('qr')),
    [...pages.slice(1).map(() => false), true],
  );
  const body = pages.flatMap(({ marks }) => textsOf(marks).filter(({ size }) => size === 10.5));
  const words = body.map(({ text }) => text).join('');
  assert.equal(words.match(/不符合规定的条件。/g)?.length, 600);
});
