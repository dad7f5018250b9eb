import {
  discountOrder, discountLine, compLine, removeAdjustment, voidLine, voidOrder, removeServiceCharge, restoreServiceCharge, setTaxExempt, addOpenItem, changeOrderType,
} from '../../../contracts';

/** Discounts, comps, voids, service charge, exemption, open items and order types. */
export const orderMoneyContracts = [
  discountOrder, discountLine, compLine, removeAdjustment, voidLine, voidOrder, removeServiceCharge, restoreServiceCharge, setTaxExempt, addOpenItem, changeOrderType,
];
