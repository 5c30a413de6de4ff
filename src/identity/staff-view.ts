import { type Language, say, type Text } from '../platform/refusal.ts';
import { toRfc3339 } from '../platform/time.ts';
import { actsOf } from './may.ts';
import { ROLES } from './role.ts';
import type { Staff, StaffAccount } from './staff.ts';
import type { SignedInView, StaffView } from './staff-schema.ts';

/** Whoever is signed in, in the language asked for. @param departmentName undefined: the code stands for it */
export function viewSignedIn(
  staff: Staff,
  departmentName: Text | undefined,
  language: Language,
): SignedInView {
  return {
    username: staff.username,
    name: say(staff.name, language),
    role: staff.role,
    roleName: say(ROLES[staff.role], language),
    department: viewDepartment(staff.department, departmentName, language),
    windows: [...staff.windows],
    acts: actsOf(staff),
    standsInFor: (staff.standsInFor ?? []).map((away) => ({
      name: say(away.name, language),
      roleName: say(ROLES[away.role], language),
      until: away.until,
    })),
  };
}

/** An account as the administrator sees it. */
export function viewStaff(
  account: StaffAccount,
  departmentName: Text | undefined,
  language: Language,
): StaffView {
  return {
    username: account.username,
    name: account.name,
    role: account.role,
    roleName: say(ROLES[account.role], language),
    department: viewDepartment(account.department, departmentName, language),
    windows: [...account.windows],
    active: account.active,
    createdAt: toRfc3339(account.createdAt),
  };
}

function viewDepartment(code: string | null, name: Text | undefined, language: Language) {
  return code === null ? null : { code, name: name ? say(name, language) : code };
}
