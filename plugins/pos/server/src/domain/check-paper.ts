import type { LocalizedText, Location, Venue } from '@nova/platform/contracts';
import { sumMinor } from '@nova/platform/pure';
import type { PrintDocument } from '@nova/printing/contracts';
import type { TicketLine } from '../../../contracts/ticket';
import { activeLines, dueMinor, taxesOf, type Adjustment, type Check, type CheckLine } from './check';
import { reliefMinor } from './order-view';
import { sumTaxes } from './price-order';

type DataOf<T extends PrintDocument['type']> = Extract<PrintDocument, { type: T }>['data'];

export const tableNameOf = (venue: Venue, tableId: string | null): string => venue.tables.find((table) => table.id === tableId)?.name ?? '';

/** A bill as it stands at `at`; amounts in minor units. */
export function billPaper(check: Check, venue: Venue, at: string): DataOf<'bill'> {
  const lines = activeLines(check);
  return {
    location: venue.location, money: moneyOf(venue.location, check.currency), orderId: check.id, orderNumber: check.number, orderType: check.orderType, tableName: tableNameOf(venue, check.tableId), orderName: check.name,
    serverName: check.serverName, covers: check.covers, at,
    lines: lines.map((line) => ({
      name: line.name, quantity: line.quantity, unitPriceMinor: line.unitPriceMinor, totalMinor: line.totalMinor,
      modifiers: line.modifiers.map(({ name, quantity, priceMinor }) => ({ name, quantity, priceMinor })),
      reductions: reductions(check.adjustments.filter((each) => each.lineId === line.id), [line], venue),
    })),
    reductions: reductions(check.adjustments.filter((each) => each.lineId === null), lines, venue),
    serviceCharge: check.serviceCharge === null ? null : { name: check.serviceCharge.name, ppm: check.serviceCharge.ppm, amountMinor: check.serviceCharge.amountMinor },
    taxExempt: check.taxExempt === null ? null : { name: reasonNameOf(venue, check.taxExempt.reasonId), note: check.taxExempt.note, reliefMinor: reliefMinor(check) },
    subtotalMinor: check.subtotalMinor, taxes: sumTaxes(taxesOf(check)), totalMinor: check.totalMinor, paidMinor: check.paidMinor, dueMinor: dueMinor(check),
  };
}

const reasonNameOf = (venue: Venue, reasonId: string): LocalizedText => venue.reasons.find((reason) => reason.id === reasonId)?.name ?? {};

/** What adjustments take off these lines, each with its reason as it is called now. */
function reductions(adjustments: readonly Adjustment[], lines: readonly CheckLine[], venue: Venue) {
  const taken = lines.flatMap((line) => line.discounts);
  return adjustments.map(({ id, kind, mode, value, reasonId }) => ({
    name: reasonNameOf(venue, reasonId), kind, ppm: mode === 'percent' ? value : null,
    amountMinor: sumMinor(taken.filter((each) => each.adjustmentId === id).map((each) => each.amountMinor)),
  })).filter((each) => each.amountMinor > 0);
}

/** The receipt of a closed check. `copy` is 0 on the original and rises with each duplicate (S11). */
export function receiptPaper(check: Check, venue: Venue, registerName: string, copy: number): DataOf<'receipt'> {
  return {
    ...billPaper(check, venue, check.closedAt ?? check.openedAt), receiptNumber: check.receiptNumber ?? '', businessDate: check.businessDate, registerName, copy, journalHash: (check.receiptHash ?? '').slice(0, 16),
    payments: check.payments.map(({ tenderName, amountMinor, tenderedMinor, changeMinor, tipMinor, roundingMinor }) => ({ name: tenderName, amountMinor, tenderedMinor, changeMinor, tipMinor, roundingMinor })),
  };
}

/** A kitchen ticket: the delta of one station. */
export function kitchenPaper(check: Check, venue: Venue, ticket: { stationId: string; number: number; firedAt: string; lines: readonly TicketLine[] }): DataOf<'kitchen-ticket'> {
  return {
    ticketNumber: ticket.number, orderNumber: check.number, stationName: venue.stations.find((station) => station.id === ticket.stationId)?.name ?? {}, orderType: check.orderType,
    tableName: tableNameOf(venue, check.tableId), orderName: check.name, serverName: check.serverName, covers: check.covers, firedAt: ticket.firedAt, timeZone: venue.location.timeZone,
    lines: ticket.lines.map(({ lineId: _lineId, ...line }) => line),
  };
}

const moneyOf = (location: Location, currency: string) => ({ currency, currencyDigits: location.currencyDigits });
