export { followCase, followStories, sweepClocks } from './actions.ts';
export { deadlinesJobs } from './jobs.ts';
export { deadlinesRoutes } from './routes.ts';
export { CLOCK_TABLES } from './store.ts';
