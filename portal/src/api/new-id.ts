import { v7 } from 'uuid';

/** A UUIDv7. Not `crypto.randomUUID`: that exists on secure origins only, and a till may be served over plain http on a LAN. */
export const newId = (): string => v7();
