import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browserCandidates } from './browser-places.ts';

test('CHROME_PATH is believed and nothing else is looked at', () => {
  assert.deepEqual(browserCandidates({ CHROME_PATH: '/opt/chrome', PATH: '/usr/bin' }, 'linux'), [
    '/opt/chrome',
  ]);
});

test('the path comes before known places, Chromium before the others', () => {
  const candidates = browserCandidates({ PATH: '/a:/b' }, 'linux');
  assert.deepEqual(candidates.slice(0, 2), ['/a/chromium', '/b/chromium']);
  assert.ok(candidates.indexOf('/b/chromium') < candidates.indexOf('/a/google-chrome'));
  assert.ok(candidates.indexOf('/b/microsoft-edge') < candidates.indexOf('/snap/bin/chromium'));
});

test('a system that is not known has only its path', () => {
  assert.deepEqual(browserCandidates({}, 'freebsd'), []);
});
