import type { EffectContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { ManualTender, TenderResult } from '../requests';
import { planManualTender } from '../domain/plan-manual-tender';
import { settleOperation } from './settle-operation';

/**
 * Records money that a person took: cash, the bank's own terminal, a voucher, a house account. No network, so it is planned and succeeded at once.
 * Refuses `tendered_too_little`, and `tender_not_allowed` for change on anything but cash and for money through a provider. A used operation id violates `operation_pkey`.
 */
export async function recordManualTender(context: EffectContext, tender: ManualTender): Promise<Outcome<TenderResult>> {
  if (tender.tenderKind === 'card') return refuse('tender_not_allowed', 'This tender goes through its provider, not by hand.', { tenderTypeId: tender.tenderTypeId });
  const plan = planManualTender(tender);
  if (!plan.ok) return plan;
  const { changeMinor, roundingMinor, postings } = plan.value;
  const operation = {
    id: tender.operationId, kind: 'capture' as const, provider: 'manual', reference: tender.reference, locationId: tender.locationId, registerId: tender.registerId, shiftId: tender.shiftId,
    tenderTypeId: tender.tenderTypeId, tenderKind: tender.tenderKind, currency: tender.currency, amountMinor: tender.amountMinor, tipMinor: tender.tipMinor,
    tenderedMinor: tender.tenderedMinor, changeMinor, roundingMinor, externalReference: tender.externalReference, correlationId: tender.correlationId,
  };
  await settleOperation(context, { operation, path: ['planned', 'succeeded'], postings });
  return done({ operationId: tender.operationId, amountMinor: tender.amountMinor, tenderedMinor: tender.tenderedMinor, changeMinor, tipMinor: tender.tipMinor, roundingMinor });
}
