import type { Hall } from '../platform/hall.ts';
import type { Text } from '../platform/refusal.ts';
import type { Clock } from '../platform/time.ts';
import type { Sessions } from './gateways/better-auth/sessions.ts';
import type { SessionMemory } from './session-memory.ts';
import type { Staff } from './staff.ts';

export interface IdentityOptions {
  readonly hall: Hall;
  readonly databaseUrl: string;
  /** True when the pages are reached over HTTPS. */
  readonly secureCookies: boolean;
  /** The name of a department of the catalogue, a room below this one. */
  readonly findDepartmentName: (code: string) => Promise<Text | undefined>;
  /**
   * Sessions and locks go by real time, as better-auth does: the hall's clock is for the business, may start
   * weeks ahead (`YITING_NOW`) and be back at today after a restart.
   */
  readonly realTime?: Clock;
}

/** The room at work in one process: what its routes and hooks need. */
export interface Identity {
  readonly hall: Hall;
  readonly secureCookies: boolean;
  readonly findDepartmentName: IdentityOptions['findDepartmentName'];
  readonly realTime: Clock;
  readonly sessions: Sessions;
  readonly memory: SessionMemory<Promise<Staff | undefined>>;
  /** Closes the room's own connections. */
  close(): Promise<void>;
}
