import { type FieldFault, invalidFields, isRefusal, type Refusal } from '../platform/refusal.ts';
import { dayOf } from '../platform/time.ts';
import { acceptance } from './accept.ts';
import { refuseUnlessAllowed } from './action-table.ts';
import type { Happening } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import { foundMissing, unchecked } from './paper-checks.ts';
import type { Standing } from './standing.ts';

export interface CheckCommand {
  /** Whose check it is; the actor's own department unless it is said. */
  readonly department?: string;
  /** Indexes of the papers that are not there, or not as they have to be. */
  readonly missing: readonly number[];
  readonly remark?: string;
}

/**
 * A department has looked through the papers. When all have and nothing is missing the case is accepted at once;
 * what any of them misses goes into one notice (《行政许可法》 art. 32: told once, all of it).
 */
export function checkPapers(standing: Standing, command: CheckCommand): Happening[] | Refusal {
  const { facts, item, actor } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'check-papers');
  if (refusal) return refusal;
  const waiting = unchecked(facts);
  const own = actor.kind === 'staff' ? actor.department : null;
  const department = command.department ?? own ?? waiting[0];
  const faults = faultsOfCheck(standing, command, department, waiting);
  if (department === undefined || faults.length > 0) return invalidFields(faults);
  const missing = [...command.missing].sort((one, other) => one - other);
  const remark = command.remark?.trim() || null;
  const checked: Happening = { kind: 'papers_checked', data: { department, missing, remark } };
  const isLast = waiting.length === 1;
  if (!isLast || missing.length > 0 || foundMissing(facts, item).length > 0) return [checked];
  const accepted = acceptance(facts.materials, standing);
  return isRefusal(accepted) ? accepted : [checked, accepted];
}

function faultsOfCheck(
  { item }: Standing,
  { missing }: CheckCommand,
  department: string | undefined,
  waiting: readonly string[],
): FieldFault[] {
  const faults = missing.flatMap((index, position): FieldFault[] => {
    const pointer = `/missing/${position}`;
    if (!item.materials[index]) {
      const detail = { zh: `没有序号为${index}的材料`, en: `There is no paper with the index ${index}` };
      return [{ pointer, detail }];
    }
    if (missing.indexOf(index) === position) return [];
    return [{ pointer, detail: { zh: '同一份材料列了两次', en: 'The same paper is listed twice' } }];
  });
  if (department === undefined || !waiting.includes(department)) {
    const list = waiting.join('、');
    const detail = {
      zh: `这个部门现在不用核对材料；还没有核对的是：${list}`,
      en: `This department has no check to make now; still to check: ${list}`,
    };
    faults.push({ pointer: '/department', detail });
  }
  return faults;
}

/**
 * The one notice of everything that is missing (一次性补正告知), merged from the window and all departments. As it may
 * be given only once (art. 72), it waits for all checks; on its last day it goes out with what is known by then.
 */
export function requestSupplement(standing: Standing): Happening[] | Refusal {
  const { facts, item, now } = standing;
  const refusal = refuseUnlessAllowed(facts, item, 'request-supplement');
  if (refusal) return refusal;
  const waiting = unchecked(facts);
  const noticeDueOn = facts.noticeDueOn ?? dayOf(now);
  if (waiting.length > 0 && dayOf(now) < noticeDueOn) return stillChecking(facts, waiting, noticeDueOn);
  return [{ kind: 'supplement_requested', data: { missing: foundMissing(facts, item), noticeDueOn } }];
}

function stillChecking(facts: CaseFacts, waiting: readonly string[], noticeDueOn: string): Refusal {
  return {
    refused: 'not_allowed_now',
    problem: 'checks-outstanding',
    title: { zh: '还有部门没有核对', en: 'Checks are outstanding' },
    detail: {
      zh: `补正只能告知一次，要等所有部门核对完；还没有核对的是：${waiting.join('、')}。最迟${noticeDueOn}可以发出。`,
      en: `What is missing may be told only once, so all departments have to check first; still to check: ${waiting.join(', ')}. On ${noticeDueOn} it may go out in any case.`,
    },
    extra: { state: facts.state, waitingFor: waiting },
  };
}
