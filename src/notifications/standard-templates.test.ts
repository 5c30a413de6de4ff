import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCaseNumber } from '../cases/case-number.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { faultsOfTemplate, previewTemplate } from './template.ts';
import { TEMPLATE_CODES, TEMPLATE_KINDS } from './template-kinds.ts';

test('every message has a standard text without faults', () => {
  for (const code of TEMPLATE_CODES) {
    assert.deepEqual(faultsOfTemplate(code, STANDARD_TEMPLATES[code]), [], code);
  }
});

test('they are short: two SMS at most in either language', () => {
  for (const code of TEMPLATE_CODES) {
    for (const language of ['zh-CN', 'en'] as const) {
      const preview = previewTemplate(code, STANDARD_TEMPLATES[code], language);
      assert.ok(preview.parts <= 2, `${code} ${language}: ${preview.units} units`);
      if (language === 'en') assert.equal(preview.encoding, 'gsm7', `${code}: costs twice as much`);
    }
  }
});

test('they are polite, end as sentences do, and use full-width signs in Chinese', () => {
  for (const code of TEMPLATE_CODES) {
    const { zh, en } = STANDARD_TEMPLATES[code];
    assert.match(zh, /^您.*。$/, code);
    assert.doesNotMatch(zh, /[,.;:?!"'()]|你/, code);
    assert.match(en, /^[A-Z].*\.$/, code);
  }
});

test('what must be said may be said, and the samples look right', () => {
  for (const code of TEMPLATE_CODES) {
    const { placeholders, required } = TEMPLATE_KINDS[code];
    const may: readonly string[] = placeholders;
    for (const name of required) assert.ok(may.includes(name), `${code} ${name}`);
  }
  assert.ok(isCaseNumber(PLACEHOLDERS.caseNumber.sample.zh));
});
