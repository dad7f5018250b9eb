import type { Venue } from '@nova/platform/contracts';
import type { Kysely } from 'kysely';
import type { CloseBlocker } from '../../../contracts/list-close-blockers';
import type { ShiftView } from '../../../contracts/shift';
import { closeBlockers, type UnsettledPayment } from '../domain/close-blockers';
import { tenderNames } from '../domain/tender-names';
import { findUnfinished } from '../repo/shift-blockers';

/** What keeps a shift from closing, its drawer aside. `unsettled` is what payments says; what was carried over blocks no more. */
export async function findBlockers(db: Kysely<unknown>, shift: ShiftView, unsettled: readonly UnsettledPayment[], venue: Venue): Promise<CloseBlocker[]> {
  const { carriedOperationIds, ...unfinished } = await findUnfinished(db, shift, unsettled.map(({ reference }) => reference));
  const carried = new Set(carriedOperationIds);
  return closeBlockers({ ...unfinished, unsettled: unsettled.filter(({ id }) => !carried.has(id)) }, { tables: venue.tables, tenderName: tenderNames(venue) });
}
