import { platform, type EffectContext } from '@nova/platform/access';
import { judgeAnswer, type Verdict } from '../domain/judge-answer';
import { nextCheckMs } from '../domain/next-check';
import type { Operation } from '../domain/operation';
import { refusedStates } from '../domain/operation-states';
import { postingsOf } from '../domain/postings-of';
import { disputedAnswers } from '../observe/dispute-metrics';
import type { OperationTruth, Rejected, SendOutcome } from '../providers/provider';
import { lockOperation } from '../repo/lock-operation';
import { putOffCheck } from '../repo/put-off-check';
import { captureAtOnce } from './capture-at-once';
import { correctOperation } from './correct-operation';
import { letGo } from './let-go';
import { releaseRefused } from './release-refused';
import { settleOperation } from './settle-operation';

export type AnswerSource = 'answer' | 'sweep' | 'webhook';
export interface Answered { readonly answer: SendOutcome | OperationTruth; readonly keyOver: boolean; readonly source: AnswerSource }

/**
 * The third moment: settles what a provider said, however we heard of it. Shift and order are locked first, then the operation, and the answer is judged once more against what it is by then;
 * so an answer, a webhook and a sweep at the same time are one. What is not decided yet costs one statement and no lock.
 */
export async function settleAnswer(seen: Operation, answered: Answered): Promise<void> {
  const first = judgeAnswer(seen, answered.answer, answered.keyOver);
  if (first.act === 'nothing') return;
  if (first.act === 'wait') return putOffCheck(platform().db(), seen, first.told, nextCheckMs(seen.state, seen.attempts));
  await platform().transact(async (context) => {
    const { shiftOpen } = await platform().tills.hold(context.trx, { shiftId: seen.shiftId, reference: seen.reference });
    const operation = await lockOperation(context.trx, seen.id);
    if (operation !== null) await apply(context, operation, judgeAnswer(operation, answered.answer, answered.keyOver), { answered, late: !shiftOpen });
  });
}

async function apply(context: EffectContext, operation: Operation, verdict: Verdict, { answered, late }: { answered: Answered; late: boolean }): Promise<void> {
  const { source, answer } = answered;
  switch (verdict.act) {
    case 'correct': return correctOperation(context, operation, { kind: 'correction', reasonCode: verdict.reasonCode, source, late });
    case 'release': return correctOperation(context, operation, { kind: 'void', reasonCode: verdict.reasonCode, source, late });
    case 'let-go': {
      const planned = await letGo(context, operation, verdict.providerReference, source);
      return planned ? undefined : dispute(operation, 'held_at_provider');
    }
    case 'dispute': return dispute(operation, verdict.reasonCode);
    case 'move': {
      const to = verdict.through.at(-1);
      const postings = to === 'succeeded' ? postingsOf(operation) : [];
      const movement = { operation, through: verdict.through, told: verdict.told, postings, source, nextCheckMs: nextCheckMs(to ?? operation.state, operation.attempts) };
      await settleOperation(context, { movement, late });
      if (answer.outcome === 'rejected') tellRejected(operation, answer);
      if (to === 'succeeded') await captureAtOnce(context, operation, source);
      if (to !== undefined && refusedStates.includes(to)) await releaseRefused(context, operation, source);
    }
  }
}

function dispute({ id: operationId, provider, kind, state, correlationId }: Operation, reasonCode: string): void {
  disputedAnswers().inc({ provider });
  platform().log.error({ operationId, provider, kind, state, reasonCode, correlationId }, 'the provider contradicts what is final here');
}

/** A rejection is ours to mend (P3), and only the provider's own words say how; the row keeps no more than their code. */
function tellRejected({ id: operationId, kind, provider, correlationId }: Operation, { reasonCode, message, param, requestId }: Rejected): void {
  platform().log.error({ operationId, kind, provider, correlationId, reasonCode, said: message, param, requestId }, 'the provider rejected what we asked for');
}
