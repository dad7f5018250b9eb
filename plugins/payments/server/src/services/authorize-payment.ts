import type { EffectContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { OperationView } from '../../../contracts/operation';
import { planAuthorization } from '../domain/plan-authorization';
import { cardProviderOf, providerOf } from '../providers/registry';
import { findDeclined } from '../repo/find-declined';
import type { CardAuthorization } from '../requests';
import { plannedView } from './planned-view';
import { planOperation } from './plan-operation';

/**
 * Plans to hold money of a card, and with `captureId` to take it as soon as it is held. Another card after a declined one goes to the same payment at the provider (P3).
 * Refuses `provider_unavailable`, and what `planAuthorization` refuses. Used ids violate `operation_pkey`, `operation_capture_once` and `operation_id_taken`, which a command answers with `already_exists`.
 */
export async function authorizePayment(context: EffectContext, authorization: CardAuthorization): Promise<Outcome<OperationView>> {
  const provider = providerOf(authorization.provider);
  if (provider === null) return refuse('provider_unavailable', `The provider ${authorization.provider} is not set up on this server.`, { provider: authorization.provider });
  const plan = planAuthorization(authorization, cardProviderOf(authorization.provider), provider.capabilities.amounts(authorization.currency));
  if (!plan.ok) return plan;
  const { operationId, amountMinor, tipMinor, ...rest } = authorization;
  const retriesId = provider.capabilities.declinedIntentReused ? await findDeclined(context.trx, { ...rest, totalMinor: amountMinor + tipMinor }) : null;
  await planOperation(context, { ...rest, id: operationId, kind: 'authorize', tenderKind: 'card', amountMinor, tipMinor, parentId: null, refundId: null, retriesId });
  return done(await plannedView(context.trx, operationId));
}
