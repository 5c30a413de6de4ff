import { departmentsOf, type Item } from '../catalog/item.ts';
import { mayInDepartment } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { KeptPaper } from './paper.ts';
import { isAskedBy } from './same-paper.ts';

/** The case for which somebody looks at a paper. */
export interface CaseAtHand {
  readonly caseNumber: string;
  /** The version under which it was received: what is withdrawn or changed later does not close its papers. */
  readonly item: Item;
  /** Keyed digest of the applicant's ID number. */
  readonly ownerDigest: string;
}

/** For what a paper is looked at. */
export type Occasion =
  | {
      readonly at: 'case';
      /** The item that the person names. */
      readonly forItem: string;
      /** Undefined: there is no such case. */
      readonly caseAtHand: CaseAtHand | undefined;
    }
  | {
      /** There is no case yet. */
      readonly at: 'desk';
      /** As it is published today. */
      readonly item: Item;
      /** Whether the archive has offered the paper to this person for this item just now. */
      readonly isOffered: boolean;
    };

/**
 * A paper is shown for the work on an item only, to whoever works on it: for a case, its own papers and those of its
 * applicant that the item asks for; at the desk, what the archive has offered there. Nobody browses the archive
 * (《个人信息保护法》 art. 6): each refusal is the same whether there is such a paper or not.
 * @param paper undefined when there is none
 */
export function paperToSee(
  staff: Pick<Staff, 'department'>,
  paper: KeptPaper | undefined,
  occasion: Occasion,
): KeptPaper | Refusal {
  if (occasion.at === 'desk') {
    const { item, isOffered } = occasion;
    if (!worksOn(staff, item)) return outsideDepartment(item);
    return paper && isOffered && serves(paper, item) ? paper : NOT_OFFERED;
  }
  const { caseAtHand, forItem } = occasion;
  if (caseAtHand?.item.code !== forItem) return NOT_OF_CASE;
  const { item, caseNumber, ownerDigest } = caseAtHand;
  if (!worksOn(staff, item)) return outsideDepartment(item);
  if (!paper) return NOT_OF_CASE;
  const isOwn = paper.caseNumber === caseNumber;
  return isOwn || (paper.ownerDigest === ownerDigest && serves(paper, item)) ? paper : NOT_OF_CASE;
}

/** Whether the papers of a case are shown to somebody who names its item. */
export function maySeePapersOf(
  staff: Pick<Staff, 'department'>,
  caseAtHand: CaseAtHand | undefined,
  forItem: string,
): boolean {
  return caseAtHand?.item.code === forItem && worksOn(staff, caseAtHand.item);
}

/** Whoever is bound to a department works on the items in which it has a part. */
function worksOn(staff: Pick<Staff, 'department'>, item: Item): boolean {
  return departmentsOf(item).some((department) => mayInDepartment(staff, department));
}

function serves(paper: KeptPaper, item: Item): boolean {
  return paper.itemCode === item.code || isAskedBy(paper, item);
}

function outsideDepartment(item: Item): Refusal {
  return forbidden('outside-your-department', {
    zh: `“${item.name.zh}”不归您的部门，不能为它查档。`,
    en: `"${item.name.en}" is not one of your department's; you cannot look papers up for it.`,
  });
}

const NOT_OFFERED = forbidden('paper-not-offered', {
  zh: '近一小时内没有为这个事项给您查到这份材料。请在窗口重新输入申请人的证件号码，再从查到的材料里打开。',
  en: "This paper was not found for you and this item within the last hour. Enter the applicant's ID number at the desk again and open it from what is found.",
});

const NOT_OF_CASE = forbidden('paper-not-of-case', {
  zh: '不能为这个办件查看这份材料：只能查看这个办件自己的材料，和它的申请人在档的、这个事项要用的材料。请核对办件编号，从办件页打开。',
  en: "This paper cannot be looked at for this case: only the case's own papers can, and those on file of its applicant that the item asks for. Check the case number and open it from the case's page.",
});

function forbidden(problem: string, detail: Refusal['detail']): Refusal {
  return { refused: 'forbidden', problem, title: { zh: '不能查看', en: 'Not to be looked at' }, detail };
}

/** A scan is filed for the item of the paper's own case: whoever looks at it for another one cannot replace it. */
export function refuseFiling(paper: Pick<KeptPaper, 'itemCode'>, forItem: string): Refusal | undefined {
  if (paper.itemCode === forItem) return undefined;
  return {
    refused: 'forbidden',
    problem: 'paper-of-another-item',
    title: { zh: '不能换扫描件', en: 'Scan not to be replaced' },
    detail: {
      zh: '这份材料是别的事项的办件交的，只能查看，不能换扫描件。',
      en: "This paper belongs to another item's case: it can be looked at, but its scan cannot be replaced.",
    },
  };
}

/** Only the fact of the paper is kept. */
export const NO_SCAN: Refusal = {
  refused: 'not_found',
  problem: 'no-scan',
  title: { zh: '没有扫描件', en: 'No scan' },
  detail: { zh: '这份材料只登记过，没有扫描件。', en: 'This paper was only noted; there is no scan of it.' },
};
