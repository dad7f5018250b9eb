import { contentId, contract, id, instant, minor, commandId, version } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderState } from './order';

export const tableState = z.enum(['free', 'seated', 'ordered', 'billed', 'dirty']);

/** What a check waits for: to order, to be served, to get its bill, to pay. Thresholds are `venue.rules.attention`. */
export const waitingStage = z.enum(['seated', 'ordered', 'served', 'billed']);
export type WaitingStage = z.infer<typeof waitingStage>;

export const liveTable = z.object({
  tableId: contentId, state: tableState,
  /** When it entered this state; timers are counted from here (O2). */
  since: instant.nullable(),
  orders: z.array(z.object({
    id, number: z.int(), name: z.string(), state: orderState, version, covers: z.int(), serverId: contentId, serverName: z.string(), totalMinor: minor, dueMinor: minor, openedAt: instant,
    /** The table it was opened at: in a party that may be another one than this. */
    tableId: contentId,
    /** Since when it waits for what, from stored instants alone (O2). */
    waiting: z.object({ stage: waitingStage, since: instant }),
  })),
  /** Tables that act as one, the lead first; null for a table by itself. All of them show the same checks. */
  party: z.object({ id, tableIds: z.array(contentId) }).nullable(),
});
export type LiveTable = z.infer<typeof liveTable>;

export const listTables = contract({
  name: 'list-tables', action: 'floor.list', method: 'GET', path: '/api/pos/floor',
  query: z.object({ locationId: contentId }), reply: z.object({ tables: z.array(liveTable), now: instant }),
});

/** A dirty table is clean again. */
export const clearTable = contract({
  name: 'clear-table', action: 'floor.clear', method: 'POST', path: '/api/pos/tables/:tableId/clear',
  params: z.object({ tableId: contentId }), body: z.strictObject({ commandId, locationId: contentId }), reply: z.object({ table: liveTable }),
});
