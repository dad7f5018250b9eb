import { contentId, contract, id, instant, minor, commandId } from '@nova/platform/contracts';
import { z } from 'zod';
import { orderState } from './order';

export const tableState = z.enum(['free', 'seated', 'ordered', 'billed', 'dirty']);
export const liveTable = z.object({
  tableId: contentId, state: tableState,
  /** When it entered this state; timers are counted from here (O2). */
  since: instant.nullable(),
  orders: z.array(z.object({ id, number: z.int(), name: z.string(), state: orderState, covers: z.int(), serverName: z.string(), totalMinor: minor, dueMinor: minor, openedAt: instant })),
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
