import { AppError, sumMinor } from '@nova/platform/pure';
import type { LocalizedText } from '@nova/platform/contracts';
import type { ShiftReport, ShiftView } from '../../../contracts/shift';
import type { UnsettledPayment } from './close-blockers';
import { receiptNumberOf } from './journal-chain';

/** What payments says of a shift's money, straight from the ledger. */
export interface MoneyFacts {
  readonly tenders: ReadonlyArray<{ tenderTypeId: string; tenderKind: string; count: number; amountMinor: number; tipMinor: number; changeMinor: number; roundingMinor: number }>;
  /** What was given back, by tender, all positive; `roundingMinor` is what was handed over besides amount and tip. */
  readonly refunds: ReadonlyArray<{ tenderTypeId: string; tenderKind: string; count: number; amountMinor: number; tipMinor: number; roundingMinor: number }>;
  /** Of both: what belongs to shifts whose Z was closed when it settled (S8). */
  readonly late: ReadonlyArray<{ operationId: string; reference: string; kind: 'capture' | 'refund' | 'correction'; tenderTypeId: string; tenderKind: string; amountMinor: number; tipMinor: number; shiftId: string; at: string }>;
  /** Net cash that trade and movements brought into the drawer, the opening float not included. */
  readonly drawerMinor: number;
  readonly unsettled: readonly UnsettledPayment[];
}

/** Everything a report is made of, as read under one snapshot (Z) or at one moment (X). Amounts in minor units. */
export interface ShiftFacts {
  readonly shift: ShiftView;
  readonly series: string;
  readonly madeAt: string;
  readonly money: MoneyFacts;
  readonly orders: ShiftReport['orders'];
  readonly grossMinor: number;
  readonly taxMinor: number;
  readonly taxes: ShiftReport['taxes'];
  readonly corrections: NonNullable<ShiftReport['corrections']>;
  readonly byHour: ShiftReport['byHour'];
  readonly movements: { readonly cashInMinor: number; readonly cashOutMinor: number; readonly dropMinor: number; readonly tipOutMinor: number };
  readonly counts: ShiftReport['counts'];
  readonly handOvers: ShiftReport['handOvers'];
  readonly carriedOver: ShiftReport['carriedOver'];
  readonly cashiers: ShiftReport['cashiers'];
  readonly receipts: { readonly first: number | null; readonly last: number | null; readonly count: number; readonly duplicates: number; readonly credits: number };
  /** Perpetual total of the register before this shift (S2). */
  readonly grandTotalBeforeMinor: number;
}
export interface Closing { readonly zNumber: number; readonly countedMinor: number }

/**
 * The one function that computes X and Z (S3): without `closing` it is an X. Money comes from the ledger, so that Z = ledger.
 * `headHash` is null here; the Z gets the hash of its own journal entry, which cannot know itself.
 * Throws AppError `internal` when the drawer of the ledger is not what tenders and movements add up to: then something is broken, and no Z may hide it.
 */
export function shiftReport(facts: ShiftFacts, tenderName: (tenderTypeId: string, kind: string) => LocalizedText, closing: Closing | null): ShiftReport {
  const { shift, money, receipts } = facts;
  const drawer = drawerOf(facts, closing);
  const sum = (of: (tender: MoneyFacts['refunds'][number]) => number): number => sumMinor(money.tenders.map(of)) - sumMinor(money.refunds.map(of));
  const named = <T extends { tenderTypeId: string; tenderKind: string }>({ tenderKind, ...tender }: T) => ({ ...tender, name: tenderName(tender.tenderTypeId, tenderKind), kind: tenderKind });
  return {
    kind: closing === null ? 'x' : 'z', shift, madeAt: facts.madeAt, zNumber: closing?.zNumber ?? null,
    orders: facts.orders, grossMinor: facts.grossMinor, netMinor: facts.grossMinor - facts.taxMinor, taxMinor: facts.taxMinor, taxes: facts.taxes, corrections: facts.corrections,
    tenders: money.tenders.map(({ roundingMinor: _rounding, changeMinor: _change, ...tender }) => named(tender)),
    refunds: money.refunds.map(({ roundingMinor: _rounding, ...tender }) => named(tender)),
    late: money.late.map(({ reference, tenderKind, ...each }) => ({ ...each, orderId: reference, name: tenderName(each.tenderTypeId, tenderKind) })),
    tipsMinor: sum((tender) => tender.tipMinor), roundingMinor: sum((tender) => tender.roundingMinor), changeMinor: sumMinor(money.tenders.map((tender) => tender.changeMinor)),
    drawer, counts: facts.counts, handOvers: facts.handOvers, cashiers: facts.cashiers, carriedOver: facts.carriedOver,
    receipts: {
      first: receipts.first === null ? null : receiptNumberOf(facts.series, receipts.first), last: receipts.last === null ? null : receiptNumberOf(facts.series, receipts.last),
      count: receipts.count, duplicates: receipts.duplicates, credits: receipts.credits,
    },
    byHour: facts.byHour, grandTotalMinor: facts.grandTotalBeforeMinor + facts.grossMinor, headHash: null,
  };
}

function drawerOf({ shift, money, movements }: ShiftFacts, closing: Closing | null): ShiftReport['drawer'] {
  const cash = money.tenders.filter((tender) => tender.tenderKind === 'cash');
  const salesMinor = sumMinor(cash.map((tender) => tender.amountMinor + tender.roundingMinor));
  const tipMinor = sumMinor(cash.map((tender) => tender.tipMinor));
  const refundMinor = sumMinor(money.refunds.filter((tender) => tender.tenderKind === 'cash').map((tender) => tender.amountMinor + tender.tipMinor + tender.roundingMinor));
  const { cashInMinor, cashOutMinor, dropMinor, tipOutMinor } = movements;
  if (salesMinor + tipMinor + cashInMinor - cashOutMinor - dropMinor - tipOutMinor - refundMinor !== money.drawerMinor) {
    throw new AppError('internal', `the drawer of shift ${shift.id} is not what its tenders and movements add up to`);
  }
  const expectedMinor = shift.openingFloatMinor + money.drawerMinor;
  return {
    openingMinor: shift.openingFloatMinor, salesMinor, cashInMinor, cashOutMinor, dropMinor, tipOutMinor, refundMinor, tipMinor, expectedMinor,
    countedMinor: closing?.countedMinor ?? null, differenceMinor: closing === null ? null : closing.countedMinor - expectedMinor,
  };
}
