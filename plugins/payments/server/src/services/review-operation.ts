import { platform, typed, type Actor, type CommandContext } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { AppError, done, refuse, type Outcome } from '@nova/platform/pure';
import { reviewOperation as contract } from '../../../contracts/review-operation';
import type { Operation } from '../domain/operation';
import { postingsOf } from '../domain/postings-of';
import { lockOperation } from '../repo/lock-operation';
import { readOperation } from '../repo/read-operation';
import { advance } from './advance';
import { captureAtOnce } from './capture-at-once';
import { releaseRefused } from './release-refused';
import { settleOperation } from './settle-operation';

/**
 * A person decides what became of an operation under review, by the one door. Not gated by a shift: the money belongs to the shift of its operation, as late money if that is closed (S8).
 * Refuses `not_found`, and `wrong_state` for what is not under review and for a hold that has no name at the provider and could never be captured.
 */
export async function reviewOperation(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { operationId } = input.params;
  const decided = await platform().command<unknown, { readonly operationId: string }>({
    contract, actor, input,
    async work(context) {
      context.audit({ subjectId: operationId });
      const seen = await readOperation(typed(context.trx), operationId);
      if (seen === null) return refuse('not_found', 'There is no such operation.', { operationId });
      context.audit({ locationId: seen.locationId, details: { kind: seen.kind, state: seen.state, reasonCode: seen.reasonCode, outcome: input.body.outcome, note: input.body.note } });
      actor.requireLocation(seen.locationId);
      return decide(context, seen, input.body.outcome);
    },
  });
  if (!decided.ok) return decided;
  const operation = (await advance([operationId])).find(({ id }) => id === operationId);
  if (operation === undefined) throw new AppError('internal', `operation ${operationId} is gone`);
  return done({ operation });
}

async function decide(context: CommandContext<unknown>, seen: Operation, outcome: 'succeeded' | 'failed'): Promise<Outcome<{ readonly operationId: string }>> {
  const { shiftOpen } = await platform().tills.hold(context.trx, seen);
  const operation = await lockOperation(context.trx, seen.id);
  if (operation?.state !== 'manual_review') return refuse('wrong_state', 'Only what is under review is decided by a person.', { state: operation?.state ?? null });
  if (outcome === 'succeeded' && operation.kind === 'authorize' && operation.providerReference === null) return refuse('wrong_state', 'The provider never named this hold, so it could not be captured. Let it fail.', { state: operation.state });
  const told = { reasonCode: 'reviewed', providerReference: null, extraMinor: 0, captureBefore: null };
  await settleOperation(context, { movement: { operation, through: [outcome], told, postings: outcome === 'succeeded' ? postingsOf(operation) : [], source: 'review', nextCheckMs: 0 }, late: !shiftOpen });
  await (outcome === 'succeeded' ? captureAtOnce(context, operation, 'review') : releaseRefused(context, operation, 'review'));
  return done({ operationId: operation.id });
}
