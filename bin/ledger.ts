import { verifyLedger } from '../src/cases/index.ts';
import { COMMANDS } from './commands.ts';
import { withHall } from './with-hall.ts';

export async function run([verb, ...more]: string[]): Promise<number> {
  if (verb !== 'verify' || more.length > 0) {
    console.error(COMMANDS.ledger?.help);
    return 2;
  }
  return withHall(async ({ hall }) => {
    const { cases, events, breaks } = await verifyLedger(hall);
    for (const each of breaks)
      console.log(`BROKEN  case ${each.caseNumber}  event ${each.sequence}  ${SENTENCES[each.reason]}`);
    console.log(
      `${cases} cases, ${events} events: ${breaks.length === 0 ? 'unbroken' : `${breaks.length} broken`}`,
    );
    return breaks.length === 0 ? 0 : 1;
  });
}

const SENTENCES = {
  hash: 'was changed',
  gap: 'is out of order: one before it is missing',
  tail: 'and what follows is missing, or the case was changed beside its ledger',
};
