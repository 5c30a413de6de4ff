import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isRefusal } from '../platform/refusal.ts';
import { NOTICE_CODES, NOTICE_KINDS } from './notice-kinds.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { faultsOfNotice, refuseNotice } from './template-faults.ts';
import { inForceAt } from './template-in-force.ts';

test('the words that ship with the product have no faults and state everything that is required', () => {
  for (const code of NOTICE_CODES) assert.deepEqual(faultsOfNotice(code, STANDARD_TEMPLATES[code]), [], code);
});

test('a refusal without reasons or remedies is refused with a sentence', () => {
  for (const gap of ['reason', 'remedies']) {
    const text = STANDARD_TEMPLATES.refusal.replace(`{${gap}}`, '从略');
    const refusal = refuseNotice('refusal', text);
    assert.ok(isRefusal(refusal));
    assert.match(refusal.detail.zh, new RegExp(`必须写明.*\\{${gap}\\}`));
    assert.match(refusal.detail.en, new RegExp(`must state.*\\{${gap}\\}`));
    assert.equal(refusal.errors?.[0]?.pointer, '/text');
  }
});

test('every required gap of every notice is missed when it is left out', () => {
  for (const code of NOTICE_CODES) {
    for (const gap of NOTICE_KINDS[code].required) {
      const faults = faultsOfNotice(code, STANDARD_TEMPLATES[code].replaceAll(`{${gap}}`, '某'));
      assert.deepEqual(
        faults.map(({ zh }) => zh.includes(`{${gap}}`)),
        [true],
        `${code} {${gap}}`,
      );
    }
  }
});

test('what is unknown, stray, empty or not on a line of its own is named', () => {
  const text = STANDARD_TEMPLATES.supplement;
  const faults = (changed: string) => faultsOfNotice('supplement', changed).map(({ zh }) => zh);
  assert.match(faults(`${text}\n{reason}`).join(), /\{reason\}不认识/);
  assert.match(faults(`${text}\n}`).join(), /花括号只能用来写占位符/);
  assert.match(faults(text.replace('{missing}', '缺：{missing}')).join(), /\{missing\}要单独占一行/);
  assert.match(faults(`${text}\n{missing}`).join(), /只写一次/);
  assert.ok(faults(' \n').includes('不能是空的'));
});

test('a notice is made in the words of its day', () => {
  const on = (day: string) => Temporal.Instant.from(`${day}T00:00:00+08:00`);
  const versions = [
    { version: 2, createdAt: on('2026-06-01') },
    { version: 1, createdAt: on('2026-01-01') },
    { version: 3, createdAt: on('2026-09-01') },
  ];
  const inForce = (day: string) => inForceAt(versions, on(day)).version;
  assert.deepEqual(
    ['2025-05-01', '2026-01-01', '2026-05-31', '2026-06-01', '2026-08-31', '2027-01-01'].map(inForce),
    [1, 1, 1, 2, 2, 3],
  );
  assert.throws(() => inForceAt([], on('2026-01-01')), /not loaded/);
});
