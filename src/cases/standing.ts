import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { Item } from '../catalog/item.ts';
import type { Actor } from './case-event.ts';
import type { CaseFacts } from './case-facts.ts';
import type { LegalPeriods } from './legal-period.ts';
import type { Sealing } from './sealing.ts';

/** What the rules are measured by: the item's version, the State's working days, the periods of law. */
export interface Measures {
  readonly item: Item;
  readonly calendar: WorkingCalendar;
  readonly periods: LegalPeriods;
}

/** Everything a rule may look at when somebody acts on a case. */
export interface Standing extends Measures, Sealing {
  readonly facts: CaseFacts;
  readonly now: Temporal.Instant;
  readonly actor: Actor;
}
