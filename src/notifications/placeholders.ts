import type { Text } from '../platform/refusal.ts';

interface PlaceholderInfo {
  /** What stands there, for whoever edits a template. */
  readonly meaning: Text;
  /** A made-up value for the preview. */
  readonly sample: Text;
}

const same = (text: string): Text => ({ zh: text, en: text });

/** What templates may leave open, written `{caseNumber}`. */
export const PLACEHOLDERS = {
  itemName: {
    meaning: { zh: '事项名称', en: 'name of the item' },
    sample: { zh: '食品经营许可', en: 'Food business licence' },
  },
  caseNumber: {
    meaning: { zh: '办件号', en: 'case number' },
    sample: same('FC20261123000123U'),
  },
  queryCode: {
    meaning: { zh: '查询码', en: 'query code' },
    sample: same('483920'),
  },
  window: {
    meaning: { zh: '收件的窗口', en: 'window that took the papers in' },
    sample: { zh: 'B01窗口', en: 'window B01' },
  },
  dueOn: {
    meaning: { zh: '承诺到期日', en: 'promised due day' },
    sample: { zh: '12月1日（周二）', en: 'Tue 1 Dec' },
  },
  dueBefore: {
    meaning: { zh: '原来的承诺到期日', en: 'promised due day as it was' },
    sample: { zh: '11月30日（周一）', en: 'Mon 30 Nov' },
  },
  missing: {
    meaning: { zh: '缺少的全部材料', en: 'all papers that are missing' },
    sample: {
      zh: '1.营业执照复印件；2.健康证明',
      en: '1. Copy of the business licence; 2. Health certificate',
    },
  },
  deferred: {
    meaning: { zh: '容缺的全部材料', en: 'all papers that are deferred' },
    sample: { zh: '健康证明', en: 'Health certificate' },
  },
  deferredUntil: {
    meaning: { zh: '容缺材料最迟补交日', en: 'last day for the deferred papers' },
    sample: { zh: '11月30日（周一）', en: 'Mon 30 Nov' },
  },
  confirmationCode: {
    meaning: { zh: '确认码，只用一次', en: 'confirmation code, good once' },
    sample: same('314159'),
  },
  confirmAddress: {
    meaning: { zh: '核对签字的网页', en: 'page on which the entry is confirmed' },
    sample: { zh: 'https://example.org/confirm', en: 'https://example.org/confirm' },
  },
  reason: {
    meaning: { zh: '原因', en: 'reason' },
    sample: { zh: '经营场所不在本市', en: 'the premises are outside this city' },
  },
  authority: {
    meaning: { zh: '应当受理的机关', en: 'competent authority' },
    sample: { zh: '宜春市市场监督管理局', en: 'Yichun Market Supervision Bureau' },
  },
  ground: {
    meaning: { zh: '中止的事由', en: 'ground of the stop' },
    sample: { zh: '专家评审', en: 'an expert review' },
  },
  workingDays: {
    meaning: { zh: '工作日数，带单位', en: 'number of working days, with its unit' },
    sample: { zh: '5个工作日', en: '5 working days' },
  },
  result: {
    meaning: { zh: '结果物的名称', en: 'what is issued' },
    sample: { zh: '食品经营许可证', en: 'certificate' },
  },
} as const satisfies Record<string, PlaceholderInfo>;

export type Placeholder = keyof typeof PLACEHOLDERS;

export const PLACEHOLDER_NAMES = Object.keys(PLACEHOLDERS) as readonly Placeholder[];
