export { DAY_TABLES, recountDays, recountFrom, visitorsOfHours } from './actions.ts';
export { readFastTrack } from './fast-track-queries.ts';
export { statisticsJobs } from './jobs.ts';
export { readFigures } from './queries.ts';
export { statisticsRoutes } from './routes.ts';
export { findCountedDays } from './store.ts';
