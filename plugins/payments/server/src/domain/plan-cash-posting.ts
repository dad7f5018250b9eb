import { touched, type Account, type Posting } from './accounts';

/** `opening-float`: the first float of a register, from the safe. `closing-drop`: what a close takes to it. `tip-out`: tips that are paid from the drawer. */
export type CashPostingKind = 'cash-in' | 'cash-out' | 'drop' | 'tip-out' | 'opening-float' | 'opening-difference' | 'over-short' | 'closing-drop';

/** The other side of the drawer, and whether the amount enters (+1) or leaves (-1) it. Differences carry their own sign. */
const sides: Readonly<Record<CashPostingKind, { against: Account; sign: 1 | -1 }>> = {
  'cash-in': { against: 'cash-in-out', sign: 1 },
  'cash-out': { against: 'cash-in-out', sign: -1 },
  'drop': { against: 'safe', sign: -1 },
  'tip-out': { against: 'tips-payable', sign: -1 },
  'closing-drop': { against: 'safe', sign: -1 },
  'opening-float': { against: 'safe', sign: 1 },
  'opening-difference': { against: 'cash-over-short', sign: 1 },
  'over-short': { against: 'cash-over-short', sign: 1 },
};

/** Ledger lines of cash that moves outside a sale (S7) or was counted differently (S4, S5). Empty for an amount of 0. */
export function planCashPosting(kind: CashPostingKind, amountMinor: number): Posting[] {
  const { against, sign } = sides[kind];
  return touched([{ account: 'drawer', amountMinor: sign * amountMinor }, { account: against, amountMinor: -sign * amountMinor }]);
}
