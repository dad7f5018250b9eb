import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { claimKdsBoard } from '../services/claim-kds-board';
import { listDisplayDeliveries } from '../services/list-display-deliveries';
import { replayDisplayDelivery } from '../services/replay-display-delivery';

/** Aborts when the agent has hung up. */
function hangUp(ctx: { res: { once(event: 'close', listener: () => void): unknown } }): AbortSignal {
  const gone = new AbortController();
  ctx.res.once('close', () => gone.abort());
  return gone.signal;
}

export const display = {
  claim: action(contracts.claimKdsBoard, (actor, input, ctx) => claimKdsBoard(actor, input, hangUp(ctx))),
  list: action(contracts.listDisplayDeliveries, listDisplayDeliveries),
  replay: action(contracts.replayDisplayDelivery, replayDisplayDelivery),
};
