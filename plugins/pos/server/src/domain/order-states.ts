import type { OrderState } from './check';

/** What may be done to a check in each state, and the state it leads to. The only such table (style 5). */
export const orderTransitions = {
  'add-lines': { open: 'open', billed: 'open' },
  'change-line': { open: 'open', billed: 'open' },
  'remove-line': { open: 'open', billed: 'open' },
  // A check that was paid before it was cooked may still be sent to the kitchen.
  'fire-order': { open: 'open', billed: 'billed', closed: 'closed' },
  'hold-course': { open: 'open', billed: 'billed', closed: 'closed' },
  'rush-order': { open: 'open', billed: 'billed', closed: 'closed' },
  'print-bill': { open: 'billed', billed: 'billed' },
  'take-payment': { open: 'open', billed: 'billed' },
  'close-order': { open: 'closed', billed: 'closed' },
  'cancel-order': { open: 'cancelled', billed: 'cancelled' },
  'print-receipt': { closed: 'closed' },
  'refund-order': { closed: 'closed' },
  // The one way back from an end, as long as the shift of that end is open.
  'reopen-order': { billed: 'open', closed: 'open', cancelled: 'open', voided: 'open' },
  // Where it stands and whose it is: a printed bill stays true.
  'move-table': { open: 'open', billed: 'billed' },
  'transfer-order': { open: 'open', billed: 'billed' },
  'rename-order': { open: 'open', billed: 'billed' },
  'change-covers': { open: 'open', billed: 'billed' },
  'mark-served': { open: 'open', billed: 'billed' },
  // Money on a check: whatever moves the total makes a printed bill untrue, so the check is open again.
  'adjust-order': { open: 'open', billed: 'open' },
  'void-line': { open: 'open', billed: 'open' },
  'void-order': { open: 'voided', billed: 'voided' },
  // Lines that go to, or come from, another check: neither bill is true any more.
  'move-lines': { open: 'open', billed: 'open' },
  'plan-shares': { open: 'open', billed: 'billed' },
  // Its lines live on another check afterwards.
  'merge-order': { open: 'merged', billed: 'merged' },
} as const satisfies Record<string, Partial<Record<OrderState, OrderState>>>;

export type OrderAct = keyof typeof orderTransitions;

/** Acts after which other portions of limited dishes are on the check (O10). */
export const actsThatMovePortions: ReadonlySet<OrderAct> = new Set(['add-lines', 'change-line', 'remove-line', 'void-line', 'void-order', 'cancel-order', 'reopen-order']);

/** Acts that are judged together with what was voided before (O6). */
export const actsThatVoid: ReadonlySet<OrderAct> = new Set(['void-line', 'void-order']);

/** The state after an act, or null when the act is not for this state. */
export const nextOrderState = (act: OrderAct, from: OrderState): OrderState | null =>
  (orderTransitions[act] as Partial<Record<OrderState, OrderState>>)[from] ?? null;

const ends: readonly OrderState[] = ['closed', 'cancelled', 'voided', 'merged'];
const states: readonly OrderState[] = ['open', 'billed', ...ends];

/**
 * Checks the table at start. Throws in words when a state cannot be reached from `open`, when an end state leads on to
 * another other than by opening it again, or when a check could be left with no way to its end.
 */
export function assertOrderStates(): void {
  const { 'reopen-order': _wayBack, ...onward } = orderTransitions;
  const edges = Object.values(onward).flatMap((moves) => Object.entries(moves)) as [OrderState, OrderState][];
  const reachable = new Set<OrderState>(['open']);
  for (let grown = true; grown; ) {
    grown = false;
    for (const [from, to] of edges) if (reachable.has(from) && !reachable.has(to)) { reachable.add(to); grown = true; }
  }
  for (const state of states) if (!reachable.has(state)) throw new Error(`order state ${state} can never be reached`);
  for (const [from, to] of edges) if (ends.includes(from) && to !== from) throw new Error(`order state ${from} must not lead to ${to}`);
  for (const from of ['open', 'billed'] as const) if (!edges.some(([a, b]) => a === from && b === 'closed')) throw new Error(`order state ${from} has no way to its end`);
}
