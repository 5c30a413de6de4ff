import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonPlace, shortEnglishName, shortEnglishNames } from './place-name.ts';

test('the place that most names begin with is found, with its space', () => {
  assert.equal(commonPlace(['Fengcheng Tax Bureau', 'Fengcheng Gas Company', 'China Post']), 'Fengcheng ');
});

test('no place is made of a minority, of single words, or of nothing', () => {
  assert.equal(commonPlace(['Fengcheng Tax Bureau', 'Yichun Gas Company']), '');
  assert.equal(commonPlace(['Post', 'Post', 'Post']), '');
  assert.equal(commonPlace([]), '');
});

test('a short name says what people say, and drops place, brackets, the authority above and the word Bureau', () => {
  const short = {
    'Fengcheng Public Security Bureau': 'Public Security',
    'Fengcheng Culture, Radio, Television and Tourism Bureau': 'Culture, Radio, Television and Tourism',
    'Fengcheng Publicity Department (Press, Publication and Film)': 'Publicity Department',
    'Vehicle Administration Office, Fengcheng Traffic Police Brigade': 'Vehicle Administration Office',
    'Fengcheng Office, Yichun Housing Provident Fund Centre': 'Yichun Housing Provident Fund Centre',
    'Government Services Branch, Fengcheng Rural Commercial Bank': 'Rural Commercial Bank',
    'China Post, Fengcheng Branch': 'China Post',
    'Yichun Fengcheng Ecology and Environment Bureau': 'Yichun Ecology and Environment',
    'Fengcheng Archives': 'Archives',
  };
  for (const [name, said] of Object.entries(short)) assert.equal(shortEnglishName(name, 'Fengcheng '), said);
  assert.equal(shortEnglishName('Bureau', ''), 'Bureau');
});

test('no two departments have the same short name', () => {
  const names = ['Fengcheng Water Bureau', 'Fengcheng Water', 'Fengcheng Post'];
  const short = shortEnglishNames(names.map((nameEn, index) => ({ code: String(index), nameEn })));
  assert.deepEqual([...short.values()], ['Fengcheng Water Bureau', 'Fengcheng Water', 'Post']);
});
