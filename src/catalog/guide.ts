import { type Language, say, type Text } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import type { Guide } from './catalog-schema.ts';
import { type Department, windowsOf } from './department.ts';
import { acceptingDepartment, type FeeLine, type Item, type Limit } from './item.ts';
import { AUDIENCES, CHANNELS, FORMS, KINDS, LIFE_EVENTS, RESULT_KINDS, STEPS } from './labels.ts';
import { lineOfTruth } from './line-of-truth.ts';
import { citeLaw, sayFee, sayLimit } from './wording.ts';

export type { Guide } from './catalog-schema.ts';

/** One published version of an item. Versions count from 1 and never change. */
export interface ItemVersion {
  readonly item: Item;
  readonly version: number;
  readonly publishedAt: Temporal.Instant;
}

/** A limit with its words. */
export function viewLimit(limit: Limit, language: Language) {
  return { ...limit, text: say(sayLimit(limit), language) };
}

/** A line of the fee standard with its words. */
export function viewFee(fee: FeeLine, language: Language) {
  return { ...fee, currency: 'CNY' as const, text: say(sayFee(fee), language) };
}

/**
 * The public guide (办事指南) of one version of an item, in one language; what exists only in Chinese stays Chinese.
 * @param departmentOf gives any department that the item names
 */
export function guideOf(
  { item, version, publishedAt }: ItemVersion,
  departmentOf: (code: string) => Department,
  language: Language,
): Guide {
  const label = (text: Text) => say(text, language);
  const responsible = departmentOf(item.department);
  return {
    code: item.code,
    version,
    publishedAt: toRfc3339(publishedAt),
    name: label(item.name),
    nameZh: item.name.zh,
    nameEn: item.name.en,
    lineOfTruth: label(lineOfTruth(item)),
    kind: { code: item.kind, label: label(KINDS[item.kind]) },
    audience: { code: item.audience, label: label(AUDIENCES[item.audience]) },
    lifeEvent: {
      code: item.lifeEvent,
      label: label({ zh: item.lifeEvent, en: LIFE_EVENTS[item.lifeEvent].en }),
    },
    keywords: [...item.keywords],
    department: item.department,
    departmentName: label(responsible.name),
    phone: responsible.phone,
    windows: windowsOf(departmentOf(acceptingDepartment(item))),
    promisedLimit: viewLimit(item.promisedLimit, language),
    statutoryLimit: viewLimit(item.statutoryLimit, language),
    procedure: item.procedure.map((step) => ({
      ...step,
      label: label(STEPS[step.step]),
      departmentName: label(departmentOf(step.department).name),
      parallel: item.coDepartments.includes(step.department),
    })),
    coDepartments: [...item.coDepartments],
    materials: item.materials.map(({ name, ...material }, index) => ({
      index,
      name: label(name),
      nameZh: name.zh,
      nameEn: name.en,
      ...material,
      formLabel: label(FORMS[material.form]),
    })),
    fees: item.fees.map((fee) => viewFee(fee, language)),
    legalBasis: item.legalBasis.map((basis) => ({ ...basis, text: citeLaw(basis) })),
    conditions: [...item.conditions],
    result: { ...item.result, label: label(RESULT_KINDS[item.result.kind]) },
    channels: item.channels.map((code) => ({ code, label: label(CHANNELS[code]) })),
    onlineApplication: item.channels.includes('web'),
    fastTrack: item.fastTrack,
    appointment: item.appointment,
    slotsMinutes: item.slotsMinutes,
    visitsMax: item.visitsMax,
    faq: [...item.faq],
  };
}
