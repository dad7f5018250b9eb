export type { Actor } from './actor';
export type * from './platform';
export { platform } from './current';
export * from './http/controller';
export * from './http/routes';
export * from './database/timestamps';
export * from './database/trx';
export { retryDelay } from './jobs/retry-delay';
export { auditTrail, type TrailEntry } from './services/audit-trail';
