import type { FloorTable } from '@nova/platform/contracts';
import type { LiveTable } from '@nova/pos/contracts';

export type CheckAtTable = LiveTable['orders'][number];

/** What is being arranged on the plan: nothing yet, a check that looks for a table, one that looks for another check, or tables that are to be one. */
export type Arranging =
  | { readonly kind: 'choose' }
  | { readonly kind: 'move'; readonly check: CheckAtTable }
  | { readonly kind: 'merge'; readonly check: CheckAtTable }
  | { readonly kind: 'join'; readonly tableIds: readonly string[] };

/** Whether a table can be touched now: to merge, one with another check; to move, any other one. */
export function mayPick(arranging: Arranging, table: FloorTable, live: LiveTable | undefined): boolean {
  if (arranging.kind === 'merge') return (live?.orders ?? []).some((order) => order.id !== arranging.check.id);
  if (arranging.kind === 'move') return !(live?.party?.tableIds ?? [table.id]).includes(arranging.check.tableId);
  return true;
}

export const isPicked = (arranging: Arranging | null, tableId: string): boolean | undefined => (arranging?.kind === 'join' ? arranging.tableIds.includes(tableId) : undefined);

export const toggled = (tableIds: readonly string[], tableId: string): string[] => (tableIds.includes(tableId) ? tableIds.filter((id) => id !== tableId) : [...tableIds, tableId]);
