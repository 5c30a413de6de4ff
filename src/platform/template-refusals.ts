import type { Refusal, Text } from './refusal.ts';

/** @param kind what the template makes, as in 短信 and message */
export function unknownTemplate(code: string, kind: Text): Refusal {
  return {
    refused: 'not_found',
    problem: 'unknown-template',
    title: { zh: '没有这个模板', en: 'No such template' },
    detail: {
      zh: `没有代码为${code}的${kind.zh}模板。`,
      en: `There is no ${kind.en} template with the code ${code}.`,
    },
  };
}

/** Two people changed one template at once; the second has to look at what the first wrote. */
export function templateChangedMeanwhile(newest: number): Refusal {
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
