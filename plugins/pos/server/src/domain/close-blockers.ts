import type { FloorTable } from '@nova/platform/contracts';
import type { CloseBlocker } from '../../../contracts/list-close-blockers';

export interface Unfinished {
  readonly checks: readonly { id: string; number: number; name: string; tableId: string | null; since: string }[];
  readonly operationIds: readonly string[];
  readonly drops: readonly { id: string; amountMinor: number; at: string }[];
  readonly handOvers: readonly { id: string; fromName: string; offeredAt: string }[];
}

/** What keeps a shift from closing (S6), each with a label that a person can find: the number, name and table of a check, the tail of a payment's id, the sum of a drop, who hands over. */
export function closeBlockers({ checks, operationIds, drops, handOvers }: Unfinished, tables: readonly Pick<FloorTable, 'id' | 'name'>[]): CloseBlocker[] {
  const at = ({ tableId }: { tableId: string | null }): { tableName: string } | undefined => {
    const table = tables.find(({ id }) => id === tableId);
    return table && { tableName: table.name };
  };
  return [
    ...checks.map((check): CloseBlocker => ({ kind: 'open-check', id: check.id, label: `#${check.number} ${check.name}`.trim(), ...at(check), since: check.since })),
    ...operationIds.map((id): CloseBlocker => ({ kind: 'open-payment', id, label: id.slice(-8), since: null })),
    ...drops.map((drop): CloseBlocker => ({ kind: 'waiting-drop', id: drop.id, label: String(drop.amountMinor), since: drop.at })),
    ...handOvers.map((each): CloseBlocker => ({ kind: 'waiting-hand-over', id: each.id, label: each.fromName, since: each.offeredAt })),
  ];
}
