import type { OperationTruth, Rejected, SendOutcome } from './provider';

/** What reading says when sending is over (P2): nothing found is not known to be nothing done, so a person or `fetchState` decides. */
export function afterKeyLifetime(truth: OperationTruth): SendOutcome {
  if (truth.outcome === 'absent') return { outcome: 'unknown', reasonCode: 'key_lifetime_over' };
  if (truth.outcome === 'failed') return { outcome: 'declined', providerReference: truth.providerReference, reasonCode: truth.reasonCode };
  return truth;
}

/** A provider that refuses to be read (wrong key, wrong account) has said nothing about the operation. */
export const truthOf = (read: OperationTruth | Rejected): OperationTruth => (read.outcome === 'rejected' ? { outcome: 'unknown', reasonCode: 'reading_refused' } : read);
