import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCrossSite } from './cross-site.ts';

const post = { method: 'POST', host: 'hall.example:8080', origin: undefined, fetchSite: undefined };

const CASES: [string, Partial<Parameters<typeof isCrossSite>[0]>, boolean][] = [
  ['a program without a browser', {}, false],
  ['our own page', { origin: 'http://hall.example:8080', fetchSite: 'same-origin' }, false],
  ['our own page without fetch metadata', { origin: 'http://hall.example:8080' }, false],
  [
    'our own page, host spelt otherwise',
    { origin: 'http://hall.example:8080', host: 'Hall.Example:8080' },
    false,
  ],
  ['an address typed by hand', { fetchSite: 'none' }, false],
  ['a foreign page', { origin: 'https://evil.example', fetchSite: 'cross-site' }, true],
  ['a neighbour under the same domain', { origin: 'https://www.example', fetchSite: 'same-site' }, true],
  ['a foreign page without fetch metadata', { origin: 'https://evil.example' }, true],
  ['another port of this machine', { origin: 'http://hall.example:9090' }, true],
  ['a page that hides its origin', { origin: 'null' }, true],
  ['a foreign page that only reads', { method: 'GET', origin: 'https://evil.example' }, false],
  ['a foreign page that deletes', { method: 'DELETE', fetchSite: 'cross-site' }, true],
];
for (const [name, source, expected] of CASES) {
  test(`${name}: ${expected ? 'cross-site' : 'not cross-site'}`, () => {
    assert.equal(isCrossSite({ ...post, ...source }), expected);
  });
}
