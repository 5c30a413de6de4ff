export { beginReplay, joinReplay, readTruth, replayDay } from './actions.ts';
export type { ReplayDay } from './replay-days.ts';
export type { ReplayOrder } from './replay-order.ts';
