import { after } from 'node:test';
import { ensureCalendar } from '../src/calendar/index.ts';
import type { CasesHall } from '../src/cases/index.ts';
import { createIdentity, type Identity } from '../src/identity/index.ts';
import { assembleHall } from '../src/open-hall.ts';
import { type App, createApp } from '../src/platform/http.ts';
import { registerRooms } from '../src/rooms.ts';
import { openSampleCity } from '../src/sample-city.ts';
import type { TestHall } from './hall.ts';

/** The password of the sample accounts in tests. */
export const TEST_PASSWORD = 'Sample-City-2026';

export interface TestApp {
  /** Asked by `app.inject`, without a port. */
  readonly app: App;
  readonly hall: TestHall & CasesHall;
  /** Signs in as a sample account, `clerk` or `clerk.GA`, and gives the header for requests. */
  signIn(role: string, department?: string): Promise<{ authorization: string }>;
}

interface Closing {
  readonly app: App;
  readonly identity: Identity;
}

const open = new Set<Closing>();
after(async () => {
  for (const { app, identity } of open) {
    await app.close();
    await identity.close();
  }
});

/** The whole API on a test's hall, with the sample city in it. Closes by itself when the test file ends. */
export async function testApp(base: TestHall): Promise<TestApp> {
  await ensureCalendar(base);
  await openSampleCity(base, TEST_PASSWORD, () => {});
  const hall = await assembleHall(base);
  const identity = createIdentity({
    hall,
    databaseUrl: hall.databaseUrl,
    secureCookies: false,
    findDepartmentName: async () => undefined,
  });
  const app = await createApp({ log: hall.log });
  registerRooms(app, hall, identity);
  open.add({ app, identity });
  return {
    app,
    hall,
    async signIn(role, department) {
      const username = department ? `${role}.${department}` : role;
      const payload = { username, password: TEST_PASSWORD };
      const answer = await app.inject({ method: 'POST', url: '/api/session', payload });
      if (answer.statusCode >= 300) throw new Error(`${username} cannot sign in: ${answer.body}`);
      return { authorization: `Bearer ${answer.json().token}` };
    },
  };
}
