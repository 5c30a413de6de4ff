import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fillGaps } from '../platform/text-with-gaps.ts';
import { PLACEHOLDER_NAMES } from './placeholders.ts';
import { STANDARD_TEMPLATES } from './standard-templates.ts';
import { faultsOfTemplate, previewTemplate } from './template.ts';
import { TEMPLATE_CODES, TEMPLATE_KINDS } from './template-kinds.ts';

const GOOD = {
  zh: '“{itemName}”已受理，最迟{dueOn}办结，办件号{caseNumber}。',
  en: 'Accepted, due {dueOn}, case {caseNumber}.',
};

const faults = (zh: string, en = GOOD.en) =>
  faultsOfTemplate('case.accepted', { zh, en }).map(({ fault, language }) => `${language} ${fault}`);

test('a template with all that it must say has no faults', () => {
  assert.deepEqual(faults(GOOD.zh), []);
});

test('each fault has its name, in the language where it is', () => {
  assert.deepEqual(faults(`${GOOD.zh}{missing}`), ['zh unknown_placeholder']);
  assert.deepEqual(faults(`${GOOD.zh}{toString}`), ['zh unknown_placeholder']);
  assert.deepEqual(faults('办件号{caseNumber}已受理。'), ['zh missing_placeholder']);
  assert.deepEqual(faults('  '), ['zh empty', 'zh missing_placeholder', 'zh missing_placeholder']);
  for (const stray of ['{', '}', '{}', '{case number}', '{{caseNumber}']) {
    assert.deepEqual(faults(GOOD.zh + stray), ['zh stray_brace'], stray);
  }
  assert.deepEqual(faults(GOOD.zh, 'Accepted, case {caseNumber}, due {due}.'), [
    'en unknown_placeholder',
    'en missing_placeholder',
  ]);
});

test('the sentence of a fault names what would be right', () => {
  const [unknown] = faultsOfTemplate('case.accepted', { ...GOOD, en: `${GOOD.en} {reason}` });
  assert.equal(
    unknown?.detail.en,
    'The English text has the unknown placeholder {reason}; this template may use: {itemName}, {caseNumber}, {queryCode}, {window}, {dueOn}',
  );
  const [missing] = faultsOfTemplate('case.supplement-requested', {
    zh: '还缺材料，办件号{caseNumber}。',
    en: STANDARD_TEMPLATES['case.supplement-requested'].en,
  });
  assert.equal(missing?.detail.zh, '中文必须写明缺少的全部材料{missing}');
});

test('rendering puts values in and lets them be', () => {
  const values = { caseNumber: 'FC1', itemName: '{dueOn} $& $1', dueOn: '12月1日' };
  assert.equal(fillGaps('{itemName}/{caseNumber}/{dueOn}', values), '{dueOn} $& $1/FC1/12月1日');
  assert.throws(() => fillGaps('{reason}', values), /\{reason\}/);
  assert.throws(() => fillGaps('{constructor}', values), /\{constructor\}/);
});

const words = fc.string({ unit: fc.constantFrom('办', '件', 'a', ' ', '，', '$', '1', '\\'), maxLength: 20 });
const pieces = fc.array(
  fc.oneof(
    words.map((text) => ({ text, name: undefined })),
    fc.constantFrom(...PLACEHOLDER_NAMES).map((name) => ({ text: `{${name}}`, name })),
  ),
  { maxLength: 12 },
);
const anyValue = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('{caseNumber}', '$&', '$1', '{', ''),
);
const values = fc.record(Object.fromEntries(PLACEHOLDER_NAMES.map((name) => [name, anyValue])));

test('property: every placeholder becomes its value and nothing else changes', () => {
  fc.assert(
    fc.property(pieces, values, (parts, given) => {
      const template = parts.map((part) => part.text).join('');
      const expected = parts.map((part) => (part.name ? given[part.name] : part.text)).join('');
      assert.equal(fillGaps(template, given), expected);
    }),
  );
});

test('property: what is faultless can always be rendered and leaves no placeholder', () => {
  const template = fc.constantFrom(...TEMPLATE_CODES).chain((code) =>
    fc.record({
      code: fc.constant(code),
      text: fc
        .array(
          fc.oneof(words, fc.constantFrom(...TEMPLATE_KINDS[code].placeholders.map((name) => `{${name}}`))),
        )
        .map((parts) => parts.join('') + TEMPLATE_KINDS[code].required.map((name) => `{${name}}`).join('')),
    }),
  );
  fc.assert(
    fc.property(template, ({ code, text }) => {
      assert.deepEqual(faultsOfTemplate(code, { zh: text, en: text }), []);
      const preview = previewTemplate(code, { zh: text, en: text }, 'zh-CN');
      assert.doesNotMatch(preview.text, /[{}]/);
    }),
  );
});

test('the preview says how it arrives and what it costs', () => {
  const preview = previewTemplate('case.accepted', GOOD, 'zh-CN');
  assert.deepEqual(preview, {
    text: '“食品经营许可”已受理，最迟12月1日（周二）办结，办件号FC20261123000123U。',
    encoding: 'ucs2',
    units: 47,
    parts: 1,
  });
  assert.equal(previewTemplate('case.accepted', GOOD, 'en').encoding, 'gsm7');
});
