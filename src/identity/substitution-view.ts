import { type Language, say } from '../platform/refusal.ts';
import { ROLES } from './role.ts';
import type { Staff } from './staff.ts';
import type { Days } from './substitution.ts';
import type { SubstitutionView } from './substitution-schema.ts';

type Person = Pick<Staff, 'username' | 'name' | 'role'>;

interface Agreed extends Days {
  readonly id: string;
  readonly away: Person;
  readonly substitute: Person;
  readonly note: string | null;
}

/** A substitution as people read it. */
export function viewSubstitution(row: Agreed, today: string, language: Language): SubstitutionView {
  const { id, from, until, note } = row;
  const away = viewPerson(row.away, language);
  const substitute = viewPerson(row.substitute, language);
  return { id, away, substitute, from, until, note, running: from <= today && today <= until };
}

/** Somebody by name and role. */
export function viewPerson({ username, name, role }: Person, language: Language) {
  return { username, name: say(name, language), roleName: say(ROLES[role], language) };
}
