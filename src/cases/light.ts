import { dayOf } from '../platform/time.ts';
import type { Due } from './case-event.ts';
import type { ClockView, Light } from './case-schema.ts';

/**
 * The light of a case: red past the promised limit, yellow from the prompt day on, green before; grey while
 * the clock does not run (not started, stopped, finished), because a clock that stands cannot be late.
 */
export function lightOf(
  clock: { readonly state: ClockView['state']; readonly due: Pick<Due, 'promisedOn' | 'promptOn'> | null },
  now: Temporal.Instant,
): Light {
  if (clock.state !== 'running' || !clock.due?.promisedOn) return 'grey';
  const today = dayOf(now);
  if (today > clock.due.promisedOn) return 'red';
  return clock.due.promptOn !== null && today >= clock.due.promptOn ? 'yellow' : 'green';
}
