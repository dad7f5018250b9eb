import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { settleDifference as contract } from '../../../contracts/settle-difference';
import { lockDifference, resolveDifference } from '../repo/difference';
import { viewDifference } from './view-difference';

/** Notes what a difference was about; no money moves. Refuses `not_found`, and `wrong_state` for one that is resolved. */
export function settleDifference(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { differenceId } = input.params;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit }) {
      audit({ subjectId: differenceId });
      const found = await lockDifference(trx, differenceId);
      if (found === null) return refuse('not_found', 'There is no such difference.', { differenceId });
      if (found.locationId !== null) {
        audit({ locationId: found.locationId });
        actor.requireLocation(found.locationId);
      }
      if (found.resolvedAt !== null) return refuse('wrong_state', 'This difference is resolved already.', { state: 'resolved', note: found.note });
      audit({ details: { kind: found.kind, provider: found.provider, providerReference: found.providerReference, operationId: found.operationId, oursMinor: found.oursMinor, theirsMinor: found.theirsMinor, note: input.body.note } });
      return done({ difference: viewDifference(await resolveDifference(trx, differenceId, actor.id ?? actor.kind, input.body.note)) });
    },
  });
}
