import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readPinyin, syllableNumber, syllableOf } from './syllables.ts';
import { inOneVoice, plain, readingsOf, tokensOf } from './tokens.ts';

const spoken = (text: string) => tokensOf(text).syllables.map(syllableOf);

describe('typed pinyin', () => {
  const best = (run: string) => readPinyin(run)[0]?.join(' ');

  test('is read as syllables, first letters, or a mixture', () => {
    assert.equal(best('jiehundengji'), 'jie hun deng ji');
    assert.equal(best('jhdj'), 'j h d j');
    assert.equal(best('shenfz'), 'shen f z');
    assert.equal(best('lvyou'), 'lv you');
  });

  test('is read in several ways where it can be', () => {
    const readings = readPinyin('xian').map((pieces) => pieces.join(' '));
    assert.deepEqual(readings.slice(0, 2), ['xian', 'xi an']);
  });

  test('every reading spells what was typed', () => {
    for (const run of ['shenfenzheng', 'gaj', 'aeiou', '12345', 'c1zhao', 'zzzzzzzzzz']) {
      for (const pieces of readPinyin(run)) assert.equal(pieces.join(''), run);
    }
  });

  test('numbers of syllables lead back to them', () => {
    for (const syllable of ['a', 'zhuang', 'lve', 'nv', 'er']) {
      assert.equal(syllableOf(syllableNumber(syllable)), syllable);
    }
    assert.equal(syllableNumber('xyz'), 0);
  });
});

describe('characters', () => {
  test('are read as the words around them ask for', () => {
    assert.deepEqual(spoken('银行'), ['yin', 'hang']);
    assert.deepEqual(spoken('行政'), ['xing', 'zheng']);
    assert.deepEqual(spoken('重度'), ['zhong', 'du']);
    assert.deepEqual(spoken('重新'), ['chong', 'xin']);
    assert.deepEqual(spoken('校长增长'), ['xiao', 'zhang', 'zeng', 'zhang']);
    assert.deepEqual(spoken('还贷'), ['huan', 'dai']);
    assert.deepEqual(spoken('绿色'), ['lv', 'se']);
  });

  test('are compared without width, capitals, blanks and punctuation', () => {
    assert.equal(plain(' ＫＴＶ（消防）、C1 '), 'ktv消防c1');
  });
});

describe('everyday words', () => {
  test('of one meaning become one', () => {
    assert.equal(inOneVoice('房本丢了'), inOneVoice('不动产权证遗失'));
    assert.equal(inOneVoice('开饭馆'), inOneVoice('开餐厅'));
    assert.notEqual(inOneVoice('结婚证'), inOneVoice('离婚证'));
  });

  test('in Latin letters are only whole words', () => {
    assert.equal(inOneVoice('ca锁'), inOneVoice('数字证书'));
    assert.equal(inOneVoice('canyin'), 'canyin');
  });

  test('that say little weigh little', () => {
    const [reading] = readingsOf('我想办护照');
    assert.deepEqual(
      reading?.weights.map((weight) => weight < 1),
      [true, true, true, false, false],
    );
  });
});
