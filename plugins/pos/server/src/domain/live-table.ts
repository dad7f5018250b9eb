import type { LiveTable } from '../../../contracts/floor';
import { dueMinor } from './check';
import { tableStateOf } from './table-states';

interface CheckAt { readonly id: string; readonly number: number; readonly name: string; readonly state: 'open' | 'billed'; readonly covers: number; readonly serverName: string; readonly totalMinor: number; readonly paidMinor: number; readonly openedAt: string; readonly orderedAt: string | null; readonly billedAt: string | null }

/** A table with its live checks, as the floor shows it (O1, O2). */
export function liveTable(tableId: string, checks: readonly CheckAt[], dirtySince: string | null): LiveTable {
  return {
    tableId, ...tableStateOf(checks, dirtySince),
    orders: checks.map((check) => ({
      id: check.id, number: check.number, name: check.name, state: check.state, covers: check.covers, serverName: check.serverName, totalMinor: check.totalMinor, dueMinor: dueMinor(check), openedAt: check.openedAt,
    })),
  };
}
