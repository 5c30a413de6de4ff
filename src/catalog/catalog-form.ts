import type { Center, Department, OpeningHours } from './department.ts';
import {
  at,
  bilingual,
  type Form,
  integer,
  list,
  maybeAt,
  oneOf,
  orNull,
  record,
  text,
  yesOrNo,
} from './file-form.ts';
import type { Faq, FeeLine, Item, ItemResult, LegalBasis, Limit, Material, ProcedureStep } from './item.ts';
import {
  AUDIENCES,
  CHANNELS,
  FEE_UNITS,
  FORMS,
  KINDS,
  LIFE_EVENTS,
  LIMIT_UNITS,
  RESULT_KINDS,
  STEP_CLOCKS,
  STEPS,
} from './labels.ts';

const departmentCode = text({
  pattern: /^[A-Z]{2}-[A-Z]{2}$/,
  looksLike: {
    zh: ' FC-GA（中心代码、短横、两个大写字母）',
    en: 'FC-GA (the center, a hyphen, two capital letters)',
  },
});
const itemCode = text({
  pattern: /^[A-Z]{2}-\d{4}$/,
  looksLike: {
    zh: ' GA-0004（两个大写字母、短横、四位数字）',
    en: 'GA-0004 (two capital letters, a hyphen, four digits)',
  },
});
const source = text({
  pattern: /^(applicant|issued_by:[A-Z]{2}-([A-Z]{2}|\d{4}))$/,
  looksLike: {
    zh: ' applicant，或者 issued_by: 加事项或部门的代码，例如 issued_by:GA-0001',
    en: 'applicant, or issued_by: and the code of an item or a department, such as issued_by:GA-0001',
  },
});
const telephone = text({
  pattern: /^(0\d{2,3}-)?\d{3,11}(-\d{1,6})?$/,
  looksLike: { zh: ' 0795-1001006', en: '0795-1001006' },
});
const hour = text({
  pattern: /^([01]\d|2[0-3]):[0-5]\d$/,
  looksLike: { zh: ' 09:00', en: '09:00' },
});
const windowNumber = text({
  pattern: /^[A-Z]\d{2,3}$/,
  looksLike: { zh: ' B04（区的字母加两到三位数字）', en: "B04 (the zone's letter and two or three digits)" },
});

const limit = record<Limit>({
  value: at('value', integer(0, 3650)),
  unit: at('unit', oneOf(LIMIT_UNITS)),
});

const legalBasis = record<LegalBasis>({
  law: at('law', text()),
  article: at('article', orNull(text())),
});

const procedureStep = record<ProcedureStep>({
  step: at('step', oneOf(STEPS)),
  department: at('department', departmentCode),
  limitWorkingDays: at('limit_working_days', integer(0, 3650)),
  clock: at('clock', oneOf(STEP_CLOCKS)),
});

const material = record<Material>({
  name: bilingual('name'),
  form: at('form', oneOf(FORMS)),
  copies: at('copies', integer(1, 99)),
  required: at('required', yesOrNo),
  deferrable: at('deferrable', yesOrNo),
  source: at('source', source),
  hint: at('sample_zh', text()),
});

const feeLine = record<FeeLine>({
  name: at('name_zh', text()),
  amountFen: at('amount_fen', integer(1, 100_000_000_000)),
  per: at('per', oneOf(FEE_UNITS)),
  basis: at('basis', text()),
});

const result = record<ItemResult>({
  name: at('name_zh', text()),
  kind: at('kind', oneOf(RESULT_KINDS)),
  validityMonths: at('validity_months', orNull(integer(1, 1200))),
});

const faq = record<Faq>({
  question: at('q_zh', text()),
  answer: at('a_zh', text()),
});

/** An item as it stands in `items.json`. */
export const itemForm: Form<Item> = record<Item>({
  code: at('code', itemCode),
  name: bilingual('name'),
  department: at('department', departmentCode),
  kind: at('kind', oneOf(KINDS)),
  audience: at('audience', oneOf(AUDIENCES)),
  lifeEvent: at('life_event', oneOf(LIFE_EVENTS)),
  keywords: at('keywords', list(text(), 1)),
  legalBasis: at('legal_basis', list(legalBasis, 1)),
  statutoryLimit: at('statutory_limit', limit),
  promisedLimit: at('promised_limit', limit),
  procedure: at('procedure', list(procedureStep, 1)),
  coDepartments: at('co_departments', list(departmentCode)),
  materials: at('materials', list(material)),
  fees: at('fees', list(feeLine)),
  conditions: at('conditions_zh', list(text())),
  result: at('result', result),
  fastTrack: at('fast_track', yesOrNo),
  channels: at('channels', list(oneOf(CHANNELS), 1)),
  appointment: at('appointment', yesOrNo),
  slotsMinutes: at('slots_minutes', integer(1, 480)),
  visitsMax: at('visits_max', integer(0, 9)),
  decisionSignatures: maybeAt('decision_signatures', integer(1, 2)),
  certificateSeries: maybeAt('certificate_series', text()),
  faq: at('faq', list(faq)),
});

/** A department as it stands in `departments.json`. */
export const departmentForm: Form<Department> = record<Department>({
  code: at('code', departmentCode),
  name: bilingual('name'),
  shortName: at('short_zh', text()),
  phone: at('phone', telephone),
  windows: at('window_numbers', list(windowNumber, 1)),
  floor: at('floor', integer(-9, 99)),
  zone: at('zone', text({ pattern: /^[A-Z]$/, looksLike: { zh: '一个大写字母', en: 'one capital letter' } })),
});

const openingHours = record<OpeningHours>({ from: at('from', hour), to: at('to', hour) });

/** The center as it stands in `center.json`. */
export const centerForm: Form<Center> = record<Center>({
  code: at(
    'code',
    text({ pattern: /^[A-Z]{2}$/, looksLike: { zh: '两个大写字母', en: 'two capital letters' } }),
  ),
  name: bilingual('name'),
  phone: at('phone', telephone),
  address: bilingual('address'),
  openingHours: at('opening_hours', list(openingHours, 1)),
  hoursNote: bilingual('hours_note'),
});
