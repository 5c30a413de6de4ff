import type { Text } from '../platform/refusal.ts';

/** The kinds of staff of a center, in the order in which a case meets them. */
export const ROLES = {
  clerk: { zh: '窗口人员', en: 'window clerk' },
  reviewer: { zh: '审批人员', en: 'reviewer' },
  chief: { zh: '首席代表', en: 'chief representative' },
  cashier: { zh: '收费人员', en: 'cashier' },
  guide: { zh: '导办人员', en: 'guide' },
  supervisor: { zh: '效能监察员', en: 'supervisor' },
  director: { zh: '中心主任', en: 'director' },
  administrator: { zh: '系统管理员', en: 'administrator' },
} as const satisfies Record<string, Text>;

export type Role = keyof typeof ROLES;

export const ROLE_CODES = Object.keys(ROLES) as readonly Role[];
