import type { CaseView } from '../src/cases/case-schema.ts';
import type { Command } from '../src/cases/command.ts';
import { actOnCase, type CasesHall, receiveCase } from '../src/cases/index.ts';
import type { MaterialStatus } from '../src/cases/materials.ts';
import type { Staff } from '../src/identity/index.ts';
import type { Answer, OnceKey } from '../src/platform/once.ts';
import { applicantOf, itemOf, papers } from './case-builders.ts';
import { staffMember } from './cases-hall.ts';

const CLERK = staffMember('clerk');
const CHIEF = staffMember('chief');

/** The body with which an item's papers are handed in, all of them unless told otherwise. */
export function receptionOf(itemCode: string, others: Readonly<Record<number, MaterialStatus>> = {}) {
  const item = itemOf(itemCode);
  return { itemCode, applicant: applicantOf(item), materials: papers(item, others) };
}

/** Hands in papers at a window and gives the case. */
export async function receiveIn(
  hall: CasesHall,
  itemCode: string,
  options: { papers?: Readonly<Record<number, MaterialStatus>>; staff?: Staff; once?: OnceKey } = {},
): Promise<CaseView> {
  const { staff = CLERK, once } = options;
  return viewOf(await receiveCase(hall, staff, receptionOf(itemCode, options.papers), 'zh-CN', once));
}

/** Acts on a case and gives it as it is then. */
export async function actIn(
  hall: CasesHall,
  { caseNumber }: { caseNumber: string },
  command: Command,
  options: { staff?: Staff; once?: OnceKey } = {},
): Promise<CaseView> {
  return viewOf(await actOnCase(hall, options.staff ?? CHIEF, caseNumber, command, 'zh-CN', options.once));
}

export function viewOf(answer: Answer): CaseView {
  return JSON.parse(answer.body);
}
