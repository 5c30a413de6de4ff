import { departmentsOf, type Item } from '../catalog/item.ts';
import { mayInDepartment } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { KeptPaper } from './paper.ts';
import { isAskedBy } from './same-paper.ts';

/**
 * A paper is shown for the work on an item only: one of its own cases, or one that asks for such a paper; and whoever
 * is bound to a department works on items in which it has a part. Nobody browses the archive (《个人信息保护法》 art. 6).
 */
export function refuseLook(
  staff: Pick<Staff, 'department'>,
  paper: Pick<KeptPaper, 'name' | 'itemCode' | 'issuedBy'>,
  item: Item,
): Refusal | undefined {
  if (!departmentsOf(item).some((department) => mayInDepartment(staff, department))) {
    return forbidden('outside-your-department', {
      zh: `“${item.name.zh}”不归您的部门，不能为它查档。`,
      en: `"${item.name.en}" is not one of your department's; you cannot look papers up for it.`,
    });
  }
  if (paper.itemCode === item.code || isAskedBy(paper, item)) return undefined;
  return forbidden('paper-not-needed', {
    zh: `“${item.name.zh}”用不到这份材料，不能查看。`,
    en: `"${item.name.en}" does not need this paper, so it cannot be looked at.`,
  });
}

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

/** The archive holds no such paper. */
export const NO_SUCH_PAPER: Refusal = {
  refused: 'not_found',
  problem: 'unknown-paper',
  title: { zh: '没有这份材料', en: 'No such paper' },
  detail: {
    zh: '档案里没有这份材料，请重新查档。',
    en: 'The archive holds no such paper; look it up again.',
  },
};

/** Only the fact of the paper is kept. */
export const NO_SCAN: Refusal = {
  refused: 'not_found',
  problem: 'no-scan',
  title: { zh: '没有扫描件', en: 'No scan' },
  detail: { zh: '这份材料只登记过，没有扫描件。', en: 'This paper was only noted; there is no scan of it.' },
};
