export { makeSignedPaper } from './actions.ts';
export { findGenuine } from './queries.ts';
export { documentsRoutes } from './routes.ts';
export { loadNoticeTemplates } from './template-actions.ts';
