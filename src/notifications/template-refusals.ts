import { type FieldFault, invalidFields, type Refusal, type Text } from '../platform/refusal.ts';
import { unknownTemplate } from '../platform/template-refusals.ts';
import { faultsOfTemplate } from './template.ts';
import type { TemplateCode } from './template-kinds.ts';

export function unknownMessage(code: string): Refusal {
  return unknownTemplate(code, { zh: '短信', en: 'message' });
}

/** The texts of a template are wrong: a fault for each thing that is wrong in each language. */
export function refuseTexts(code: TemplateCode, text: Text): Refusal | undefined {
  const faults = faultsOfTemplate(code, text).map(
    ({ language, detail }): FieldFault => ({ pointer: `/${language}`, detail }),
  );
  return faults.length > 0 ? invalidFields(faults) : undefined;
}
