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
export { lightOf } from './light.ts';
export {
  countAccepted,
  findFinished,
  findFirstDay,
  findOpenTasks,
  findProgress,
  verifyLedger,
} from './queries.ts';
export { casesRoutes } from './routes.ts';
export { countCases, SerialBlocks } from './store.ts';
