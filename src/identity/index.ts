export { addStaff, createSampleAccounts, listStaff, randomPassword } from './actions.ts';
export type { Identity } from './identity.ts';
export { identityJobs } from './jobs.ts';
export { ROLE_CODES, type Role } from './role.ts';
export { identityRoutes } from './routes.ts';
export { createIdentity } from './session-actions.ts';
export { findStaff, requires, requiresSignIn, signedInSchema, staffOf } from './session-routes.ts';
export type { Staff } from './staff.ts';
