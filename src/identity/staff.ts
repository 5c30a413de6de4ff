import type { Text } from '../platform/refusal.ts';
import type { Role } from './role.ts';

/** A person who works in the center and is signed in. */
export interface Staff {
  readonly userId: string;
  readonly username: string;
  readonly name: Text;
  readonly role: Role;
  /** Code of the department, such as `FC-GA`; null: not bound to one, may act in every department. */
  readonly department: string | null;
  /** Numbers of the windows where the person sits, such as `B01`; empty: no window in particular. */
  readonly windows: readonly string[];
  /** For whom the person stands in today, besides the own work. */
  readonly standsInFor?: readonly Substituted[];
}

/** Somebody who is away and in whose place another acts (代). */
export interface Substituted extends Pick<Staff, 'userId' | 'username' | 'name' | 'role' | 'department'> {
  /** The last day, inclusive. */
  readonly until: string;
}

/** The same as the administrator sees it, signed in or not. */
export interface StaffAccount extends Staff {
  /** False: may not sign in any more. The account stays, because cases name it. */
  readonly active: boolean;
  readonly createdAt: Temporal.Instant;
}
