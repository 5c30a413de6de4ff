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
}

/** The same as the administrator sees it, signed in or not. */
export interface StaffAccount extends Staff {
  /** False: may not sign in any more. The account stays, because cases name it. */
  readonly active: boolean;
  readonly createdAt: Temporal.Instant;
}
