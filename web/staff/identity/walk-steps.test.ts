import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ROLE_CODES } from '../../../src/identity/role.ts';
import { placeOf, WALKS } from './walk-steps.ts';

test('every role has a walk of three to five notes, each at a place of its own', () => {
  for (const role of ROLE_CODES) {
    const steps = WALKS[role];
    assert.ok(steps.length >= 3 && steps.length <= 5, role);
    assert.equal(new Set(steps.map(({ anchor }) => anchor)).size, steps.length, role);
  }
});

test('a note never leaves the window', () => {
  const window = { width: 1366, height: 768 };
  const note = { width: 280, height: 120 };
  fc.assert(
    fc.property(
      fc.record({ left: fc.nat(1300), top: fc.nat(760), width: fc.nat(1366), height: fc.nat(400) }),
      ({ left, top, width, height }) => {
        const place = placeOf({ left, top, right: left + width, bottom: top + height }, note, window);
        assert.ok(place.left >= 0 && place.left + note.width <= window.width);
        assert.ok(place.top >= 0 && place.top + note.height <= window.height);
      },
    ),
  );
});

test('beside a small control it stands at the right, at the foot of the window above', () => {
  const window = { width: 1366, height: 768 };
  const note = { width: 280, height: 120 };
  assert.equal(placeOf({ left: 256, right: 966, top: 94, bottom: 134 }, note, window).side, 'right');
  assert.equal(placeOf({ left: 1130, right: 1216, top: 8, bottom: 40 }, note, window).side, 'below');
  assert.equal(placeOf({ left: 1130, right: 1216, top: 700, bottom: 740 }, note, window).side, 'above');
});
