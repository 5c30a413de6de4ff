import type { Role } from '../identity/role.ts';
import type { Staff } from '../identity/staff.ts';

/** Those who work in the hall, found by what they do and for which department. */
export class Crew {
  readonly #byPost = new Map<string, Staff>();

  constructor(accounts: readonly Staff[]) {
    for (const staff of accounts) {
      const post = postOf(staff.role, staff.department);
      if (!this.#byPost.has(post)) this.#byPost.set(post, staff);
    }
  }

  /** Whoever has the role in the department, else whoever has it for all. @throws when there is nobody */
  getMember(role: Role, department: string | null): Staff {
    const found = this.#byPost.get(postOf(role, department)) ?? this.#byPost.get(postOf(role, null));
    if (!found) throw new Error(`nobody is ${role} of ${department ?? 'the whole center'}`);
    return found;
  }

  /** The roles that are missing for all departments, without which not every case can go its way. */
  missingRoles(): Role[] {
    const needed: readonly Role[] = ['clerk', 'reviewer', 'chief'];
    return needed.filter((role) => !this.#byPost.has(postOf(role, null)));
  }
}

function postOf(role: Role, department: string | null): string {
  return `${role} ${department ?? ''}`;
}
