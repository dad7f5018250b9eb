import type { FloorTable, LocalizedText } from '@nova/platform/contracts';
import type { CloseBlocker } from '../../../contracts/list-close-blockers';

interface NamedCheck { readonly id: string; readonly number: number; readonly name: string; readonly tableId: string | null }

/** Money of a check whose end nobody knows yet, as payments tells it. */
export interface UnsettledPayment { readonly id: string; readonly reference: string; readonly tenderTypeId: string; readonly tenderKind: string; readonly amountMinor: number; readonly createdAt: string }

export interface Unfinished {
  readonly checks: readonly (NamedCheck & { since: string })[];
  readonly unsettled: readonly UnsettledPayment[];
  /** The checks that the money is for, whatever became of them. */
  readonly paidChecks: readonly NamedCheck[];
  readonly drops: readonly { id: string; amountMinor: number; at: string }[];
  readonly handOvers: readonly { id: string; fromName: string; offeredAt: string }[];
}

/** What is configured for the place that a blocker is named by. */
export interface Names {
  readonly tables: readonly Pick<FloorTable, 'id' | 'name'>[];
  readonly tenderName: (tenderTypeId: string, kind: string) => LocalizedText;
}

/**
 * What keeps a shift from closing (S6), each with a label that a person can find: the number, name and table of a check, the check, tender and sum of a payment,
 * the sum of a drop, who hands over. A payment for nothing of ours has the tail of its id.
 */
export function closeBlockers({ checks, unsettled, paidChecks, drops, handOvers }: Unfinished, { tables, tenderName }: Names): CloseBlocker[] {
  const named = (check: NamedCheck): Pick<CloseBlocker, 'label' | 'tableName'> => {
    const table = tables.find(({ id }) => id === check.tableId);
    return { label: `#${check.number} ${check.name}`.trim(), ...(table && { tableName: table.name }) };
  };
  const payment = ({ id, reference, tenderTypeId, tenderKind, amountMinor, createdAt }: UnsettledPayment): CloseBlocker => {
    const check = paidChecks.find((each) => each.id === reference);
    return { kind: 'open-payment', id, ...(check ? { ...named(check), orderId: check.id } : { label: id.slice(-8) }), amountMinor, tender: tenderName(tenderTypeId, tenderKind), since: createdAt };
  };
  return [
    ...checks.map((check): CloseBlocker => ({ kind: 'open-check', id: check.id, ...named(check), since: check.since })),
    ...unsettled.map(payment),
    ...drops.map((drop): CloseBlocker => ({ kind: 'waiting-drop', id: drop.id, label: String(drop.amountMinor), since: drop.at })),
    ...handOvers.map((each): CloseBlocker => ({ kind: 'waiting-hand-over', id: each.id, label: each.fromName, since: each.offeredAt })),
  ];
}
