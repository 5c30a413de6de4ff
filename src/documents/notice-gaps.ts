import type { Text } from '../platform/refusal.ts';

interface Gap {
  /** What stands there, for whoever edits a template. */
  readonly meaning: Text;
  /** True: a list, a table or a paragraph that may be left out; it stands on a line of its own. */
  readonly block?: boolean;
}

/** What the words of a notice may leave open, written `{itemName}`. */
export const GAPS = {
  itemName: { meaning: { zh: '事项名称', en: 'name of the item' } },
  caseNumber: { meaning: { zh: '办件号', en: 'case number' } },
  appliedOn: { meaning: { zh: '收到申请材料的日子', en: 'day on which the papers were received' } },
  center: { meaning: { zh: '中心名称', en: 'name of the center' } },
  department: { meaning: { zh: '主管部门名称', en: 'name of the responsible department' } },
  window: { meaning: { zh: '办理窗口', en: 'window' } },
  phone: { meaning: { zh: '主管部门的咨询电话', en: 'telephone of the responsible department' } },
  basis: {
    meaning: {
      zh: '法律依据（行政许可类事项写明条款，其他事项不写）',
      en: 'legal basis (article for licences, nothing for other items)',
    },
  },
  count: { meaning: { zh: '收到几种材料', en: 'how many kinds of papers were received' } },
  papers: { meaning: { zh: '材料清单（表）', en: 'list of papers (table)' }, block: true },
  missing: {
    meaning: { zh: '需要补正的全部内容', en: 'everything that is to be supplemented' },
    block: true,
  },
  finding: {
    meaning: {
      zh: '受理的根据（齐全、容缺或逾期未告知）',
      en: 'why it is accepted (complete, deferred, deemed)',
    },
  },
  limit: { meaning: { zh: '承诺办结期限', en: 'promised limit' } },
  dueOn: { meaning: { zh: '承诺办结日', en: 'promised due day' } },
  statutory: { meaning: { zh: '法定办结期限和日子', en: 'statutory limit and day' } },
  fees: { meaning: { zh: '收费', en: 'fees' } },
  deferral: {
    meaning: { zh: '容缺承诺（没有容缺就没有这一段）', en: 'promise for deferred papers, if any' },
    block: true,
  },
  reason: { meaning: { zh: '理由', en: 'reasons' } },
  redirect: {
    meaning: { zh: '应当向哪里申请（没有就不写）', en: 'where to apply instead, if known' },
    block: true,
  },
  remedies: { meaning: { zh: '救济途径：行政复议、行政诉讼', en: 'remedies: review and litigation' } },
  ground: { meaning: { zh: '特别程序的种类', en: 'kind of special procedure' } },
  legalBasis: { meaning: { zh: '特别程序的依据', en: 'legal basis of the special procedure' } },
  workingDays: { meaning: { zh: '工作日数，带单位', en: 'number of working days, with its unit' } },
  expected: {
    meaning: { zh: '预计结束的日子（没有就不写）', en: 'day on which it is expected to end, if known' },
    block: true,
  },
  approval: { meaning: { zh: '批准情况（没有就不写）', en: 'who approved it, if recorded' }, block: true },
  decided: { meaning: { zh: '决定的措辞', en: 'what is decided' } },
  result: { meaning: { zh: '证照或批文的名称', en: 'name of what is issued' } },
  issuance: {
    meaning: { zh: '颁发、送达的期限（没有证照就没有这一段）', en: 'when it is issued, if anything is' },
    block: true,
  },
  remark: {
    meaning: { zh: '决定附带的说明（没有就不写）', en: 'remark to the decision, if any' },
    block: true,
  },
  certificate: {
    meaning: { zh: '证照编号和有效期（没有就不写）', en: 'number and validity, if any' },
    block: true,
  },
  delivery: { meaning: { zh: '送达情况（表）', en: 'how it was delivered (table)' }, block: true },
} as const satisfies Record<string, Gap>;

export type GapName = keyof typeof GAPS;

export function isGap(name: string): name is GapName {
  return Object.hasOwn(GAPS, name);
}

export function isBlockGap(name: string): boolean {
  return isGap(name) && 'block' in GAPS[name];
}
