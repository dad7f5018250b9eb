import type { EffectContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { OperationView } from '../../../contracts/operation';
import { lockOperation } from '../repo/lock-operation';
import type { CaptureRequest } from '../requests';
import { plannedView } from './planned-view';
import { planCaptureOf } from './plan-capture-of';

/** Plans to take held money, all or a part. Refuses `not_found`, `provider_unavailable`, and what `planCapture` refuses. A used id violates `operation_pkey`. */
export async function capturePayment(context: EffectContext, request: CaptureRequest): Promise<Outcome<OperationView>> {
  const hold = await lockOperation(context.trx, request.authorizationId);
  if (hold === null || hold.kind !== 'authorize') return refuse('not_found', 'There is no such hold.', { authorizationId: request.authorizationId });
  const planned = await planCaptureOf(context, hold, request, 'command');
  return planned.ok ? done(await plannedView(context.trx, request.captureId)) : planned;
}
