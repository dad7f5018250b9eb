import type { FloorTable } from '@nova/platform/contracts';

export interface Blocker { readonly kind: 'open-check' | 'open-payment'; readonly id: string; readonly label: string }

/** What keeps a shift from closing (S6), each with a label that a person can find: the number and place of a check, the tail of a payment's id. */
export function closeBlockers(
  checks: readonly { id: string; number: number; name: string; tableId: string | null }[], openOperationIds: readonly string[], tables: readonly Pick<FloorTable, 'id' | 'name'>[],
): Blocker[] {
  const place = (check: { name: string; tableId: string | null }): string => tables.find((table) => table.id === check.tableId)?.name ?? check.name;
  return [
    ...checks.map((check): Blocker => ({ kind: 'open-check', id: check.id, label: `#${check.number} ${place(check)}`.trim() })),
    ...openOperationIds.map((id): Blocker => ({ kind: 'open-payment', id, label: id.slice(-8) })),
  ];
}
