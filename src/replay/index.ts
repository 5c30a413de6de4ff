export { beginReplay, joinReplay, readTruth, replayDay } from './actions.ts';
export { areEqual, figuresOfTruth, tableOf } from './comparison.ts';
export { readReplayOrder } from './read-order.ts';
export type { ReplayDay } from './replay-days.ts';
export type { ReplayOrder } from './replay-order.ts';
