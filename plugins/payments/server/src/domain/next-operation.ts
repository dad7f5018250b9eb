import { derivedId } from './derived-id';
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
