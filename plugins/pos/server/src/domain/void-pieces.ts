import type { CheckLine } from './check';

/** The menu price of some pieces of a line, in minor units: what a void takes back, whatever discounts are on it. */
export const piecesMinor = (line: Pick<CheckLine, 'quantity' | 'totalMinor'>, pieces: number): number => (line.totalMinor / line.quantity) * pieces;

/** The line with fewer pieces, or voided when none is left. It is edited, so it is not pinned any more. */
export const withoutPieces = (line: CheckLine, pieces: number): CheckLine => ({
  ...line, version: line.version + 1, pinned: false, ...(pieces < line.quantity ? { quantity: line.quantity - pieces } : { state: 'voided' as const }),
});
