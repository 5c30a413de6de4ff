import type { Hall } from '../platform/hall.ts';
import type { Jobs } from '../platform/jobs.ts';
import { sendWaiting } from './actions.ts';
import type { Gateway } from './gateways/gateway.ts';
import { outbox } from './gateways/outbox/outbox.ts';

/** How long an applicant waits at most before the hall begins to send. */
const PAUSE_MS = 500;

/**
 * Sends what waits in the outbox, in batches, again and again with growing pauses what a gateway did not take.
 * @param gateway the way out; the built-in one keeps messages in the house
 */
export function notificationsJobs(hall: Hall, gateway: Gateway = outbox): Jobs {
  return {
    tasks: {},
    timers: [],
    loops: [{ name: 'notifications', pauseMs: PAUSE_MS, work: () => sendWaiting(hall, gateway) }],
  };
}
