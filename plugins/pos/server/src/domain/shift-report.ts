import { AppError, sumMinor } from '@nova/platform/pure';
import type { LocalizedText } from '@nova/platform/contracts';
import type { ShiftReport, ShiftView } from '../../../contracts/shift';
import { receiptNumberOf } from './journal-chain';

/** What payments says of a shift's money, straight from the ledger. */
export interface MoneyFacts {
  readonly tenders: ReadonlyArray<{ tenderTypeId: string; tenderKind: string; count: number; amountMinor: number; tipMinor: number; changeMinor: number; roundingMinor: number }>;
  /** Net cash that trade and movements brought into the drawer, the opening float not included. */
  readonly drawerMinor: number;
  readonly openOperationIds: readonly string[];
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
  readonly receipts: { readonly first: number | null; readonly last: number | null; readonly count: number; readonly duplicates: number };
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
  const sum = (of: (tender: MoneyFacts['tenders'][number]) => number): number => sumMinor(money.tenders.map(of));
  return {
    kind: closing === null ? 'x' : 'z', shift, madeAt: facts.madeAt, zNumber: closing?.zNumber ?? null,
    orders: facts.orders, grossMinor: facts.grossMinor, netMinor: facts.grossMinor - facts.taxMinor, taxMinor: facts.taxMinor, taxes: facts.taxes, corrections: facts.corrections,
    tenders: money.tenders.map((tender) => ({
      tenderTypeId: tender.tenderTypeId, name: tenderName(tender.tenderTypeId, tender.tenderKind), kind: tender.tenderKind,
      count: tender.count, amountMinor: tender.amountMinor, tipMinor: tender.tipMinor,
    })),
    tipsMinor: sum((tender) => tender.tipMinor), roundingMinor: sum((tender) => tender.roundingMinor), changeMinor: sum((tender) => tender.changeMinor),
    drawer, counts: facts.counts, handOvers: facts.handOvers, cashiers: facts.cashiers, carriedOver: facts.carriedOver,
    receipts: {
      first: receipts.first === null ? null : receiptNumberOf(facts.series, receipts.first), last: receipts.last === null ? null : receiptNumberOf(facts.series, receipts.last),
      count: receipts.count, duplicates: receipts.duplicates,
    },
    byHour: facts.byHour, grandTotalMinor: facts.grandTotalBeforeMinor + facts.grossMinor, headHash: null,
  };
}

function drawerOf({ shift, money, movements }: ShiftFacts, closing: Closing | null): ShiftReport['drawer'] {
  const cash = money.tenders.filter((tender) => tender.tenderKind === 'cash');
  const salesMinor = sumMinor(cash.map((tender) => tender.amountMinor + tender.roundingMinor));
  const tipMinor = sumMinor(cash.map((tender) => tender.tipMinor));
  const { cashInMinor, cashOutMinor, dropMinor, tipOutMinor } = movements;
  if (salesMinor + tipMinor + cashInMinor - cashOutMinor - dropMinor - tipOutMinor !== money.drawerMinor) {
    throw new AppError('internal', `the drawer of shift ${shift.id} is not what its tenders and movements add up to`);
  }
  const expectedMinor = shift.openingFloatMinor + money.drawerMinor;
  return {
    openingMinor: shift.openingFloatMinor, salesMinor, cashInMinor, cashOutMinor, dropMinor, tipOutMinor, tipMinor, expectedMinor,
    countedMinor: closing?.countedMinor ?? null, differenceMinor: closing === null ? null : closing.countedMinor - expectedMinor,
  };
}
