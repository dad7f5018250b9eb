import type { LiveTable } from '../../../contracts/floor';
import { dueMinor } from './check';
import { tableStateOf } from './table-states';
import { waitingOf, type WaitingFacts } from './waiting-stage';

interface CheckAt extends WaitingFacts {
  readonly id: string; readonly tableId: string; readonly number: number; readonly name: string; readonly version: number; readonly covers: number;
  readonly serverId: string; readonly serverName: string; readonly totalMinor: number; readonly paidMinor: number; readonly takingMinor: number; readonly askingMinor: number; readonly heldMinor: number;
}
interface FloorFacts {
  readonly checks: readonly CheckAt[];
  readonly dirty: readonly { readonly tableId: string; readonly since: string }[];
  readonly parties: readonly { readonly id: string; readonly tableIds: readonly string[] }[];
}

/** A table with its live checks, as the floor shows it (O1, O2). Tables of a party show what stands at any of them. */
export function liveTable(tableId: string, floor: FloorFacts): LiveTable {
  const party = floor.parties.find((each) => each.tableIds.includes(tableId)) ?? null;
  const tables = party?.tableIds ?? [tableId];
  const checks = floor.checks.filter((check) => tables.includes(check.tableId));
  const dirtySince = floor.dirty.filter((each) => tables.includes(each.tableId)).map((each) => each.since).sort()[0] ?? null;
  return {
    tableId, ...tableStateOf(checks, dirtySince),
    orders: checks.map((check) => ({
      id: check.id, number: check.number, name: check.name, state: check.state, version: check.version, covers: check.covers, serverId: check.serverId, serverName: check.serverName,
      totalMinor: check.totalMinor, dueMinor: dueMinor(check), openedAt: check.openedAt, tableId: check.tableId, waiting: waitingOf(check),
    })),
    party: party === null ? null : { id: party.id, tableIds: [...party.tableIds] },
  };
}
