import { derivedId } from '@nova/platform/pure';
import type { EffectContext } from '@nova/platform/access';
import { totalMinor, type Operation } from '../domain/operation';
import { postingsOf, reversed } from '../domain/postings-of';
import type { HistorySource } from '../domain/told-source';
import { settleOperation } from './settle-operation';

/**
 * Writes as a new row that what had succeeded came to nothing (P6): a refund that came back (its capture may be refunded again), or a hold that ended without us.
 * Its id follows from the operation's, so that it is written once. It belongs to the operation's own shift (S8). The caller holds the operation under lock.
 */
export async function correctOperation(context: EffectContext, operation: Operation, how: { readonly kind: 'correction' | 'void'; readonly reasonCode: string; readonly source: HistorySource; readonly late: boolean }): Promise<void> {
  const { provider, reference, locationId, registerId, shiftId, tenderTypeId, tenderKind, currency, amountMinor, tipMinor, correlationId, providerReference } = operation;
  const { kind, reasonCode, source, late } = how;
  await settleOperation(context, {
    operation: {
      id: derivedId(operation.id, kind), kind, provider, reference, locationId, registerId, shiftId, tenderTypeId, tenderKind, currency, amountMinor, tipMinor, tenderedMinor: totalMinor(operation),
      changeMinor: 0, roundingMinor: 0, externalReference: '', correlationId, parentId: operation.id, providerReference, reasonCode, source,
    },
    path: ['planned', 'succeeded'], postings: reversed(postingsOf(operation)), late,
  });
}
