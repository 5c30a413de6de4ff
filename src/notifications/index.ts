export { deliverStories, loadTemplates, messagesOfCase, queueMessages } from './actions.ts';
export { notificationsJobs } from './jobs.ts';
export { notificationsRoutes } from './routes.ts';
