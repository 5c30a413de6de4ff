import { verifyLedger } from '../src/cases/index.ts';
import { serverVersion } from '../src/platform/db.ts';
import { withHall } from './with-hall.ts';

export async function run(): Promise<number> {
  return withHall(async ({ hall }) => {
    console.log('configuration  ok');
    console.log(`database       ok, PostgreSQL ${await serverVersion(hall.db)}, schema up to date`);
    const { cases, events, breaks } = await verifyLedger(hall);
    const verdict =
      breaks.length === 0 ? 'ok, unbroken' : `BROKEN in ${breaks.length} cases (yiting ledger verify)`;
    console.log(`ledger         ${verdict}: ${cases} cases, ${events} events`);
    return breaks.length === 0 ? 0 : 1;
  });
}
