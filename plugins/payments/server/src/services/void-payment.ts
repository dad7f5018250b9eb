import type { EffectContext } from '@nova/platform/access';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { OperationView } from '../../../contracts/operation';
import { lockOperation } from '../repo/lock-operation';
import type { VoidRequest } from '../requests';
import { plannedView } from './planned-view';
import { planVoidOf } from './plan-void-of';

/** Plans to let a hold go. Refuses `not_found`, and what `planVoidOf` refuses. A used id violates `operation_pkey`. */
export async function voidPayment(context: EffectContext, request: VoidRequest): Promise<Outcome<OperationView>> {
  const hold = await lockOperation(context.trx, request.authorizationId);
  if (hold === null || hold.kind !== 'authorize') return refuse('not_found', 'There is no such hold.', { authorizationId: request.authorizationId });
  const planned = await planVoidOf(context, hold, request, 'command');
  return planned.ok ? done(await plannedView(context.trx, request.voidId)) : planned;
}
