import type { EffectContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { allowedActs } from '../domain/allowed-acts';
import { childOf } from '../domain/child-of';
import type { Operation } from '../domain/operation';
import type { HistorySource } from '../domain/told-source';
import { providerOf } from '../providers/registry';
import type { VoidRequest } from '../requests';
import { planOperation } from './plan-operation';

/** Plans to let a hold go that the caller has under lock; all of it, so that nothing can be captured beside it. Refuses `wrong_state` (not held, captured, released already), `provider_unavailable`. */
export async function planVoidOf(context: EffectContext, hold: Operation, request: Omit<VoidRequest, 'authorizationId'>, source: HistorySource): Promise<Outcome<null>> {
  if (!allowedActs('authorize', hold.state).includes('void')) return refuse('wrong_state', `An authorisation that is ${hold.state} cannot be released.`, { state: hold.state });
  if (hold.voided) return refuse('wrong_state', 'The hold was released.', { state: 'voided' });
  if (hold.drawnMinor > 0) return refuse('wrong_state', 'The hold was captured. Refund it instead.', { drawnMinor: hold.drawnMinor });
  if (providerOf(hold.provider) === null) return refuse('provider_unavailable', `The provider ${hold.provider} is not set up on this server.`, { provider: hold.provider });
  const { voidId, registerId, shiftId, correlationId } = request;
  await planOperation(context, { ...childOf(hold), id: voidId, kind: 'void', amountMinor: hold.amountMinor, tipMinor: hold.tipMinor, registerId, shiftId, correlationId }, source);
  return done(null);
}
