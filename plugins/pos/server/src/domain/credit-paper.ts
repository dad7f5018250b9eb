import { mulDivRound, sumMinor } from '@nova/platform/pure';
import type { Venue } from '@nova/platform/contracts';
import type { PrintDocument } from '@nova/printing/contracts';
import type { Check, CheckLine, OrderOperation, OrderRefund, TaxAmount } from './check';
import { tableNameOf } from './check-paper';
import { sharesOfRefund } from './open-refunds';
import { sumTaxes } from './price-order';
import { linesToRefund, worthMinor } from './refundable-lines';

type Credit = Extract<PrintDocument, { type: 'credit-receipt' }>['data'];

/** The credit receipt of a refund: what its paper shows. `copy` is 0 on the original and rises with each duplicate (S11). */
export function creditPaper(check: Check, refund: OrderRefund, venue: Venue, { registerName, hash, copy }: { readonly registerName: string; readonly hash: string; readonly copy: number }): Credit {
  return {
    location: venue.location, money: { currency: check.currency, currencyDigits: venue.location.currencyDigits }, orderId: check.id, orderNumber: check.number, orderType: check.orderType, tableName: tableNameOf(venue, check.tableId),
    orderName: check.name, serverName: refund.actorName, covers: check.covers, at: refund.numberedAt ?? refund.at, businessDate: check.businessDate, registerName,
    creditNumber: refund.number ?? '', receiptNumber: check.receiptNumber ?? '', reasonName: venue.reasons.find((reason) => reason.id === refund.reasonId)?.name ?? {}, note: refund.note,
    lines: refund.lines.map(({ lineId, quantity, amountMinor }) => ({ name: check.lines.find((line) => line.id === lineId)?.name ?? {}, quantity, amountMinor })),
    taxes: isWhole(refund) ? refundedTaxes(check, refund) : [], amountMinor: refund.givenMinor, tipMinor: refund.givenTipMinor,
    payments: sharesOfRefund(check, refund.id).filter(({ state }) => state === 'succeeded').map(({ tenderName, amountMinor, tipMinor, roundingMinor }) => ({ name: tenderName, amountMinor, tipMinor, roundingMinor })),
    journalHash: hash.slice(0, 16), copy,
  };
}

/** What the journal keeps of a refund: all that its paper says about money, without names of people (S12). */
export function creditEntry(check: Check, refund: OrderRefund, given: readonly OrderOperation[]): Record<string, unknown> {
  return {
    refundId: refund.id, orderId: check.id, orderNumber: check.number, receiptNumber: check.receiptNumber, businessDate: check.businessDate, currency: check.currency, reasonId: refund.reasonId,
    actorId: refund.actorId, approverId: refund.approverId, askedMinor: refund.amountMinor, askedTipMinor: refund.tipMinor, amountMinor: refund.givenMinor, tipMinor: refund.givenTipMinor,
    taxes: (isWhole(refund) ? refundedTaxes(check, refund) : []).map(({ code, ratePpm, netMinor, taxMinor }) => ({ code, ratePpm, netMinor, taxMinor })),
    tenders: given.map(({ id, parentId, tenderTypeId, tenderKind, amountMinor, tipMinor, roundingMinor }) => ({ operationId: id, captureId: parentId, tenderTypeId, kind: tenderKind, amountMinor, tipMinor, roundingMinor })),
    lines: refund.lines.map(({ lineId, quantity, amountMinor }) => ({ lineId, itemId: check.lines.find((line) => line.id === lineId)?.itemId ?? null, quantity, amountMinor })),
  };
}

/** All that was asked for went back: only then do the lines say what tax went with it. */
const isWhole = (refund: OrderRefund): boolean => refund.givenMinor === refund.amountMinor;

/** Tax inside what went back of each line, by rate: its part of the line's own taxes. */
function refundedTaxes(check: Check, refund: OrderRefund): TaxAmount[] {
  const before = wentBackBefore(check, refund);
  return sumTaxes(refund.lines.flatMap(({ lineId, amountMinor }) => {
    const line = check.lines.find((each) => each.id === lineId);
    return line === undefined ? [] : taxesOfPart(line, before.get(lineId) ?? 0, amountMinor);
  }));
}

/** What had gone back of each line when the refund got its number, in minor units. What came to nothing later changes no paper: a duplicate says what the first said (S11). */
function wentBackBefore(check: Check, { id, numberedAt }: OrderRefund): ReadonlyMap<string, number> {
  const isEarlier = (at: string | null): boolean => at !== null && (numberedAt === null || at < numberedAt);
  const refunds = check.refunds.filter((each) => each.id !== id && each.state === 'numbered' && isEarlier(each.numberedAt));
  const operations = check.operations.filter(({ kind, changedAt }) => kind !== 'correction' || isEarlier(changedAt));
  return new Map(linesToRefund({ lines: check.lines, refunds, operations }).map(({ lineId, refundedMinor }) => [lineId, refundedMinor]));
}

/**
 * The taxes of a part of a line: what is in all that has gone back by now less what was in what went back before, so that however a line is taken apart its parts bear the line's own taxes
 * to the cent. The net takes the remainder, so that net and tax are what went back; of a combo each thing has its own.
 */
export function taxesOfPart(line: CheckLine, beforeMinor: number, amountMinor: number): TaxAmount[] {
  const worth = worthMinor(line);
  if (worth === 0 || line.taxes.length === 0) return [];
  const part = (minor: number): number => mulDivRound(minor, beforeMinor + amountMinor, worth) - mulDivRound(minor, beforeMinor, worth);
  const taxes = line.taxes.map((tax) => ({ ...tax, taxMinor: part(tax.taxMinor), netMinor: part(tax.netMinor) }));
  if (line.taxes.some((tax) => tax.of !== undefined)) return taxes;
  const netMinor = amountMinor - sumMinor(taxes.map((tax) => tax.taxMinor));
  return taxes.map((tax) => ({ ...tax, netMinor }));
}
