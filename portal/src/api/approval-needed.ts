import type { ApiError } from './api-error';

/** What a refused command needs somebody's yes for, as the server states it; the approval has to repeat it to the letter. */
export interface ApprovalNeeded {
  act: string;
  subjectId: string;
  amountMinor: number | null;
  subjectVersion: number | null;
}

/** The need inside `approval_required`, or inside an approval that did not fit; null for every other error. */
export function approvalNeeded(error: ApiError | null): ApprovalNeeded | null {
  if (error?.code !== 'approval_required' && error?.code !== 'approval_refused') return null;
  const need = error.details['approval'] as Partial<ApprovalNeeded> | undefined;
  if (typeof need?.act !== 'string' || typeof need.subjectId !== 'string') return null;
  return { act: need.act, subjectId: need.subjectId, amountMinor: need.amountMinor ?? null, subjectVersion: need.subjectVersion ?? null };
}
