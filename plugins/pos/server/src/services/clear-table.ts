import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { clearTable as contract } from '../../../contracts/floor';
import { liveTable } from '../domain/live-table';
import { cleanTables, loadTables } from '../repo/floor';
import { gate } from '../repo/shift-gate';
import { venueOf } from './venue-of';

/**
 * A dirty table is clean again, and so are those joined to it, which stand by themselves from then on (O1). Refuses `not_found`, `shift_not_open`, and `wrong_state` for one that is not dirty.
 * Round trips: BEGIN, load, delete, command row, COMMIT. A table has no version: whoever hears the event reads again.
 */
export function clearTable(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { tableId } = input.params;
  const { locationId } = input.body;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, publish }) {
      audit({ subjectId: tableId, locationId });
      const venue = venueOf(locationId);
      actor.requireLocation(locationId);
      if (!venue.tables.some((table) => table.id === tableId)) return refuse('not_found', 'There is no such table here.', { tableId });
      const found = await loadTables(trx, { locationId, tableIds: [tableId], registerId: actor.registerId });
      const shift = gate(found.shift, 'location');
      if (!shift.ok) return shift;
      const table = liveTable(tableId, found);
      const tableIds = table.party?.tableIds ?? [tableId];
      if (table.state !== 'dirty' || !(await cleanTables(trx, { locationId, tableIds, partyId: table.party?.id ?? null }))) return refuse('wrong_state', `The table is ${table.state}.`, { tableId, state: table.state });
      for (const each of tableIds) await publish({ type: 'table.changed.v1', locationId, aggregateId: each, aggregateVersion: 1, payload: { tableId: each, state: 'free' } });
      return done({ table: liveTable(tableId, { checks: [], dirty: [], parties: [] }) });
    },
  });
}
