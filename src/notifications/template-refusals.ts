import { type FieldFault, invalidFields, type Refusal, type Text } from '../platform/refusal.ts';
import { faultsOfTemplate } from './template.ts';
import type { TemplateCode } from './template-kinds.ts';

export function unknownTemplate(code: string): Refusal {
  return {
    refused: 'not_found',
    problem: 'unknown-template',
    title: { zh: '没有这个模板', en: 'No such template' },
    detail: {
      zh: `没有代码为${code}的短信模板。`,
      en: `There is no message template with the code ${code}.`,
    },
  };
}

/** The texts of a template are wrong: a fault for each thing that is wrong in each language. */
export function refuseTexts(code: TemplateCode, text: Text): Refusal | undefined {
  const faults = faultsOfTemplate(code, text).map(
    ({ language, detail }): FieldFault => ({ pointer: `/${language}`, detail }),
  );
  return faults.length > 0 ? invalidFields(faults) : undefined;
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
