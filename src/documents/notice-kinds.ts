import type { Text } from '../platform/refusal.ts';
import type { GapName } from './notice-gaps.ts';

interface NoticeKind {
  readonly title: Text;
  /** The title for a licence, where the law has a name of its own. */
  readonly licenceTitle?: Text;
  /** The word by which its numbers are told apart, as in 丰政服受. */
  readonly word: string;
  /** Who signs and seals it: the hall, or the department that decides. */
  readonly signer: 'center' | 'department';
  /** What stands below the star of the seal. */
  readonly seal: string;
  /** What `{basis}` says of a licence; of other items it says nothing. */
  readonly basis: string;
  /** What its words may leave open. */
  readonly gaps: readonly GapName[];
  /** What its words must not leave out: without it the notice would not be what the law asks for. */
  readonly required: readonly GapName[];
  /** Who acknowledges it below. */
  readonly acknowledged: boolean;
}

const everywhere = [
  'itemName',
  'caseNumber',
  'appliedOn',
  'center',
  'department',
  'window',
  'phone',
  'basis',
] as const satisfies readonly GapName[];

/** What `{basis}` says of a licence, by an article of the Administrative Licensing Law. */
const by = (article: string) => `依据《中华人民共和国行政许可法》${article}的规定，`;

/** Where a notice comes from: who signs it, with which seal, and whether the applicant acknowledges it. */
const AT_THE_WINDOW = { signer: 'center', seal: '受理专用章', acknowledged: true } as const;
const IN_THE_DEPARTMENT = { signer: 'department', seal: '行政审批专用章', acknowledged: true } as const;
const AT_COLLECTION = { signer: 'center', seal: '发证专用章', acknowledged: true } as const;

/** The notices, in the order in which a case meets them. Articles are those of the Administrative Licensing Law. */
export const NOTICE_KINDS = {
  receipt: {
    ...AT_THE_WINDOW,
    title: { zh: '申请材料接收凭证', en: 'Receipt of Application Papers' },
    word: '收',
    seal: '收件专用章',
    basis: '',
    gaps: [...everywhere, 'count', 'papers'],
    required: ['itemName', 'appliedOn', 'papers'],
  },
  // 第三十二条第一款第四项：当场或者在五日内一次告知申请人需要补正的全部内容。
  supplement: {
    ...AT_THE_WINDOW,
    title: { zh: '一次性补正告知书', en: 'Notice of Everything to Be Supplemented' },
    word: '补',
    basis: by('第三十二条第一款第四项'),
    gaps: [...everywhere, 'missing'],
    required: ['itemName', 'missing', 'basis'],
  },
  // 第三十二条：出具加盖专用印章和注明日期的书面凭证。
  acceptance: {
    ...AT_THE_WINDOW,
    title: { zh: '受理通知书', en: 'Notice of Acceptance' },
    word: '受',
    basis: by('第三十二条'),
    gaps: [...everywhere, 'finding', 'limit', 'dueOn', 'statutory', 'fees', 'deferral'],
    required: ['itemName', 'finding', 'dueOn', 'deferral'],
  },
  'non-acceptance': {
    ...AT_THE_WINDOW,
    title: { zh: '不予受理通知书', en: 'Notice of Non-Acceptance' },
    word: '不受',
    basis: by('第三十二条'),
    gaps: [...everywhere, 'reason', 'redirect', 'remedies'],
    required: ['itemName', 'reason', 'redirect', 'remedies', 'basis'],
  },
  // 第四十五条：将所需时间书面告知申请人。
  stop: {
    ...IN_THE_DEPARTMENT,
    title: { zh: '特别程序（中止）告知书', en: 'Notice of a Special Procedure (Time Limit Stopped)' },
    word: '停',
    basis: by('第四十五条'),
    gaps: [...everywhere, 'ground', 'legalBasis', 'workingDays', 'expected'],
    required: ['itemName', 'ground', 'legalBasis', 'workingDays', 'basis'],
  },
  // 第四十二条：将延长期限的理由告知申请人。
  extension: {
    ...IN_THE_DEPARTMENT,
    title: { zh: '延长办理期限告知书', en: 'Notice of Extension' },
    word: '延',
    basis: by('第四十二条'),
    gaps: [...everywhere, 'workingDays', 'reason', 'dueOn', 'approval'],
    required: ['itemName', 'workingDays', 'reason', 'dueOn', 'basis'],
  },
  // 第三十八条第一款、第四十四条。
  grant: {
    ...IN_THE_DEPARTMENT,
    title: { zh: '准予决定书', en: 'Decision to Grant' },
    licenceTitle: { zh: '准予行政许可决定书', en: 'Decision to Grant the Licence' },
    word: '准',
    basis: by('第三十八条第一款'),
    gaps: [...everywhere, 'decided', 'result', 'issuance', 'remark'],
    required: ['itemName', 'decided', 'basis'],
  },
  // 第三十八条第二款：说明理由，告知申请行政复议或者提起行政诉讼的权利。
  refusal: {
    ...IN_THE_DEPARTMENT,
    title: { zh: '不予办理决定书', en: 'Decision to Refuse' },
    licenceTitle: { zh: '不予行政许可决定书', en: 'Decision to Refuse the Licence' },
    word: '不准',
    basis: by('第三十八条第二款'),
    gaps: [...everywhere, 'decided', 'reason', 'remedies'],
    required: ['itemName', 'decided', 'reason', 'remedies', 'basis'],
  },
  collection: {
    ...AT_COLLECTION,
    title: { zh: '领取证照通知书', en: 'Notice to Collect' },
    word: '领',
    basis: by('第四十四条'),
    gaps: [...everywhere, 'result', 'certificate'],
    required: ['itemName', 'result', 'window'],
  },
  delivery: {
    ...AT_COLLECTION,
    title: { zh: '送达回证', en: 'Proof of Delivery' },
    word: '达',
    basis: by('第四十四条'),
    gaps: [...everywhere, 'result', 'delivery'],
    required: ['itemName', 'delivery'],
    acknowledged: false,
  },
} as const satisfies Record<string, NoticeKind>;

export type NoticeCode = keyof typeof NOTICE_KINDS;

export const NOTICE_CODES = Object.keys(NOTICE_KINDS) as readonly NoticeCode[];

export function isNoticeCode(code: string): code is NoticeCode {
  return Object.hasOwn(NOTICE_KINDS, code);
}

/** A paper with a number: a notice, or what the applicant has signed. */
export type DocumentKind = NoticeCode | 'confirmation';

/** What the applicant has confirmed; no template has its words. */
export const CONFIRMATION = {
  title: { zh: '申请内容确认书', en: 'Confirmation of the Application' },
  word: '确',
} as const;

export function titleOf(kind: DocumentKind, isLicence: boolean): Text {
  if (kind === 'confirmation') return CONFIRMATION.title;
  const { title, ...more }: NoticeKind = NOTICE_KINDS[kind];
  return (isLicence && more.licenceTitle) || title;
}

/** The word of a kind in a document's number. */
export function wordOf(kind: DocumentKind): string {
  return kind === 'confirmation' ? CONFIRMATION.word : NOTICE_KINDS[kind].word;
}
