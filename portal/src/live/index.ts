export { learnServerTime, useFromNow, useNow } from './clock';
export type { Connection, ConnectionPhase } from './connection';
export { LiveEvents } from './live-provider';
export { useConnection } from './use-connection';
