import type { Gateway } from '../gateway.ts';

/**
 * The gateway of a hall that has none yet. The message stays in the database, where staff read it on the messages
 * page; nothing leaves the house, so that it is never more than accepted.
 */
export const outbox: Gateway = {
  name: 'outbox',
  staysInHouse: true,
  send: async ({ id }) => ({ outcome: 'accepted', reference: id }),
};
