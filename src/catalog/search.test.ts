import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { sampleCatalog } from '../../test/sample-city.ts';
import queries from './search.queries.json' with { type: 'json' };
import { search } from './search.ts';
import { buildSearchIndex } from './search-index.ts';

const { items, departments } = sampleCatalog();
const index = buildSearchIndex(items, departments);

function codesFor(query: string, most = 10): (string | undefined)[] {
  return search(index, query, most).map(({ position }) => items[position]?.code);
}

/**
 * Share of queries with a right item in first place, and in the first three. The queries were invented for this test
 * without looking at the keywords; each part was measured before anything was improved by it (530 queries: 95 % and
 * 98 %). What they measure now is that it stays so.
 */
function measure(labelled: Readonly<Record<string, string>>) {
  const outcomes = Object.entries(labelled).map(([query, right]) => {
    const found = codesFor(query, 3);
    const isRight = (code: string | undefined) => code !== undefined && right.split(',').includes(code);
    return { query, right, found, first: isRight(found[0]), firstThree: found.some(isRight) };
  });
  const share = (kind: 'first' | 'firstThree') =>
    outcomes.filter((outcome) => outcome[kind]).length / outcomes.length;
  const missed = outcomes.filter(({ firstThree }) => !firstThree);
  return {
    first: share('first'),
    firstThree: share('firstThree'),
    missed: missed.map(({ query, right, found }) => `${query}: ${found} instead of ${right}`).join('\n'),
  };
}

describe('labelled queries', () => {
  for (const [kind, labelled] of Object.entries(queries)) {
    test(`${kind}: ${Object.keys(labelled).length} queries, first right ≥ 90 %, first three ≥ 97 %`, () => {
      const { first, firstThree, missed } = measure(labelled);
      assert.ok(first >= 0.9, `first right ${first}\n${missed}`);
      assert.ok(
        firstThree >= (kind === 'english' ? 0.9 : 0.97),
        `first three right ${firstThree}\n${missed}`,
      );
    });
  }
});

test('every item is found first by its own name, in characters and by its code', () => {
  for (const item of items) {
    assert.equal(codesFor(item.name.zh)[0], item.code, item.name.zh);
    assert.deepEqual(codesFor(item.code), [item.code]);
    assert.equal(codesFor(item.code.toLowerCase().replace('-', ''))[0], item.code);
  }
});

test('every keyword finds its item among the first three', () => {
  for (const item of items) {
    for (const keyword of item.keywords) {
      assert.ok(
        codesFor(keyword, 3).includes(item.code),
        `${keyword} → ${codesFor(keyword, 3)} not ${item.code}`,
      );
    }
  }
});

test('a word in a name goes before the same word in a keyword', () => {
  const [first] = codesFor('居住证');
  assert.equal(first, 'GA-0009');
});

test('pinyin is found from the middle of a name, and while the last syllable is still being typed', () => {
  assert.equal(codesFor('hunyindengji')[0], 'HY-0003');
  assert.equal(codesFor('jiehundengj')[0], 'HY-0001');
  assert.equal(codesFor('jiehunden')[0], 'HY-0001');
});

test('characters with two readings are found by the right one', () => {
  assert.equal(codesFor('diandanghang')[0], 'JR-0001');
  assert.equal(codesFor('huandaitiqu')[0], 'GJ-0002');
  assert.equal(codesFor('tezhonghangyexukezheng')[0], 'GA-0011');
});

test('width, capitals, blanks and punctuation make no difference', () => {
  const plain = codesFor('ktv消防');
  assert.deepEqual(codesFor('ＫＴＶ 消防？'), plain);
  assert.deepEqual(codesFor('K-T-V，消防'), plain);
});

test('words that are said around every question do not lead astray', () => {
  assert.equal(codesFor('请问我想办护照需要带什么材料')[0], 'CR-0001');
  assert.equal(codesFor('要带什么材料')[0], 'ZW-0001');
});

test('a department finds its items', () => {
  const found = codesFor('公安局', 20);
  assert.ok(found.filter((code) => code?.startsWith('GA-')).length >= 14, String(found));
});

test('nonsense, blanks and very long text find nothing or little and do no harm', () => {
  assert.deepEqual(codesFor(''), []);
  assert.deepEqual(codesFor(' ，。'), []);
  assert.deepEqual(codesFor('哈哈哈'), []);
  assert.ok(codesFor('身份证'.repeat(5000)).length > 0);
  assert.deepEqual(codesFor('\u{20000}\u{1F600}'), []);
});

test('only accepted items are found, and no more than asked for', () => {
  const isOdd = (position: number) => position % 2 === 1;
  const found = search(index, '登记', 5, isOdd);
  assert.equal(found.length, 5);
  assert.ok(found.every(({ position }) => isOdd(position)));
});

test('whatever is typed, hits are distinct, in order of score, and no more than asked for', () => {
  const piece = fc.constantFrom(
    '身份证',
    '丢了',
    'shenfen',
    'jhdj',
    'GA-',
    '0003',
    '公积金',
    ' ',
    '？',
    'passport',
  );
  const query = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 12 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(query, fc.integer({ min: 1, max: 30 }), (typed, most) => {
      const hits = search(index, typed, most);
      assert.ok(hits.length <= most);
      assert.equal(new Set(hits.map(({ position }) => position)).size, hits.length);
      hits.forEach(({ score }, rank) => {
        assert.ok(Number.isFinite(score) && (rank === 0 || score <= (hits[rank - 1]?.score ?? 0)));
      });
    }),
    { numRuns: 500 },
  );
});
