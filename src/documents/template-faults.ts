import { type FieldFault, invalidFields, type Refusal, type Text } from '../platform/refusal.ts';
import { gapsOf, hasStrayBrace } from '../platform/text-with-gaps.ts';
import { GAPS, type GapName, isBlockGap } from './notice-gaps.ts';
import { NOTICE_KINDS, type NoticeCode } from './notice-kinds.ts';

export function unknownNotice(code: string): Refusal {
  return {
    refused: 'not_found',
    problem: 'unknown-template',
    title: { zh: '没有这个模板', en: 'No such template' },
    detail: { zh: `没有代码为${code}的文书模板。`, en: `There is no notice template with the code ${code}.` },
  };
}

/** Two people changed one template at once; the second has to look at what the first wrote. */
export function noticeChangedMeanwhile(newest: number): Refusal {
  return {
    refused: 'conflict',
    problem: 'changed-meanwhile',
    title: { zh: '模板刚被改动', en: 'The template changed meanwhile' },
    detail: {
      zh: `这个模板已经有第${newest}版。您的改动没有保存，请看过最新的一版再改。`,
      en: `This template has a version ${newest} by now. Nothing of yours was saved; look at the newest one first.`,
    },
    extra: { version: newest },
  };
}

/** The words of a notice are wrong: a fault for each thing that is wrong. */
export function refuseNotice(code: NoticeCode, text: string): Refusal | undefined {
  const faults = faultsOfNotice(code, text).map((detail): FieldFault => ({ pointer: '/text', detail }));
  return faults.length > 0 ? invalidFields(faults) : undefined;
}

/** Everything that is wrong with the words of a notice; none: they can be used. */
export function faultsOfNotice(code: NoticeCode, text: string): Text[] {
  const known: readonly string[] = NOTICE_KINDS[code].gaps;
  const used = gapsOf(text);
  const list = known.map((name) => `{${name}}`);
  return [
    ...(text.trim() === '' ? [{ zh: '不能是空的', en: 'It must not be empty' }] : []),
    ...(hasStrayBrace(text)
      ? [
          {
            zh: '花括号只能用来写占位符，如{caseNumber}',
            en: 'Braces are for placeholders only, such as {caseNumber}',
          },
        ]
      : []),
    ...[...used]
      .filter((name) => !known.includes(name))
      .map((name) => ({
        zh: `{${name}}不认识，这个模板可用：${list.join('、')}`,
        en: `The placeholder {${name}} is unknown; this template may use: ${list.join(', ')}`,
      })),
    ...NOTICE_KINDS[code].required.filter((name) => !used.has(name)).map(missing),
    ...[...used]
      .filter((name) => known.includes(name) && isBlockGap(name) && !standsAlone(text, name))
      .map(alone),
  ];
}

function missing(name: GapName): Text {
  const { zh, en } = GAPS[name].meaning;
  return { zh: `必须写明${zh}{${name}}`, en: `It must state the ${en}: {${name}}` };
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
