import type { Refusal, Text } from '../platform/refusal.ts';
import { ROLES, type Role } from './role.ts';
import type { Staff, Substituted } from './staff.ts';

interface Right extends Text {
  readonly roles: readonly Role[];
}

const atTheWindow = ['clerk', 'reviewer', 'chief'] as const;
const inTheDepartment = ['reviewer', 'chief'] as const;
const whoeverMeetsCases = [
  'clerk',
  'reviewer',
  'chief',
  'cashier',
  'guide',
  'supervisor',
  'director',
] as const;
const overTheHall = ['supervisor', 'director'] as const;

/**
 * Who may do what: the one table, enforced at the routes. `zh` and `en` say the act in words.
 * Receiving is the clerk's alone, so that whoever reviews a case has not taken it in (受审分离); an extension
 * is granted by the one who answers for the department (行政许可法第四十二条：经本行政机关负责人批准). The
 * administrator runs the system and has no part in any case.
 */
export const ACTS = {
  'case:receive': { zh: '收件', en: 'receive a case', roles: ['clerk'] },
  'case:check-papers': { zh: '核对材料', en: 'look through the papers', roles: atTheWindow },
  'case:request-supplement': { zh: '一次性告知补正', en: 'tell what is missing', roles: atTheWindow },
  'case:stand-in': { zh: '用档案代替材料', en: 'let a paper of the archive stand in', roles: atTheWindow },
  'case:supplement': { zh: '登记补正材料', en: 'take in missing papers', roles: atTheWindow },
  'case:accept': { zh: '受理', en: 'accept a case', roles: atTheWindow },
  'case:not-accept': { zh: '不予受理', en: 'refuse to accept a case', roles: atTheWindow },
  'case:correct': { zh: '更正录入', en: 'correct what was entered', roles: atTheWindow },
  'case:withdraw': { zh: '办理撤回', en: 'withdraw a case', roles: atTheWindow },
  'case:ask-confirmation': { zh: '请申请人确认', en: 'ask the applicant to confirm', roles: atTheWindow },
  'case:confirm': { zh: '登记确认签字', en: 'record the confirmation', roles: atTheWindow },
  'case:issue': { zh: '制证', en: 'issue the certificate', roles: atTheWindow },
  'case:collect': { zh: '办理取件', en: 'hand over the result', roles: atTheWindow },
  'case:complete-step': { zh: '完成审批环节', en: 'complete a step', roles: inTheDepartment },
  'case:decide': { zh: '作出决定', en: 'decide a case', roles: inTheDepartment },
  'case:stop': { zh: '中止计时', en: 'stop the clock', roles: inTheDepartment },
  'case:resume': { zh: '恢复计时', en: 'resume the clock', roles: inTheDepartment },
  'case:extend': { zh: '批准延期', en: 'grant an extension', roles: ['chief'] },
  'case:fast-track': { zh: '批准快速通道', en: 'grant the fast track', roles: ['chief', 'director'] },
  'case:read': { zh: '查看办件', en: 'read cases', roles: whoeverMeetsCases },
  'archive:read': { zh: '查档', en: 'look papers up in the archive', roles: atTheWindow },
  'archive:file': { zh: '归档', en: 'file scans in the archive', roles: atTheWindow },
  'board:read': { zh: '查看时限看板', en: 'read the time-limit board', roles: whoeverMeetsCases },
  'ledger:read': { zh: '查看台账', en: 'read the ledger', roles: overTheHall },
  'messages:read': {
    zh: '查看短信',
    en: 'read messages',
    roles: ['clerk', 'reviewer', 'chief', 'supervisor'],
  },
  'supervision:read': { zh: '查看效能监察', en: 'read the supervision', roles: overTheHall },
  'statistics:read': { zh: '查看统计', en: 'read statistics', roles: overTheHall },
  'visitors:count': {
    zh: '登记来访人数',
    en: 'report how many people came in',
    roles: ['guide', 'director'],
  },
  'catalog:import': { zh: '导入事项目录', en: 'import the catalogue', roles: ['administrator'] },
  'catalog:export': { zh: '导出事项目录', en: 'export the catalogue', roles: ['administrator', 'director'] },
  'calendar:import': { zh: '导入工作日历', en: 'import the calendar', roles: ['administrator'] },
  'templates:edit': { zh: '修改短信模板', en: 'edit message templates', roles: ['administrator'] },
  'substitution:name': {
    zh: '指定替岗人',
    en: 'name a substitute',
    roles: ['reviewer', 'chief', 'administrator'],
  },
  'users:manage': { zh: '管理人员账号', en: 'manage staff accounts', roles: ['administrator'] },
} as const satisfies Record<string, Right>;

export type Act = keyof typeof ACTS;

export const ACT_CODES = Object.keys(ACTS) as readonly Act[];

type Rights = Pick<Staff, 'role' | 'standsInFor'>;

/**
 * Whether the person may do the act: by the own role, or by that of somebody in whose place the person acts. The
 * department is a question of its own.
 */
export function may(staff: Rights, act: Act): boolean {
  return allows(staff.role, act) || lenderOf(staff, act) !== undefined;
}

/**
 * In whose place the person does the act, whose own role does not allow it; undefined when it does, or nobody lends
 * the right. Only work on cases is lent, and never the receiving: who reviews has not taken in (受审分离).
 */
export function lenderOf(staff: Rights, act: Act): Substituted | undefined {
  if (allows(staff.role, act) || !act.startsWith('case:') || act === 'case:receive') return undefined;
  return staff.standsInFor?.find((away) => allows(away.role, act));
}

function allows(role: Role, act: Act): boolean {
  const roles: readonly Role[] = ACTS[act].roles;
  return roles.includes(role);
}

/** Everything that the person may do, lent rights among it, in the order of the table. */
export function actsOf(staff: Rights): Act[] {
  return ACT_CODES.filter((act) => may(staff, act));
}

/** Whether the person may act for the department; who is bound to none may act for all. */
export function mayInDepartment(staff: Pick<Staff, 'department'>, departmentCode: string): boolean {
  return staff.department === null || staff.department === departmentCode;
}

/** The refusal of an act that the person's role does not allow, naming both in words. */
export function notAllowedForRole(staff: Pick<Staff, 'role'>, act: Act): Refusal {
  const role = ROLES[staff.role];
  return {
    refused: 'forbidden',
    problem: 'not-allowed-for-role',
    title: { zh: '没有这项权限', en: 'Not allowed for your role' },
    detail: {
      zh: `您的岗位是“${role.zh}”，不能进行“${ACTS[act].zh}”。`,
      en: `Your role is ${role.en}, which may not ${ACTS[act].en}.`,
    },
    extra: { role: staff.role, act },
  };
}
