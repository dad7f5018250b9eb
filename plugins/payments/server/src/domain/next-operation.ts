import { derivedId } from '@nova/platform/pure';
import type { Operation } from './operation';
import { refusedStates } from './operation-states';

/** The release of a hold that nobody asked to be released, since its capture was refused or it came to nothing here: planned once, whoever learnt of it. */
export const releaseIdOf = (holdId: string): string => derivedId(holdId, 'refused');

/**
 * What the settlement of an operation may have planned besides: the capture of a sale at once, the release of its hold when that capture was refused, or of a hold that came to nothing here and stands there.
 * null: nothing follows. It need not be there.
 */
export function nextOperationId({ id, kind, state, captureId, parentId }: Pick<Operation, 'id' | 'kind' | 'state' | 'captureId' | 'parentId'>): string | null {
  if (kind === 'authorize') return refusedStates.includes(state) ? releaseIdOf(id) : captureId;
  return kind === 'capture' && parentId !== null ? releaseIdOf(parentId) : null;
}

/** Whether `next` is what may follow: authorise, capture, release, each at most once and of the same hold. No kind comes again, so following ends. */
export function follows({ id, kind, parentId }: Pick<Operation, 'id' | 'kind' | 'parentId'>, next: Pick<Operation, 'kind' | 'parentId'>): boolean {
  if (kind === 'authorize') return (next.kind === 'capture' || next.kind === 'void') && next.parentId === id;
  return kind === 'capture' && next.kind === 'void' && next.parentId === parentId;
}
