import { type Language, say, type Text } from '../platform/refusal.ts';
import { fillGaps, gapsOf, hasStrayBrace } from '../platform/text-with-gaps.ts';
import { PLACEHOLDERS } from './placeholders.ts';
import { type SmsEncoding, splitSms } from './sms-parts.ts';
import { TEMPLATE_KINDS, type TemplateCode } from './template-kinds.ts';

/** One version of a template. */
export interface Template {
  readonly code: TemplateCode;
  /** From 1; the newest is used. */
  readonly version: number;
  readonly text: Text;
}

export type TemplateFaultName = 'empty' | 'stray_brace' | 'unknown_placeholder' | 'missing_placeholder';

export interface TemplateFault {
  readonly fault: TemplateFaultName;
  readonly language: 'zh' | 'en';
  readonly detail: Text;
}

/** Everything that is wrong with the texts of a template; none: it can be used. */
export function faultsOfTemplate(code: TemplateCode, text: Text): TemplateFault[] {
  return [...faultsOfText(code, 'zh', text.zh), ...faultsOfText(code, 'en', text.en)];
}

function faultsOfText(code: TemplateCode, language: 'zh' | 'en', text: string): TemplateFault[] {
  const known: readonly string[] = TEMPLATE_KINDS[code].placeholders;
  const { required } = TEMPLATE_KINDS[code];
  const used = gapsOf(text);
  const inText = { zh: language === 'zh' ? '中文' : '英文', en: language === 'zh' ? 'Chinese' : 'English' };
  const fault = (name: TemplateFaultName, zh: string, en: string): TemplateFault => ({
    fault: name,
    language,
    detail: { zh: `${inText.zh}${zh}`, en: `The ${inText.en} text ${en}` },
  });
  const list = known.map((name) => `{${name}}`);
  return [
    ...(text.trim() === '' ? [fault('empty', '不能是空的', 'must not be empty')] : []),
    ...(hasStrayBrace(text)
      ? [
          fault(
            'stray_brace',
            '里的花括号只能用来写占位符，如{caseNumber}',
            'may use braces for placeholders only, such as {caseNumber}',
          ),
        ]
      : []),
    ...[...used]
      .filter((name) => !known.includes(name))
      .map((name) =>
        fault(
          'unknown_placeholder',
          `里的{${name}}不认识，这个模板可用：${list.join('、')}`,
          `has the unknown placeholder {${name}}; this template may use: ${list.join(', ')}`,
        ),
      ),
    ...required
      .filter((name) => !used.has(name))
      .map((name) =>
        fault(
          'missing_placeholder',
          `必须写明${PLACEHOLDERS[name].meaning.zh}{${name}}`,
          `must state the ${PLACEHOLDERS[name].meaning.en}: {${name}}`,
        ),
      ),
  ];
}

/** A template as it would arrive, with made-up values. */
export interface Preview {
  readonly text: string;
  readonly encoding: SmsEncoding;
  /** Septets or UTF-16 units. */
  readonly units: number;
  /** Parts that are paid for, without the signature that the gateway puts in front. */
  readonly parts: number;
}

/** @param text without faults */
export function previewTemplate(code: TemplateCode, text: Text, language: Language): Preview {
  const values = Object.fromEntries(
    TEMPLATE_KINDS[code].placeholders.map((name) => [name, say(PLACEHOLDERS[name].sample, language)]),
  );
  const rendered = fillGaps(say(text, language), values);
  const { encoding, units, parts } = splitSms(rendered);
  return { text: rendered, encoding, units, parts: parts.length };
}
