import { roundToStep } from '@nova/platform/pure';
import type { TenderKind } from '../../../contracts/operation';
import type { Posting } from './accounts';
import { postingsOf } from './postings-of';

interface RefundPart { readonly capture: { readonly operationId: string; readonly tenderKind: TenderKind }; readonly amountMinor: number; readonly tipMinor: number }

export interface RefundShare {
  /** The capture that it draws on. */
  readonly parentId: string;
  /** Where the money leaves us: the tender's own kind, or cash. */
  readonly paidBy: TenderKind;
  readonly amountMinor: number;
  readonly tipMinor: number;
  /** Cash only: what is handed over is amount plus tip plus this. */
  readonly roundingMinor: number;
  readonly postings: readonly Posting[];
}

/**
 * The shares of a refund with their ledger lines, each balanced by itself (P7). What is handed over in cash is rounded once over the whole refund, half up,
 * and the last cash share carries the difference: nobody hands over coins for each tender. It never makes that share pay less than nothing.
 */
export function bookRefunds(parts: readonly RefundPart[], inCash: boolean, cashRoundingMinor: number): RefundShare[] {
  const paidBy = (part: RefundPart): TenderKind => (inCash ? 'cash' : part.capture.tenderKind);
  const cash = parts.filter((part) => paidBy(part) === 'cash');
  const exactMinor = cash.reduce((sum, part) => sum + part.amountMinor + part.tipMinor, 0);
  const differenceMinor = cashRoundingMinor > 1 ? roundToStep(exactMinor, cashRoundingMinor) - exactMinor : 0;
  let leftMinor = differenceMinor;
  return [...parts].reverse().map((part) => {
    const totalMinor = part.amountMinor + part.tipMinor;
    const tenderKind = paidBy(part);
    const roundingMinor = tenderKind === 'cash' ? Math.max(-totalMinor, leftMinor) : 0;
    leftMinor -= roundingMinor;
    const money = { amountMinor: part.amountMinor, tipMinor: part.tipMinor, roundingMinor };
    return { parentId: part.capture.operationId, paidBy: tenderKind, ...money, postings: postingsOf({ kind: 'refund', tenderKind, ...money }) };
  }).reverse();
}
