export {
  actOnCase,
  loadLegalPeriods,
  receiveCase,
  recordNotices,
  sealingOf,
  writeStories,
} from './actions.ts';
export { countedDays } from './case-clock.ts';
export { Board, type BoardRow, Light } from './case-schema.ts';
export { type ToldStory, tellStory } from './case-story.ts';
export type { CaseChange, CasesHall } from './cases-hall.ts';
export { countAccepted, findFinished, findFirstDay } from './figures-queries.ts';
export { verifyLedger } from './ledger-queries.ts';
export { lightOf } from './light.ts';
export { findOpenTasks, findProgress } from './queries.ts';
export { casesRoutes } from './routes.ts';
export { SerialBlocks } from './serials-store.ts';
export { countCases } from './store.ts';
