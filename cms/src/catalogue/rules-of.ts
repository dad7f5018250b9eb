import { defaultHouseRules, type HouseRules } from '@nova/platform/contracts';
import { integerOf, linkOf, textsOf, type PublishedDocument } from './read-documents';

/** The fields of the content type, in the form that the plugins read. */
export function rulesOf(document: PublishedDocument, locales: readonly [string, ...string[]]): HouseRules {
  const { cash, approval, refund, holds, serviceCharge, attention, kitchen, printing } = defaultHouseRules;
  const field = (name: string, otherwise: number): number => integerOf(document.row[name], otherwise);
  const flag = (name: string, otherwise: boolean): boolean => (typeof document.row[name] === 'boolean' ? document.row[name] : otherwise);
  const name = textsOf(document, 'serviceChargeName', locales);
  return {
    cash: { toleranceMinor: field('cashToleranceMinor', cash.toleranceMinor), disputeAboveMinor: field('disputeAboveMinor', cash.disputeAboveMinor) },
    approval: {
      voidAboveMinor: field('voidAboveMinor', approval.voidAboveMinor), discountAbovePpm: field('discountAbovePpm', approval.discountAbovePpm),
      openItemAboveMinor: field('openItemAboveMinor', approval.openItemAboveMinor), refundAboveMinor: field('refundAboveMinor', approval.refundAboveMinor),
    },
    refund: { cashForCards: flag('cashForCards', refund.cashForCards) },
    holds: { captureBeforeEnd: flag('captureHoldsBeforeEnd', holds.captureBeforeEnd), watchMinutes: field('holdWatchMinutes', holds.watchMinutes) },
    serviceCharge: {
      ppm: field('serviceChargePpm', serviceCharge.ppm), fromCovers: field('serviceChargeFromCovers', serviceCharge.fromCovers),
      name: Object.values(name).some((text) => text !== '') ? name : serviceCharge.name, taxClassId: linkOf(document.row['serviceChargeTaxClass']),
    },
    attention: {
      seatedMinutes: field('seatedMinutes', attention.seatedMinutes), orderedMinutes: field('orderedMinutes', attention.orderedMinutes),
      servedMinutes: field('servedMinutes', attention.servedMinutes), billedMinutes: field('billedMinutes', attention.billedMinutes),
    },
    kitchen: { lateMinutes: field('ticketLateMinutes', kitchen.lateMinutes) },
    printing: { silentAfterMs: field('printerSilentAfterMs', printing.silentAfterMs) },
  };
}
