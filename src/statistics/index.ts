export { recountFrom, visitorsOfHours } from './actions.ts';
export { statisticsJobs } from './jobs.ts';
export { readFigures } from './queries.ts';
export { statisticsRoutes } from './routes.ts';
