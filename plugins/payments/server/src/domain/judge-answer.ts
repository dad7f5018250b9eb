import type { OperationTruth, SendOutcome } from '../providers/provider';
import { totalMinor, type Operation } from './operation';
import { finalStates, transitions, type OperationState } from './operation-states';

/** What the provider told beside the outcome; null and 0 where it said nothing. */
export interface Told { readonly reasonCode: string | null; readonly providerReference: string | null; readonly extraMinor: number; readonly captureBefore: Date | null }

/**
 * What an answer means for an operation as it stands.
 * `move` through these states; `wait` and ask again; `correct` what had succeeded with a new row (P6); `release` a hold that ended without us; `let-go` of a hold that stands there and came to nothing here;
 * `dispute`: the answer contradicts what is final here, which only a person can sort out; `nothing` new.
 */
export type Verdict =
  | { readonly act: 'move'; readonly through: readonly OperationState[]; readonly told: Told }
  | { readonly act: 'wait'; readonly told: Told }
  | { readonly act: 'correct' | 'release' | 'dispute'; readonly reasonCode: string }
  | { readonly act: 'let-go'; readonly providerReference: string }
  | { readonly act: 'nothing' };

/** After so long a person looks at what nobody could find out (P10). */
const reviewAfterMs = 24 * 60 * 60 * 1000;
const nothingTold: Told = { reasonCode: null, providerReference: null, extraMinor: 0, captureBefore: null };

/**
 * The same answer from a reply, a webhook or a sweep comes to the same; one that is not newer than the state changes nothing.
 * `keyOver`: nothing of ours can be on its way any more, so what the provider does not know was never done (P2).
 */
export function judgeAnswer(operation: Operation, answer: SendOutcome | OperationTruth, keyOver: boolean): Verdict {
  if (finalStates.includes(operation.state)) return judgeFinal(operation, answer);
  switch (answer.outcome) {
    case 'succeeded': {
      const total = totalMinor(operation);
      const told: Told = {
        ...nothingTold, providerReference: answer.providerReference, captureBefore: answer.captureBefore,
        extraMinor: operation.kind === 'authorize' ? Math.max(0, answer.capturableMinor - total) : 0,
      };
      // The ledger books what was asked for. Another sum is nobody's plan: a person looks at it.
      const fits = operation.kind === 'void' || answer.amountMinor === total;
      return fits ? move(operation, 'succeeded', told) : move(operation, 'manual_review', { ...nothingTold, reasonCode: 'amount_differs', providerReference: answer.providerReference });
    }
    case 'accepted': return move(operation, 'accepted', { ...nothingTold, providerReference: answer.providerReference });
    case 'declined': return move(operation, 'declined', { ...nothingTold, reasonCode: answer.reasonCode, providerReference: answer.providerReference });
    case 'rejected': return move(operation, 'rejected', { ...nothingTold, reasonCode: answer.reasonCode });
    case 'failed': return move(operation, 'failed', { ...nothingTold, reasonCode: answer.reasonCode, providerReference: answer.providerReference });
    case 'absent': return judgeAbsent(operation, keyOver);
    case 'unknown': return undecided(operation, answer.reasonCode);
  }
}

function judgeFinal(operation: Operation, answer: SendOutcome | OperationTruth): Verdict {
  if (operation.state !== 'succeeded') {
    if (answer.outcome !== 'succeeded' || operation.voided) return { act: 'nothing' };
    return operation.kind === 'authorize' ? { act: 'let-go', providerReference: answer.providerReference } : { act: 'dispute', reasonCode: 'succeeded_at_provider' };
  }
  if (answer.outcome === 'absent') return { act: 'dispute', reasonCode: 'absent_at_provider' };
  if (answer.outcome !== 'failed' || operation.corrected) return { act: 'nothing' };
  if (operation.kind === 'refund') return { act: 'correct', reasonCode: answer.reasonCode };
  // Refunds of it stand on money that is not there: no row of ours can put that right.
  if (operation.kind === 'capture') return { act: operation.drawnMinor === 0 ? 'correct' : 'dispute', reasonCode: answer.reasonCode };
  // What was captured or released has nothing left to lose.
  return operation.kind === 'authorize' && operation.drawnMinor === 0 ? { act: 'release', reasonCode: answer.reasonCode } : { act: 'nothing' };
}

function judgeAbsent(operation: Operation, keyOver: boolean): Verdict {
  if (operation.state === 'accepted') return move(operation, 'manual_review', { ...nothingTold, reasonCode: 'absent_at_provider' });
  // It gave it a name once: that it knows nothing now is a riddle for a person, not an answer.
  if (operation.providerReference !== null) return undecided(operation, 'absent_at_provider');
  return keyOver ? move(operation, 'failed', { ...nothingTold, reasonCode: 'never_arrived' }) : undecided(operation, 'not_arrived_yet');
}

function undecided(operation: Operation, reasonCode: string): Verdict {
  const told = { ...nothingTold, reasonCode };
  if (operation.state === 'accepted' || operation.state === 'manual_review') return { act: 'wait', told: nothingTold };
  const sentAt = operation.firstSentAt === null ? null : new Date(operation.firstSentAt).getTime();
  if (sentAt !== null && new Date(operation.now).getTime() - sentAt >= reviewAfterMs) return move(operation, 'manual_review', told);
  return operation.state === 'unknown' ? { act: 'wait', told } : move(operation, 'unknown', told);
}

/** By the state table, by way of `unknown` where there is no straight way. An issuer's no to what was accepted or is under review is a failure. */
function move(operation: Operation, to: OperationState, told: Told): Verdict {
  const { state } = operation;
  if (state === to) return { act: 'wait', told };
  if (transitions[state].includes(to)) return { act: 'move', through: [to], told };
  if ((to === 'declined' || to === 'rejected') && transitions[state].includes('failed')) return { act: 'move', through: ['failed'], told };
  if (transitions[state].includes('unknown') && transitions.unknown.includes(to)) return { act: 'move', through: ['unknown', to], told };
  return { act: 'nothing' };
}
