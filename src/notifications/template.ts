import { type Language, say, type Text } from '../platform/refusal.ts';
import { faultsOfGaps, fillGaps, type GapFault } from '../platform/text-with-gaps.ts';
import { PLACEHOLDERS, type Placeholder } from './placeholders.ts';
import { type SmsEncoding, splitSms } from './sms-parts.ts';
import { TEMPLATE_KINDS, type TemplateCode } from './template-kinds.ts';

/** One version of a template. */
export interface Template {
  readonly code: TemplateCode;
  /** From 1; the newest is used. */
  readonly version: number;
  readonly text: Text;
}

export interface TemplateFault {
  readonly fault: GapFault['fault'];
  readonly language: 'zh' | 'en';
  readonly detail: Text;
}

/** Everything that is wrong with the texts of a template; none: it can be used. */
export function faultsOfTemplate(code: TemplateCode, text: Text): TemplateFault[] {
  return [...faultsOfText(code, 'zh', text.zh), ...faultsOfText(code, 'en', text.en)];
}

function faultsOfText(code: TemplateCode, language: 'zh' | 'en', text: string): TemplateFault[] {
  const { placeholders, required } = TEMPLATE_KINDS[code];
  const inText = { zh: language === 'zh' ? '中文' : '英文', en: language === 'zh' ? 'Chinese' : 'English' };
  return faultsOfGaps<Placeholder>(text, placeholders, required).map((gap) => {
    const { zh, en } = saidOf(gap, placeholders);
    return {
      fault: gap.fault,
      language,
      detail: { zh: `${inText.zh}${zh}`, en: `The ${inText.en} text ${en}` },
    };
  });
}

/** What is said of a fault, after the name of the text that has it. */
function saidOf(gap: GapFault<Placeholder>, known: readonly Placeholder[]): Text {
  switch (gap.fault) {
    case 'empty':
      return { zh: '不能是空的', en: 'must not be empty' };
    case 'stray_brace':
      return {
        zh: '里的花括号只能用来写占位符，如{caseNumber}',
        en: 'may use braces for placeholders only, such as {caseNumber}',
      };
    case 'unknown_placeholder': {
      const list = known.map((name) => `{${name}}`);
      return {
        zh: `里的{${gap.name}}不认识，这个模板可用：${list.join('、')}`,
        en: `has the unknown placeholder {${gap.name}}; this template may use: ${list.join(', ')}`,
      };
    }
    case 'missing_placeholder': {
      const { zh, en } = PLACEHOLDERS[gap.name].meaning;
      return { zh: `必须写明${zh}{${gap.name}}`, en: `must state the ${en}: {${gap.name}}` };
    }
  }
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
