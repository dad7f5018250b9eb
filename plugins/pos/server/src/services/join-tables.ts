import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { joinTables as contract } from '../../../contracts/join-tables';
import { liveTable } from '../domain/live-table';
import { loadTables } from '../repo/floor';
import { gate } from '../repo/shift-gate';
import { joinTables as writeJoin } from '../repo/table-join';
import { venueOf } from './venue-of';

const faster = refuse('version_conflict', 'Somebody joined one of these tables at the same moment. Look again.');

/**
 * Makes several tables act as one party; parties they were in become part of it. Checks stay where they were opened and show at every table of the party.
 * Refuses `not_found`, `shift_not_open`, `invalid_input` for one table named twice, `already_exists` when they are one party as they stand. Round trips: BEGIN, tables, join (2), command row, COMMIT.
 */
export function joinTables(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { body } = input;
  const { locationId } = body;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input, collisions: { table_join_pkey: faster, table_join_one_lead: refuse('already_exists', 'There is a party with this id.') },
    async work({ trx, audit, publish }) {
      audit({ subjectId: body.partyId, locationId, details: { tableIds: body.tableIds } });
      const venue = venueOf(locationId);
      actor.requireLocation(locationId);
      const unknown = body.tableIds.find((tableId) => !venue.tables.some((table) => table.id === tableId));
      if (unknown !== undefined) return refuse('not_found', 'There is no such table here.', { tableId: unknown });
      if (new Set(body.tableIds).size < body.tableIds.length) return refuse('invalid_input', 'A table is named twice.', { fields: [{ path: 'body.tableIds', reason: 'names a table twice' }] });
      const floor = await loadTables(trx, { locationId, tableIds: body.tableIds, registerId: actor.registerId });
      const shift = gate(floor.shift, 'location');
      if (!shift.ok) return shift;
      const tableIds = [...new Set([...body.tableIds, ...floor.parties.flatMap((party) => party.tableIds)])];
      if (floor.parties.length === 1 && floor.parties[0]?.tableIds.length === tableIds.length) return refuse('already_exists', 'These tables are joined already.', { partyId: floor.parties[0].id });
      await writeJoin(trx, { id: body.partyId, locationId, tableIds, swallowed: floor.parties.map((party) => party.id), actorId: actor.id });
      for (const tableId of tableIds) await publish({ type: 'table.changed.v1', locationId, aggregateId: tableId, aggregateVersion: 1, payload: { tableId, partyId: body.partyId } });
      const joined = { ...floor, parties: [{ id: body.partyId, tableIds: [tableIds[0] ?? '', ...tableIds.slice(1).sort()] }] };
      return done({ tables: tableIds.map((tableId) => liveTable(tableId, joined)) });
    },
  });
}
