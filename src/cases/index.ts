export {
  actOnCase,
  loadLegalPeriods,
  receiveCase,
  recordNotices,
  sealingOf,
  writeStories,
} from './actions.ts';
export { Board, type BoardRow } from './board-schema.ts';
export { recomputeClocks } from './calendar-actions.ts';
export { calendarOfCasesRoutes } from './calendar-routes.ts';
export { countedDays } from './case-clock.ts';
export { Light } from './case-schema.ts';
export { type ToldStory, tellStory } from './case-story.ts';
export type { CaseChange, CasesHall, Signing } from './cases-hall.ts';
export { confirmByApplicant, disputeByApplicant, readConfirmation } from './confirm-actions.ts';
export { confirmationCodeOf } from './confirmation-code.ts';
export {
  findCourses,
  findFastTracked,
  findOpenTasksOf,
  wasEverFastTracked,
} from './fast-track-queries.ts';
export { countAccepted, findFinished, findFirstDay } from './figures-queries.ts';
export { deriveStories, redigest } from './ledger-actions.ts';
export { ledgerJobs } from './ledger-jobs.ts';
export {
  type Passed,
  type RetoldCases,
  readNewestDigests,
  retellCases,
  type Verdict,
  verifyLedger,
} from './ledger-queries.ts';
export { ledgerRoutes } from './ledger-routes.ts';
export { lightOf } from './light.ts';
export { nameOf } from './name-of-actor.ts';
export { papersKept } from './papers-kept.ts';
export { findOpenTasks, findProgress, getPeriodsAt } from './queries.ts';
export { sayReport } from './recalculation-report.ts';
export { casesRoutes } from './routes.ts';
export { findSealedCase, readSealedCase } from './sealed-case-queries.ts';
export { SerialBlocks } from './serials-store.ts';
export { lastSettledDay } from './settled-day.ts';
export { findCaseAtHand } from './stand-ins-queries.ts';
export { standInsRoutes } from './stand-ins-routes.ts';
export { countCases, DERIVED_TABLES, findOutdatedCase } from './store.ts';
export { whatIfRoutes } from './what-if-routes.ts';
