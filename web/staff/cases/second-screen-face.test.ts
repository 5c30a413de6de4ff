import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faceOf } from './second-screen-face.ts';

const ASKED = {
  isAwaiting: true,
  mayConfirm: true,
  isConfirmed: false,
  wasShown: false,
  isIdle: false,
  isClosed: false,
};

test('the sheet, then thanks, then nothing', () => {
  assert.equal(faceOf(ASKED), 'sheet');
  const signed = { ...ASKED, isAwaiting: false, isConfirmed: true, wasShown: true };
  assert.equal(faceOf(signed), 'thanks');
  assert.equal(faceOf({ ...signed, isIdle: true }), 'blank');
});

test('a case that was confirmed long ago is no reason to thank anybody', () => {
  assert.equal(faceOf({ ...ASKED, isAwaiting: false, isConfirmed: true }), 'blank');
});

test('the sheet stands there only while it is asked for, attended, and by whoever may take the answer', () => {
  const seen = fc.record({
    isAwaiting: fc.boolean(),
    mayConfirm: fc.boolean(),
    isConfirmed: fc.boolean(),
    wasShown: fc.boolean(),
    isIdle: fc.boolean(),
    isClosed: fc.boolean(),
  });
  fc.assert(
    fc.property(seen, (each) => {
      const isDue = each.isAwaiting && each.mayConfirm && !each.isIdle && !each.isClosed;
      assert.equal(faceOf(each) === 'sheet', isDue);
    }),
  );
});
