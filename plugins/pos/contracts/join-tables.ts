import { commandId, contentId, contract, id } from '@nova/platform/contracts';
import { z } from 'zod';
import { liveTable } from './floor';

const tables = z.object({ tables: z.array(liveTable) });

/**
 * Tables act as one party from now on; the first leads and keeps checks that are opened later. Parties that any of them is in become part of it.
 * The party ends when its tables are cleared, or when they are split.
 */
export const joinTables = contract({
  name: 'join-tables', action: 'floor.join', method: 'POST', path: '/api/pos/parties',
  body: z.strictObject({ commandId, partyId: id, locationId: contentId, tableIds: z.array(contentId).min(2).max(20) }), reply: tables,
});

/** The tables of a party stand by themselves again; each keeps the checks that were opened at it, and is free or dirty without one (O1). */
export const splitTables = contract({
  name: 'split-tables', action: 'floor.split', method: 'POST', path: '/api/pos/parties/:partyId/split',
  params: z.object({ partyId: id }), body: z.strictObject({ commandId, locationId: contentId }), reply: tables,
});
