import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bindingFor, type KeyScope, keyCap, keyName } from './keys.ts';

const press = (
  key: string,
  held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {},
) => keyName({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held });

const page: KeyScope = {
  title: 'page',
  modal: false,
  bindings: [
    { keys: ['j', 'ArrowDown'], says: 'down', run: () => {} },
    { keys: ['F9'], says: 'accept', run: () => {}, whileTyping: true },
  ],
};
const dialog: KeyScope = {
  title: 'dialog',
  modal: true,
  bindings: [{ keys: ['F9'], says: 'send', run: () => {} }],
};

test('keys have one name, whatever the shift and caps lock', () => {
  assert.equal(press('J'), 'j');
  assert.equal(press('?'), '?');
  assert.equal(press('F9'), 'F9');
  assert.equal(press('K', { metaKey: true }), 'Ctrl+k');
  assert.equal(press('?', { shiftKey: true }), '?');
});

test('Shift with a letter is a key of its own only where the page makes it one', () => {
  const both: KeyScope = {
    ...page,
    bindings: [{ keys: ['Shift+j'], says: 'further down', run: () => {} }, ...page.bindings],
  };
  const name = press('J', { shiftKey: true });
  assert.equal(bindingFor([both], name, false)?.says, 'further down');
  assert.equal(bindingFor([page], name, false)?.says, 'down');
  assert.equal(keyCap(name), 'Shift+J');
});

test('while typing only the keys that type nothing are answered', () => {
  assert.equal(bindingFor([page], 'j', false)?.says, 'down');
  assert.equal(bindingFor([page], 'j', true), undefined);
  assert.equal(bindingFor([page], 'F9', true)?.says, 'accept');
});

test('a dialog is asked first and hides the page under it', () => {
  assert.equal(bindingFor([page, dialog], 'F9', false)?.says, 'send');
  assert.equal(bindingFor([page, dialog], 'j', false), undefined);
  assert.equal(bindingFor([dialog, page], 'j', false)?.says, 'down');
});

test('key caps are short', () => {
  assert.deepEqual(['j', 'ArrowDown', 'Escape', ' ', 'F9', 'Ctrl+k'].map(keyCap), [
    'J',
    '↓',
    'Esc',
    'Space',
    'F9',
    'Ctrl+K',
  ]);
});
