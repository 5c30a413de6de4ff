import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Template } from './template.ts';
import { TemplateShelf } from './template-shelf.ts';

const version = (number: number): Template => ({
  code: 'case.ready',
  version: number,
  text: { zh: `第${number}版`, en: `version ${number}` },
});
const at = (seconds: number) => Temporal.Instant.fromEpochMilliseconds(1_000_000 + seconds * 1000);

test('the newest version wins, in whatever order they come', () => {
  const shelf = new TemplateShelf();
  shelf.put([version(2)]);
  shelf.put([version(1)]);
  assert.equal(shelf.get('case.ready').version, 2);
  shelf.put([version(3)]);
  assert.equal(shelf.get('case.ready').version, 3);
  assert.throws(() => shelf.get('case.accepted'), /case\.accepted/);
});

test('one asks again when the answer is old, the others meanwhile do not', () => {
  const shelf = new TemplateShelf();
  assert.equal(shelf.mustAskAgain(at(0), 5), true);
  shelf.put([version(1)], at(0));
  assert.equal(shelf.mustAskAgain(at(4), 5), false);
  assert.equal(shelf.mustAskAgain(at(5), 5), true);
  assert.equal(shelf.mustAskAgain(at(5), 5), false);
  assert.equal(shelf.mustAskAgain(at(-100), 5), true, 'the clock was set back');
});

test('an edit of our own is no answer from the database', () => {
  const shelf = new TemplateShelf();
  shelf.put([version(1)], at(0));
  shelf.put([version(2)]);
  assert.equal(shelf.mustAskAgain(at(5), 5), true);
});
