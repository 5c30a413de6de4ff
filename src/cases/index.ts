export { actOnCase, loadLegalPeriods, receiveCase, recordNotices } from './actions.ts';
export { countedDays } from './case-clock.ts';
export { Board, type BoardRow, CaseState, Light } from './case-schema.ts';
export type { CaseChange, CasesHall } from './cases-hall.ts';
export { lightOf } from './light.ts';
export { findOpenTasks, findProgress, verifyLedger } from './queries.ts';
export { casesRoutes } from './routes.ts';
export { SerialBlocks } from './store.ts';
