import { ROLE_CODES, ROLES, type Role } from '../../../src/identity/role.ts';
import { say } from '../../../src/platform/refusal.ts';
import { useLanguage } from '../platform/language.ts';

/** All roles with their names, in the order in which a case meets them. */
export function useRoles(): readonly { readonly role: Role; readonly name: string }[] {
  const language = useLanguage();
  return ROLE_CODES.map((role) => ({ role, name: say(ROLES[role], language) }));
}
