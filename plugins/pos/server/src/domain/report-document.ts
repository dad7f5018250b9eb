import type { Location } from '@nova/platform/contracts';
import type { PrintDocument } from '@nova/printing/contracts';
import type { ShiftReport } from '../../../contracts/shift';

/** What the paper says of the close itself. A Z from before shift discipline has nothing of it; an X tells no counts, for the count is blind (S4). */
function disciplineOf({ kind, shift, counts, cashiers, carriedOver }: ShiftReport) {
  const blind = kind === 'x' ? [] : (counts ?? []);
  return {
    disputed: shift.disputed ?? false, closingDropMinor: shift.closingDropMinor ?? 0, carriedOver: (carriedOver ?? []).length,
    counts: blind.map(({ countedMinor, actorName }) => ({ countedMinor, actorName })), cashiers: (cashiers ?? []).map(({ name, amountMinor }) => ({ name, amountMinor })),
  };
}

/** The paper of an X or Z. `copy` counts the reprints: 0 is the original. */
export function reportDocument(report: ShiftReport, location: Location, copy: number): PrintDocument {
  const { shift, kind } = report;
  const data = {
    location, money: { currency: shift.currency, currencyDigits: location.currencyDigits }, kind, zNumber: report.zNumber, registerName: shift.registerName, businessDate: shift.businessDate,
    openedAt: shift.openedAt, closedAt: shift.closedAt, madeAt: report.madeAt, openedByName: shift.openedByName, closedByName: shift.closedByName,
    orders: report.orders, grossMinor: report.grossMinor, netMinor: report.netMinor, taxMinor: report.taxMinor, taxes: report.taxes, corrections: report.corrections,
    tenders: report.tenders.map(({ name, count, amountMinor, tipMinor }) => ({ name, count, amountMinor, tipMinor })),
    refunds: (report.refunds ?? []).map(({ name, count, amountMinor, tipMinor }) => ({ name, count, amountMinor, tipMinor })),
    late: (report.late ?? []).map(({ name, kind: what, amountMinor, tipMinor, at }) => ({ name, kind: what, amountMinor, tipMinor, at })),
    tipsMinor: report.tipsMinor, roundingMinor: report.roundingMinor, drawer: report.drawer, discipline: disciplineOf(report), receipts: report.receipts,
    grandTotalMinor: report.grandTotalMinor, headHash: report.headHash, copy,
  };
  return kind === 'x' ? { type: 'x-report', data } : { type: 'z-report', data };
}
