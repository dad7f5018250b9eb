import type { Location } from '@nova/platform/contracts';
import type { PrintDocument } from '@nova/printing/contracts';
import type { DayClose } from '../../../contracts/close-day';

/** The paper of a closed day. `copy` counts the reprints: 0 is the original. */
export function dayDocument(close: DayClose, location: Location, copy: number): PrintDocument {
  const { number, businessDate, at, closedByName, orders, grossMinor, netMinor, taxMinor, taxes, tipsMinor, tipOutMinor, roundingMinor, differenceMinor, safeMinor } = close;
  const named = ({ name, count, amountMinor, tipMinor }: DayClose['tenders'][number]) => ({ name, count, amountMinor, tipMinor });
  return {
    type: 'day-report',
    data: {
      location, money: { currency: close.currency, currencyDigits: location.currencyDigits }, number, businessDate, at, closedByName, zs: close.zs.map(({ shiftId: _shift, ...z }) => z), orders, grossMinor, netMinor, taxMinor, taxes,
      tenders: close.tenders.map(named), refunds: (close.refunds ?? []).map(named), tipsMinor, tipOutMinor, roundingMinor, differenceMinor, safeMinor, copy,
    },
  };
}
