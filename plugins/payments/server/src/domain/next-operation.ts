import { derivedId } from '@nova/platform/pure';
import type { Operation } from './operation';

/** The release of a sale at once whose capture was refused: planned once, whoever learnt of it. */
export const releaseIdOf = (holdId: string): string => derivedId(holdId, 'refused');

/**
 * What the settlement of an operation may have planned besides: the capture of a sale at once, the release of its hold when that capture was refused.
 * null: nothing follows. It need not be there.
 */
export function nextOperationId({ kind, captureId, parentId }: Pick<Operation, 'kind' | 'captureId' | 'parentId'>): string | null {
  if (kind === 'authorize') return captureId;
  return kind === 'capture' && parentId !== null ? releaseIdOf(parentId) : null;
}

/** Whether `next` is what may follow: authorise, capture, release, each once and of the same hold. No kind comes again, so following ends. */
export function follows({ id, kind, parentId }: Pick<Operation, 'id' | 'kind' | 'parentId'>, next: Pick<Operation, 'kind' | 'parentId'>): boolean {
  if (kind === 'authorize') return next.kind === 'capture' && next.parentId === id;
  return kind === 'capture' && next.kind === 'void' && next.parentId === parentId;
}
