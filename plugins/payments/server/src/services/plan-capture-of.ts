import type { EffectContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { childOf } from '../domain/child-of';
import { holdOf } from '../domain/hold-of';
import type { Operation } from '../domain/operation';
import { planCapture } from '../domain/plan-capture';
import type { HistorySource } from '../domain/told-source';
import { providerOf } from '../providers/registry';
import type { CaptureRequest } from '../requests';
import { planOperation } from './plan-operation';

/** Plans a capture of a hold that the caller has under lock: a command, a sale at once, or a hold that is about to end. Refuses `provider_unavailable` and what `planCapture` refuses. */
export async function planCaptureOf(context: EffectContext, hold: Operation, request: Omit<CaptureRequest, 'authorizationId'>, source: HistorySource): Promise<Outcome<null>> {
  const provider = providerOf(hold.provider);
  if (provider === null) return refuse('provider_unavailable', `The provider ${hold.provider} is not set up on this server.`, { provider: hold.provider });
  const plan = planCapture(holdOf(hold), request, provider.capabilities, new Date(hold.now));
  if (!plan.ok) return plan;
  const { captureId, amountMinor, tipMinor, registerId, shiftId, correlationId } = request;
  await planOperation(context, { ...childOf(hold), id: captureId, kind: 'capture', amountMinor, tipMinor, registerId, shiftId, correlationId }, source);
  return done(null);
}
