import type { Venue } from '@nova/platform/contracts';
import type { Kysely } from 'kysely';
import type { CloseBlocker } from '../../../contracts/list-close-blockers';
import type { ShiftView } from '../../../contracts/shift';
import { closeBlockers } from '../domain/close-blockers';
import { findUnfinished } from '../repo/shift-blockers';

/** What keeps a shift from closing, its drawer aside. `openOperationIds` is what payments says; those that were carried over block no more. */
export async function findBlockers(db: Kysely<unknown>, shift: ShiftView, openOperationIds: readonly string[], venue: Venue): Promise<CloseBlocker[]> {
  const { carriedOperationIds, ...unfinished } = await findUnfinished(db, shift);
  const carried = new Set(carriedOperationIds);
  return closeBlockers({ ...unfinished, operationIds: openOperationIds.filter((id) => !carried.has(id)) }, venue.tables);
}
