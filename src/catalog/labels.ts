import type { Text } from '../platform/refusal.ts';

/** Kinds of items (事项类型). */
export const KINDS = {
  licence: { zh: '行政许可', en: 'Licence' },
  confirmation: { zh: '行政确认', en: 'Confirmation' },
  levy: { zh: '行政征收', en: 'Levy' },
  payment: { zh: '行政给付', en: 'Benefit' },
  other_power: { zh: '其他行政权力', en: 'Other administrative act' },
  public_service: { zh: '公共服务', en: 'Public service' },
} as const satisfies Record<string, Text>;

/** Whom an item is for. */
export const AUDIENCES = {
  person: { zh: '个人', en: 'Persons' },
  organisation: { zh: '单位', en: 'Organisations' },
  both: { zh: '个人和单位', en: 'Persons and organisations' },
} as const satisfies Record<string, Text>;

/** Steps of a procedure (办理环节). */
export const STEPS = {
  acceptance: { zh: '受理', en: 'Acceptance' },
  review: { zh: '审查', en: 'Review' },
  site_inspection: { zh: '现场核查', en: 'Site inspection' },
  expert_review: { zh: '专家评审', en: 'Expert review' },
  hearing: { zh: '听证', en: 'Hearing' },
  testing: { zh: '检验检测', en: 'Testing' },
  publicity: { zh: '公示', en: 'Public notice' },
  decision: { zh: '决定', en: 'Decision' },
  issuance: { zh: '制证颁证', en: 'Issuance' },
} as const satisfies Record<string, Text>;

/** Whether a step counts towards the promised limit (`stops`: 特别程序, not counted). */
export const STEP_CLOCKS = {
  runs: { zh: '计入办理时限', en: 'Counts towards the limit' },
  stops: { zh: '不计入办理时限', en: 'Not counted' },
} as const satisfies Record<string, Text>;

/** In what form a material is handed in. */
export const FORMS = {
  original: { zh: '原件', en: 'Original' },
  copy: { zh: '复印件', en: 'Copy' },
  original_and_copy: { zh: '原件和复印件', en: 'Original and copy' },
  electronic: { zh: '电子件', en: 'Electronic' },
} as const satisfies Record<string, Text>;

/** Ways to apply. */
export const CHANNELS = {
  window: { zh: '窗口', en: 'Window' },
  web: { zh: '网上', en: 'Online' },
  kiosk: { zh: '自助机', en: 'Kiosk' },
  phone: { zh: '电话', en: 'Telephone' },
} as const satisfies Record<string, Text>;

/** What a limit is counted in. */
export const LIMIT_UNITS = {
  working_day: { zh: '工作日', en: 'working days' },
  calendar_day: { zh: '自然日', en: 'calendar days' },
  on_the_spot: { zh: '当场办结', en: 'on the spot' },
} as const satisfies Record<string, Text>;

/** What a fee is charged for, as it follows the amount: 每件, per case. */
export const FEE_UNITS = {
  case: { zh: '每件', en: 'per case' },
  copy: { zh: '每证', en: 'per document' },
  sqm: { zh: '每平方米', en: 'per square metre' },
  sqm_day: { zh: '每平方米每天', en: 'per square metre and day' },
  subject: { zh: '每科', en: 'per subject' },
  ton: { zh: '每吨', en: 'per tonne' },
  vehicle: { zh: '每辆', en: 'per vehicle' },
  person_year: { zh: '每人每年', en: 'per person and year' },
} as const satisfies Record<string, Text>;

/** What an applicant has in hand at the end. */
export const RESULT_KINDS = {
  certificate: { zh: '证照', en: 'Certificate' },
  approval_document: { zh: '批文', en: 'Approval document' },
  receipt: { zh: '回执', en: 'Receipt' },
  none: { zh: '不发证件', en: 'Nothing is issued' },
} as const satisfies Record<string, Text>;

export type Kind = keyof typeof KINDS;
export type Audience = keyof typeof AUDIENCES;
export type Step = keyof typeof STEPS;
export type StepClock = keyof typeof STEP_CLOCKS;
export type Form = keyof typeof FORMS;
export type Channel = keyof typeof CHANNELS;
export type LimitUnit = keyof typeof LIMIT_UNITS;
export type FeeUnit = keyof typeof FEE_UNITS;
export type ResultKind = keyof typeof RESULT_KINDS;

/** Whose life an event belongs to; portals show the three groups side by side. */
export type LifeEventGroup = 'person' | 'organisation' | 'everyone';

/**
 * Events of a life or a business (人生或经营事件) by which items are browsed, in the order of a life.
 * The key is the Chinese word of the catalogue files.
 */
export const LIFE_EVENTS = {
  出生: { en: 'Birth', group: 'person' },
  落户: { en: 'Settling in', group: 'person' },
  入学: { en: 'School', group: 'person' },
  就业: { en: 'Work', group: 'person' },
  从军退役: { en: 'Military service', group: 'person' },
  婚姻: { en: 'Marriage', group: 'person' },
  购房: { en: 'Buying a home', group: 'person' },
  驾车: { en: 'Driving', group: 'person' },
  出行: { en: 'Travel', group: 'person' },
  出境: { en: 'Going abroad', group: 'person' },
  就医: { en: 'Health care', group: 'person' },
  残疾: { en: 'Disability', group: 'person' },
  救助: { en: 'Assistance', group: 'person' },
  退休: { en: 'Retirement', group: 'person' },
  身后事: { en: 'After a death', group: 'person' },
  开办企业: { en: 'Starting a business', group: 'organisation' },
  经营许可: { en: 'Business licences', group: 'organisation' },
  投资: { en: 'Investment', group: 'organisation' },
  工程建设: { en: 'Construction', group: 'organisation' },
  纳税: { en: 'Taxes', group: 'organisation' },
  环保: { en: 'Environment', group: 'organisation' },
  变更注销: { en: 'Changes and closing', group: 'organisation' },
  日常生活: { en: 'Daily life', group: 'everyone' },
  涉农: { en: 'Farming', group: 'everyone' },
  文体: { en: 'Culture and sport', group: 'everyone' },
  维权: { en: 'Asserting rights', group: 'everyone' },
  通用: { en: 'General', group: 'everyone' },
} as const satisfies Record<string, { en: string; group: LifeEventGroup }>;

export type LifeEvent = keyof typeof LIFE_EVENTS;
