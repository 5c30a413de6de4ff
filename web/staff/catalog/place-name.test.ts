import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commonPlace } from './place-name.ts';

test('the place that most names begin with is found, with its space', () => {
  assert.equal(commonPlace(['Fengcheng Tax Bureau', 'Fengcheng Gas Company', 'China Post']), 'Fengcheng ');
});

test('no place is made of a minority, of single words, or of nothing', () => {
  assert.equal(commonPlace(['Fengcheng Tax Bureau', 'Yichun Gas Company']), '');
  assert.equal(commonPlace(['Post', 'Post', 'Post']), '');
  assert.equal(commonPlace([]), '');
});
