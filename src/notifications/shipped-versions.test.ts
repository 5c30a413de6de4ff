import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type KeptVersion, versionsToShip } from './shipped-versions.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { TEMPLATE_CODES } from './template-kinds.ts';

const OLD = { zh: '旧的{caseNumber}', en: 'old {caseNumber}' };
const code = 'case.ready';
const all = TEMPLATE_CODES.map(
  (code): KeptVersion => ({ code, version: 1, text: STANDARD_TEMPLATES[code], shipped: true }),
);
const others = all.filter((version) => version.code !== code);
const shipped = (version: number, text = OLD): KeptVersion => ({ code, version, text, shipped: true });

test('an empty center gets every template, a second start adds none', () => {
  assert.deepEqual(
    versionsToShip([]).map((template) => [template.code, template.version]),
    TEMPLATE_CODES.map((code) => [code, 1]),
  );
  assert.deepEqual(versionsToShip(all), []);
});

test('a new release brings new words where nobody here has changed the old ones', () => {
  const added = versionsToShip([...others, shipped(1)]);
  assert.deepEqual(added, [{ code, version: 2, text: STANDARD_TEMPLATES[code] }]);
});

test('what an administrator wrote stays in force', () => {
  const own: KeptVersion = { code, version: 2, text: { zh: '自己的', en: 'own' }, shipped: false };
  assert.deepEqual(versionsToShip([...others, shipped(1), own]), []);
});

test('an old release beside a new one does not bring the old words back', () => {
  const newer = { zh: '新的{caseNumber}', en: 'new {caseNumber}' };
  assert.deepEqual(versionsToShip([...others, shipped(1, STANDARD_TEMPLATES[code]), shipped(2, newer)]), []);
});
