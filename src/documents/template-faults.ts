import { type FieldFault, invalidFields, type Refusal, type Text } from '../platform/refusal.ts';
import { unknownTemplate } from '../platform/template-refusals.ts';
import { faultsOfGaps, type GapFault, gapsOf } from '../platform/text-with-gaps.ts';
import { GAPS, type GapName, isBlockGap } from './notice-gaps.ts';
import { NOTICE_KINDS, type NoticeCode } from './notice-kinds.ts';

export function unknownNotice(code: string): Refusal {
  return unknownTemplate(code, { zh: '文书', en: 'notice' });
}

/** The words of a notice are wrong: a fault for each thing that is wrong. */
export function refuseNotice(code: NoticeCode, text: string): Refusal | undefined {
  const faults = faultsOfNotice(code, text).map((detail): FieldFault => ({ pointer: '/text', detail }));
  return faults.length > 0 ? invalidFields(faults) : undefined;
}

/** Everything that is wrong with the words of a notice; none: they can be used. */
export function faultsOfNotice(code: NoticeCode, text: string): Text[] {
  const { required } = NOTICE_KINDS[code];
  const known: readonly string[] = NOTICE_KINDS[code].gaps;
  return [
    ...faultsOfGaps<GapName>(text, known, required).map((fault) => saidOf(fault, known)),
    ...[...gapsOf(text)]
      .filter((name) => known.includes(name) && isBlockGap(name) && !standsAlone(text, name))
      .map(alone),
  ];
}

function saidOf(gap: GapFault<GapName>, known: readonly string[]): Text {
  switch (gap.fault) {
    case 'empty':
      return { zh: '不能是空的', en: 'It must not be empty' };
    case 'stray_brace':
      return {
        zh: '花括号只能用来写占位符，如{caseNumber}',
        en: 'Braces are for placeholders only, such as {caseNumber}',
      };
    case 'unknown_placeholder': {
      const list = known.map((name) => `{${name}}`);
      return {
        zh: `{${gap.name}}不认识，这个模板可用：${list.join('、')}`,
        en: `The placeholder {${gap.name}} is unknown; this template may use: ${list.join(', ')}`,
      };
    }
    case 'missing_placeholder': {
      const { zh, en } = GAPS[gap.name].meaning;
      return { zh: `必须写明${zh}{${gap.name}}`, en: `It must state the ${en}: {${gap.name}}` };
    }
  }
}

function alone(name: string): Text {
  return {
    zh: `{${name}}要单独占一行，并且只写一次`,
    en: `{${name}} stands on a line of its own, and once`,
  };
}

function standsAlone(text: string, name: string): boolean {
  const holding = text.split('\n').filter((line) => line.includes(`{${name}}`));
  return holding.length === 1 && holding[0]?.trim() === `{${name}}`;
}
