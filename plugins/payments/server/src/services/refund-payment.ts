import type { EffectContext } from '@nova/platform/access';
import { derivedId, done, refuse, type Outcome, type Refusal } from '@nova/platform/pure';
import type { OperationView } from '../../../contracts/operation';
import type { RefundShare } from '../domain/book-refunds';
import { planRefund } from '../domain/plan-refund';
import { anyMultiple, refuseAmount } from '../domain/refuse-amount';
import { providerOf } from '../providers/registry';
import { lockCaptures, type TakenTender } from '../repo/lock-captures';
import type { RefundRequest, RefundResult } from '../requests';
import { planOperation } from './plan-operation';
import { plannedView } from './planned-view';
import { settleOperation } from './settle-operation';

/**
 * Plans a refund over the tenders of a reference, under lock (P4). A share in cash or by a manual tender is settled here, one through a provider is about to be sent.
 * Refuses what `planRefund` refuses, `provider_unavailable`, and `tender_not_allowed` where a provider takes no part back, `amount_not_accepted` for a share that it does not count in. The ids of the shares follow from the refund's: a second run violates `operation_pkey`.
 */
export async function refundPayment(context: EffectContext, request: RefundRequest): Promise<Outcome<RefundResult>> {
  const captures = await lockCaptures(context.trx, request.reference);
  const plan = planRefund(captures, request.lines, request.terms, request.rules);
  if (!plan.ok) return plan;
  const { shares, ...amounts } = plan.value;
  const views: OperationView[] = [];
  for (const share of shares) {
    const capture = captures.find(({ operationId }) => operationId === share.parentId) as TakenTender;
    const refusal = objection(share, capture);
    if (refusal !== null) return refusal;
    views.push(await write(context, request, share, capture));
  }
  return done({ ...amounts, shares: views });
}

function objection(share: RefundShare, capture: TakenTender): Refusal | null {
  if (share.paidBy !== 'card') return null;
  const provider = providerOf(capture.provider);
  if (provider === null) return refuse('provider_unavailable', `The provider ${capture.provider} is not set up on this server.`, { provider: capture.provider });
  const totalMinor = share.amountMinor + share.tipMinor;
  const whole = totalMinor === capture.amountMinor + capture.tipMinor;
  if (whole || provider.capabilities.partialRefund) return refuseAmount(totalMinor, anyMultiple(provider.capabilities.amounts(capture.currency)));
  return refuse('tender_not_allowed', 'This provider gives back the whole payment or nothing.', { operationId: capture.operationId });
}

async function write(context: EffectContext, request: RefundRequest, share: RefundShare, capture: TakenTender): Promise<OperationView> {
  const { refundId, reference, registerId, shiftId, correlationId } = request;
  const { parentId, amountMinor, tipMinor, roundingMinor, paidBy } = share;
  const id = derivedId(refundId, parentId);
  const common = { id, kind: 'refund' as const, reference, locationId: capture.locationId, registerId, shiftId, currency: capture.currency, amountMinor, tipMinor, correlationId, parentId, refundId };
  if (paidBy === 'card') {
    await planOperation(context, { ...common, provider: capture.provider, tenderTypeId: capture.tenderTypeId, tenderKind: 'card', captureId: null, retriesId: null, paymentMethod: null });
  } else {
    const tenderTypeId = paidBy === capture.tenderKind ? capture.tenderTypeId : request.cashTenderTypeId;
    const operation = { ...common, provider: 'manual', tenderTypeId, tenderKind: paidBy, tenderedMinor: amountMinor + tipMinor + roundingMinor, changeMinor: 0, roundingMinor, externalReference: '' };
    await settleOperation(context, { operation, path: ['planned', 'succeeded'], postings: share.postings });
  }
  return plannedView(context.trx, id);
}
