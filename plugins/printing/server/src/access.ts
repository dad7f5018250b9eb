import type { EffectContext } from '@nova/platform/access';
import type { PrintDocument } from '../../contracts/documents';

/** A paper that somebody wants. */
export interface PrintRequest {
  readonly jobId: string;
  readonly locationId: string;
  /** A station's tickets go to its printers; a register's papers to its receipt printer. */
  readonly target: { readonly stationId: string } | { readonly registerId: string } | { readonly printerId: string };
  readonly document: PrintDocument;
  /** Language of the paper; null takes the printer's (kitchen) or the location's default. */
  readonly locale: string | null;
  /** What it is about: order id, shift id. */
  readonly subjectId: string;
  readonly correlationId: string;
  readonly mark: 'none' | 'duplicate';
  readonly opensDrawer: boolean;
}

export interface Printing {
  /**
   * Writes print jobs in the caller's transaction, with one statement, and wakes the agents after its commit. A station with several printers gets one job for each,
   * the first under `jobId`, the others under ids made from it. Returns the ids of the jobs; a target with no printer makes none,
   * and is counted and logged: an order is never refused for want of paper.
   */
  enqueue(context: Pick<EffectContext, 'trx' | 'wake'>, requests: readonly PrintRequest[]): Promise<string[]>;
}
