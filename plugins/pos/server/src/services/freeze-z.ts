import type { Trx } from '@nova/platform/access';
import { canonicalJson, sha256 } from '@nova/platform/pure';
import type { ShiftReport } from '../../../contracts/shift';
import type { JournalEntry } from '../domain/journal-chain';
import { shiftReport, type ShiftFacts } from '../domain/shift-report';
import { tenderNames } from '../domain/tender-names';
import { appendJournal, lockSeries } from '../repo/journal-append';
import { insertZReport, markShiftClosed } from '../repo/shift-close';
import { venueOf } from './venue-of';

export interface ClosingCount { readonly countedMinor: number; readonly count: unknown; readonly note: string; readonly closedBy: string; readonly closedByName: string; readonly disputed: boolean; readonly overShortReasonId: string | null; readonly approvedBy: string | null; readonly closingDropMinor: number }

/**
 * Numbers and freezes the Z of a locked shift: shift row, journal entry, Z row, in this order, under the series' lock (S2, S12).
 * The journal entry carries the hash of the report without its head hash; the report then carries the hash of that entry.
 */
export async function freezeZ(trx: Trx, facts: ShiftFacts, closing: ClosingCount): Promise<ShiftReport> {
  const { shift } = facts;
  const expectedMinor = shift.openingFloatMinor + facts.money.drawerMinor;
  const locked = await lockSeries(trx, facts.series);
  const zNumber = locked.nextZNumber;
  const closed = await markShiftClosed(trx, { shiftId: shift.id, at: locked.at, expectedMinor, zNumber, ...closing });
  const frozen = { ...facts, shift: closed, madeAt: locked.at, grandTotalBeforeMinor: locked.grandTotalMinor };
  const report = shiftReport(frozen, tenderNames(venueOf(shift.locationId)), { zNumber, countedMinor: closing.countedMinor });
  const [entry] = (await appendJournal(trx, facts.series, [{
    kind: 'shift-closed', subjectId: shift.id, shiftId: shift.id,
    payload: {
      zNumber, businessDate: shift.businessDate, grossMinor: report.grossMinor, taxMinor: report.taxMinor, grandTotalMinor: report.grandTotalMinor, expectedMinor,
      countedMinor: closing.countedMinor, closingDropMinor: closing.closingDropMinor, disputed: closing.disputed, actorId: closing.closedBy, reportHash: sha256(canonicalJson(report)),
    },
  }])) as [JournalEntry];
  const z = { ...report, headHash: entry.hash };
  await insertZReport(trx, { report: z, series: facts.series, journalNumber: entry.number, at: locked.at });
  return z;
}
