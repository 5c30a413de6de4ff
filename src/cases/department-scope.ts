import { acceptingDepartment, departmentsOf, type Item } from '../catalog/item.ts';
import { lenderOf, mayInDepartment } from '../identity/may.ts';
import type { Staff } from '../identity/staff.ts';
import type { Refusal } from '../platform/refusal.ts';
import type { Action } from './action-table.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Command } from './command.ts';

/** Who is bound to a department sees the cases in which it has a part. */
export function maySee(staff: Pick<Staff, 'department'>, item: Item): boolean {
  return departmentsOf(item).some((department) => mayInDepartment(staff, department));
}

/** Papers are taken in by the responsible department, by the one that accepts for it, or at a general window. */
export function refuseReception(staff: Pick<Staff, 'department'>, item: Item): Refusal | undefined {
  const allowed = [item.department, acceptingDepartment(item)];
  if (allowed.some((department) => mayInDepartment(staff, department))) return undefined;
  return outsideDepartment({
    zh: `“${item.name.zh}”不在您的部门办理，请引导到主管部门或综合窗口。`,
    en: `"${item.name.en}" is not handled by your department; send the applicant to the responsible one or to a general window.`,
  });
}

/** The decision belongs to the responsible department, a step to the department that holds it. */
export function refuseAction(
  staff: Pick<Staff, 'department'>,
  item: Item,
  command: Pick<Command, 'action' | 'body'>,
): Refusal | undefined {
  if (!maySee(staff, item)) {
    return outsideDepartment({
      zh: '这个办件不归您的部门。',
      en: 'This case is not one of your department.',
    });
  }
  if (command.action === 'decide' && !mayInDepartment(staff, item.department)) {
    return outsideDepartment({
      zh: '决定由主管部门作出，您的部门只提意见。',
      en: 'The decision belongs to the responsible department; yours gives its opinion.',
    });
  }
  const named = 'department' in command.body ? command.body.department : undefined;
  if (named !== undefined && !mayInDepartment(staff, named)) {
    return outsideDepartment({ zh: '不能替别的部门操作。', en: 'You cannot act for another department.' });
  }
  return undefined;
}

/** A stop ends by the department that made it, or by the responsible one. */
export function refuseOthersStop(
  staff: Pick<Staff, 'department'>,
  item: Item,
  facts: Pick<CaseFacts, 'stops'>,
  command: Pick<Command, 'action' | 'body'>,
): Refusal | undefined {
  if (command.action !== 'resume' || mayInDepartment(staff, item.department)) return undefined;
  const named = 'stopId' in command.body ? command.body.stopId : undefined;
  const open = facts.stops.filter((stop) => stop.to === null && (named === undefined || stop.id === named));
  const others = open.filter(({ department }) => department !== null && !mayInDepartment(staff, department));
  if (others.length < open.length || open.length === 0) return undefined;
  return outsideDepartment({
    zh: '这个中止是别的部门作出的，由它或主管部门恢复。',
    en: 'Another department has stopped the clock; it or the responsible department resumes it.',
  });
}

/**
 * Whoever has taken a case in, before he got another post, does not act on it by a right that somebody lends him:
 * receiving and reviewing stay apart (受审分离).
 */
export function refuseOwnReception(
  staff: Pick<Staff, 'userId' | 'role' | 'standsInFor'>,
  facts: Pick<CaseFacts, 'clerk'>,
  action: Action,
): Refusal | undefined {
  const lender = lenderOf(staff, `case:${action}`);
  if (!lender || facts.clerk.kind !== 'staff' || facts.clerk.id !== staff.userId) return undefined;
  return {
    refused: 'forbidden',
    problem: 'received-by-yourself',
    title: { zh: '受审分离', en: 'Receiving and reviewing are apart' },
    detail: {
      zh: `这件是您收的件，不能再代${lender.name.zh}审批（受审分离）。`,
      en: `You took this case in yourself, so you cannot act on it in the place of ${lender.name.en}.`,
    },
  };
}

function outsideDepartment(detail: Refusal['detail']): Refusal {
  return {
    refused: 'forbidden',
    problem: 'outside-your-department',
    title: { zh: '不归您的部门', en: 'Outside your department' },
    detail,
  };
}
