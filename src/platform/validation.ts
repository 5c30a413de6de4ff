import { Ajv, type ErrorObject } from 'ajv';
import addFormatsModule from 'ajv-formats';
import type { FastifySchemaCompiler } from 'fastify';
import type { FieldFault, Text } from './refusal.ts';

const addFormats = addFormatsModule.default;

/**
 * Bodies are taken as they are: a number where a text belongs is a fault and not turned into one.
 * Addresses carry only text, so there a `"20"` is a number.
 */
export function createValidatorCompiler(): FastifySchemaCompiler<object> {
  const options = { allErrors: true, useDefaults: true, removeAdditional: false, strict: false } as const;
  const strict = addFormats(new Ajv({ ...options, coerceTypes: false }));
  const fromText = addFormats(new Ajv({ ...options, coerceTypes: 'array' }));
  return ({ schema, httpPart }) => (httpPart === 'body' ? strict : fromText).compile(schema);
}

/** Each fault of a schema with a pointer to the field and a sentence that says what would be right. */
export function faultsOf(errors: readonly Partial<ErrorObject>[]): FieldFault[] {
  const faults = errors
    .filter((error) => error.keyword !== 'anyOf' && error.keyword !== 'oneOf' && error.keyword !== 'if')
    .map((error) => ({ pointer: pointerOf(error), detail: sentenceOf(error) }));
  const relevant = faults.length > 0 ? faults : errors.map((error) => fallback(error));
  return [...new Map(relevant.map((fault) => [`${fault.pointer} ${fault.detail.en}`, fault])).values()];
}

function fallback(error: Partial<ErrorObject>): FieldFault {
  return { pointer: error.instancePath || '/', detail: sentenceOf(error) };
}

function pointerOf(error: Partial<ErrorObject>): string {
  const path = error.instancePath ?? '';
  const params = error.params ?? {};
  if (error.keyword === 'required') return `${path}/${params.missingProperty}`;
  if (error.keyword === 'additionalProperties') return `${path}/${params.additionalProperty}`;
  return path || '/';
}

function sentenceOf(error: Partial<ErrorObject>): Text {
  const params = error.params ?? {};
  const field = (error.instancePath ?? '').split('/').pop() || '';
  switch (error.keyword) {
    case 'required':
      return {
        zh: `缺少字段 ${params.missingProperty}`,
        en: `The field ${params.missingProperty} is missing`,
      };
    case 'additionalProperties':
      return {
        zh: `不认识的字段 ${params.additionalProperty}`,
        en: `The field ${params.additionalProperty} is not known here`,
      };
    case 'type':
      return { zh: `${field} 的类型要是 ${params.type}`, en: `${field} must be of type ${params.type}` };
    case 'enum':
      return {
        zh: `${field} 只能是：${params.allowedValues.join('、')}`,
        en: `${field} must be one of: ${params.allowedValues.join(', ')}`,
      };
    case 'const':
      return { zh: `${field} 只能是 ${params.allowedValue}`, en: `${field} must be ${params.allowedValue}` };
    case 'minLength':
      return {
        zh: `${field} 至少要 ${params.limit} 个字`,
        en: `${field} needs at least ${params.limit} characters`,
      };
    case 'maxLength':
      return {
        zh: `${field} 最多 ${params.limit} 个字`,
        en: `${field} may have at most ${params.limit} characters`,
      };
    case 'minimum':
      return { zh: `${field} 不能小于 ${params.limit}`, en: `${field} must be at least ${params.limit}` };
    case 'maximum':
      return { zh: `${field} 不能大于 ${params.limit}`, en: `${field} must be at most ${params.limit}` };
    case 'minItems':
      return {
        zh: `${field} 至少要 ${params.limit} 项`,
        en: `${field} needs at least ${params.limit} entries`,
      };
    case 'maxItems':
      return {
        zh: `${field} 最多 ${params.limit} 项`,
        en: `${field} may have at most ${params.limit} entries`,
      };
    case 'pattern':
    case 'format':
      return { zh: `${field} 的格式不对`, en: `${field} does not have the right form` };
    default:
      return { zh: `${field} 填写有误`, en: `${field} is not valid` };
  }
}
