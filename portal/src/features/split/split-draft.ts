import type { OrderLine, OrderView } from '@nova/pos/contracts';

/** What each new check takes: so many of which line. Nothing is sent until it is confirmed. */
export type SplitDraft = readonly Readonly<Record<string, number>>[];

export const emptyDraft: SplitDraft = [{}];
export const takenOf = (draft: SplitDraft, lineId: string): number => draft.reduce((sum, check) => sum + (check[lineId] ?? 0), 0);
export const leftOf = (draft: SplitDraft, line: OrderLine): number => line.quantity - takenOf(draft, line.id);

/** So many more (or fewer) of a line on one of the new checks, never more than there is and never less than none. */
export function put(draft: SplitDraft, check: number, line: OrderLine, pieces: number): SplitDraft {
  const own = draft[check]?.[line.id] ?? 0;
  const next = Math.max(0, own + Math.min(pieces, leftOf(draft, line)));
  return draft.map((each, nth) => {
    if (nth !== check) return each;
    const { [line.id]: _before, ...rest } = each;
    return next === 0 ? rest : { ...rest, [line.id]: next };
  });
}

/** One check for each seat but the first that has dishes; what is for the table stays with the first. */
export function bySeats(order: OrderView): SplitDraft {
  const seats = [...new Set(order.lines.map((line) => line.seat).filter((seat) => seat !== null))].sort((a, b) => a - b);
  const stays = order.lines.some((line) => line.seat === null) ? seats : seats.slice(1);
  return stays.length === 0 ? emptyDraft : stays.map((seat) => Object.fromEntries(order.lines.filter((line) => line.seat === seat).map((line) => [line.id, line.quantity])));
}

const charged = (thing: { leftMinor: number; taxes: readonly { netMinor: number; taxMinor: number }[] }): number => (thing.taxes[0]?.netMinor ?? thing.leftMinor) + thing.taxes.reduce((sum, tax) => sum + tax.taxMinor, 0);

/** What a line costs with its discounts and taxes. */
export const worthOf = (line: OrderLine): number => charged({ leftMinor: line.totalMinor - line.discountMinor, taxes: line.taxes });

/** `pieces` of a line after `before` others were taken: so that all pieces together are the line, to the cent. */
export const pieceWorth = (line: OrderLine, before: number, pieces: number): number => {
  const upTo = (count: number): number => Math.round((worthOf(line) * count) / line.quantity);
  return upTo(before + pieces) - upTo(before);
};

/** What the new checks will come to, and what stays: always the check together. The server's cents decide once it is done. */
export function previewOf(order: OrderView, draft: SplitDraft): { checks: number[]; stays: number } {
  const before = new Map<string, number>();
  const dishes = draft.map((check) => order.lines.reduce((sum, line) => {
    const pieces = check[line.id] ?? 0;
    const taken = before.get(line.id) ?? 0;
    before.set(line.id, taken + pieces);
    return sum + pieceWorth(line, taken, pieces);
  }, 0));
  const chargeMinor = order.serviceCharge === null ? 0 : charged({ leftMinor: order.serviceCharge.amountMinor, taxes: order.serviceCharge.taxes });
  const base = order.totalMinor - chargeMinor;
  const checks = dishes.map((minor) => minor + (base === 0 ? 0 : Math.round((chargeMinor * minor) / base)));
  return { checks, stays: order.totalMinor - checks.reduce((sum, minor) => sum + minor, 0) };
}

/** The command's words for a draft; new checks that take nothing are left out. */
export const wishesOf = (draft: SplitDraft, newId: () => string) =>
  draft.filter((check) => Object.keys(check).length > 0).map((check) => ({ orderId: newId(), lines: Object.entries(check).map(([lineId, quantity]) => ({ lineId, quantity })) }));
