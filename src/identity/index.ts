export { addStaff, createIdentity, createSampleAccounts, listStaff, randomPassword } from './actions.ts';
export type { Identity } from './identity.ts';
export { identityJobs } from './jobs.ts';
export { ROLE_CODES, type Role } from './role.ts';
export { findStaff, identityRoutes, requires, requiresSignIn, signedInSchema, staffOf } from './routes.ts';
export type { Staff } from './staff.ts';
