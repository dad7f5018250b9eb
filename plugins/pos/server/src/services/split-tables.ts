import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { splitTables as contract } from '../../../contracts/join-tables';
import { liveTable } from '../domain/live-table';
import { loadTables } from '../repo/floor';
import { gate } from '../repo/shift-gate';
import { splitParty, tablesOfParty } from '../repo/table-join';
import { venueOf } from './venue-of';

/**
 * Ends a party: each table stands by itself again with the checks that were opened at it. A table without one is dirty when the party had ordered, else free (O1).
 * Refuses `not_found`, `shift_not_open`. Round trips: BEGIN, party, tables, split, command row, COMMIT.
 */
export function splitTables(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { partyId } = input.params;
  const { locationId } = input.body;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, publish }) {
      audit({ subjectId: partyId, locationId });
      venueOf(locationId);
      actor.requireLocation(locationId);
      const tableIds = await tablesOfParty(trx, { locationId, partyId });
      const floor = await loadTables(trx, { locationId, tableIds, registerId: actor.registerId });
      const shift = gate(floor.shift, 'location');
      if (!shift.ok) return shift;
      if (tableIds.length === 0) return refuse('not_found', 'These tables are not joined.', { partyId });
      const ordered = floor.checks.some((check) => check.orderedAt !== null);
      const dirty = ordered ? tableIds.filter((tableId) => !floor.checks.some((check) => check.tableId === tableId)) : [];
      await splitParty(trx, { id: partyId, locationId, dirty, now: floor.now });
      for (const tableId of tableIds) await publish({ type: 'table.changed.v1', locationId, aggregateId: tableId, aggregateVersion: 1, payload: { tableId, partyId: null } });
      const parted = { ...floor, parties: [], dirty: [...floor.dirty, ...dirty.map((tableId) => ({ tableId, since: floor.now }))] };
      return done({ tables: tableIds.map((tableId) => liveTable(tableId, parted)) });
    },
  });
}
