export { deliverStories, messagesOfCase, queueMessages } from './actions.ts';
export { notificationsJobs } from './jobs.ts';
export { notificationsRoutes } from './routes.ts';
export { loadTemplates } from './template-actions.ts';
