import { verifyLedger } from '../src/cases/index.ts';
import { serverVersion } from '../src/platform/db.ts';
import { withHall } from './with-hall.ts';

export async function run(): Promise<number> {
  return withHall(async ({ hall }) => {
    console.log('configuration  ok');
    console.log(`database       ok, PostgreSQL ${await serverVersion(hall.db)}, schema up to date`);
    const { cases, events, days, breaks, dayBreaks } = await verifyLedger(hall);
    const isWhole = breaks.length === 0 && dayBreaks.length === 0;
    const verdict = isWhole
      ? 'ok, unbroken'
      : `BROKEN in ${breaks.length} cases and on ${dayBreaks.length} days (yiting ledger verify)`;
    console.log(`ledger         ${verdict}: ${cases} cases, ${events} events, ${days} days`);
    return isWhole ? 0 : 1;
  });
}
