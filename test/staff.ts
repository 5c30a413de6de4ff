import { after } from 'node:test';
import {
  createIdentity,
  createSampleAccounts,
  type Identity,
  identityRoutes,
} from '../src/identity/index.ts';
import { type App, createApp } from '../src/platform/http.ts';
import type { TestHall } from './hall.ts';

/** The password of all accounts that tests sign in with. */
export const TEST_PASSWORD = 'Sample-City-2026';

const DEPARTMENTS = [
  { code: 'FC-ZW', windows: ['A01', 'A02'] },
  { code: 'FC-GA', windows: ['B01'] },
  { code: 'FC-CR', windows: ['B05'] },
];

export interface TestStaff {
  readonly app: App;
  readonly identity: Identity;
  /** Moves the real time by which sessions are remembered and locks end; it stands still between calls. */
  passSeconds(seconds: number): void;
  /** Signs in and gives the header for further requests. */
  as(username: string): Promise<{ authorization: string }>;
}

/**
 * A server with the identity room and the accounts of the sample city: `clerk`, `chief.GA` and so on.
 * Everything closes by itself when the test file ends.
 */
export async function testStaff(
  hall: TestHall,
  options: {
    departments?: readonly { code: string; windows: readonly string[] }[];
    secureCookies?: boolean;
  } = {},
): Promise<TestStaff> {
  let now = Temporal.Now.instant();
  const identity = createIdentity({
    hall,
    databaseUrl: hall.databaseUrl,
    secureCookies: options.secureCookies ?? false,
    findDepartmentName: async (code) =>
      code === 'FC-GA' ? { zh: '公安局', en: 'Public Security' } : undefined,
    realTime: { now: () => now },
  });
  const app = await createApp({ log: hall.log });
  identityRoutes(app, identity);
  await createSampleAccounts(hall, options.departments ?? DEPARTMENTS, TEST_PASSWORD);
  after(async () => {
    await app.close();
    await identity.close();
  });
  return {
    app,
    identity,
    passSeconds(seconds) {
      now = now.add({ seconds });
    },
    async as(username) {
      const payload = { username, password: TEST_PASSWORD };
      const answer = await app.inject({ method: 'POST', url: '/api/session', payload });
      return { authorization: `Bearer ${answer.json().token}` };
    },
  };
}
