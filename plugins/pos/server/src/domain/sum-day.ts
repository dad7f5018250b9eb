import { sumMinor } from '@nova/platform/pure';
import type { DayClose } from '../../../contracts/close-day';
import type { ShiftReport } from '../../../contracts/shift';

type Totals = Omit<DayClose, 'id' | 'locationId' | 'businessDate' | 'number' | 'currency' | 'closedBy' | 'closedByName' | 'at'>;

/** A day is the sum of its Zs and nothing else, so that day, Zs and ledger cannot disagree (S3, S9). */
export function sumDay(reports: readonly ShiftReport[]): Totals {
  const sum = (of: (report: ShiftReport) => number): number => sumMinor(reports.map(of));
  return {
    zs: reports.map(({ shift, zNumber, grossMinor, drawer }) => ({ shiftId: shift.id, registerName: shift.registerName, zNumber: zNumber ?? 0, grossMinor, differenceMinor: drawer.differenceMinor ?? 0, disputed: shift.disputed ?? false })),
    orders: { closed: sum((each) => each.orders.closed), cancelled: sum((each) => each.orders.cancelled), covers: sum((each) => each.orders.covers) },
    grossMinor: sum((each) => each.grossMinor), netMinor: sum((each) => each.netMinor), taxMinor: sum((each) => each.taxMinor),
    taxes: sumBy(reports.flatMap((each) => each.taxes), (tax) => `${tax.code} ${tax.ratePpm}`, (a, b) => ({ ...a, netMinor: a.netMinor + b.netMinor, taxMinor: a.taxMinor + b.taxMinor })),
    tenders: byTender(reports.flatMap((each) => each.tenders)),
    refunds: byTender(reports.flatMap((each) => each.refunds ?? [])),
    tipsMinor: sum((each) => each.tipsMinor), tipOutMinor: sum((each) => each.drawer.tipOutMinor ?? 0), roundingMinor: sum((each) => each.roundingMinor),
    differenceMinor: sum((each) => each.drawer.differenceMinor ?? 0), safeMinor: sum((each) => each.drawer.dropMinor + (each.shift.closingDropMinor ?? 0)),
  };
}

const byTender = (tenders: ShiftReport['tenders']): DayClose['tenders'] =>
  sumBy(tenders, (tender) => tender.tenderTypeId, (a, b) => ({ ...a, count: a.count + b.count, amountMinor: a.amountMinor + b.amountMinor, tipMinor: a.tipMinor + b.tipMinor }));

/** Rows of one key become one, in the order in which the keys first came. */
function sumBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string, add: (a: Row, b: Row) => Row): Row[] {
  const sums = new Map<string, Row>();
  for (const row of rows) {
    const before = sums.get(keyOf(row));
    sums.set(keyOf(row), before === undefined ? row : add(before, row));
  }
  return [...sums.values()];
}
