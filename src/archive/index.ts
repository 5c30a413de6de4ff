export { ensureArchivePeriods, keepPapers } from './actions.ts';
export { StandInsView } from './archive-schema.ts';
export { findPaper, findStandIns } from './queries.ts';
export { archiveRoutes } from './routes.ts';
export { FILED } from './store.ts';
export type { CaseAtHand } from './who-may-see.ts';
