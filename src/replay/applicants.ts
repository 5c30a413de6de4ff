import type { Reception } from '../cases/receive.ts';
import type { Item } from '../catalog/item.ts';
import { partyAt } from './people.ts';
import type { Random } from './random.ts';
import type { ReplayOrder } from './replay-order.ts';

/** One person has two cases a year, an organisation a dozen; so many of them make a year's cases. */
const PERSONS_A_CASE = 0.42;
const ORGANISATIONS_A_CASE = 0.04;
/** People who do it for others, as a trade or as a favour. */
const AGENTS = 300;
const BY_AGENT = { person: 0.06, organisation: 0.35 } as const;

/** Who applies and who comes for them. */
export type Applicants = Pick<Reception, 'applicant' | 'agent'>;

/** The applicant of a case, out of the town's people; sometimes with an agent. */
export function applicantsOf({ seed, cases }: ReplayOrder, item: Item, random: Random): Applicants {
  const kind = item.audience === 'both' ? (random.chance(0.7) ? 'person' : 'organisation') : item.audience;
  const share = kind === 'person' ? PERSONS_A_CASE : ORGANISATIONS_A_CASE;
  const applicant = partyAt(seed, kind, random.whole(Math.max(20, Math.round(cases * share))));
  if (!random.chance(BY_AGENT[kind])) return { applicant };
  const { name, idNumber, phone } = partyAt(seed, 'person', -1 - random.whole(AGENTS));
  return { applicant, agent: random.chance(0.1) ? { name, idNumber } : { name, idNumber, phone } };
}
