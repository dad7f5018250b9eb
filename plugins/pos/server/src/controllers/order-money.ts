import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { addOpenItem } from '../services/add-open-item';
import { changeOrderType } from '../services/change-order-type';
import { compLine } from '../services/comp-line';
import { discountLine } from '../services/discount-line';
import { discountOrder } from '../services/discount-order';
import { removeAdjustment } from '../services/remove-adjustment';
import { removeServiceCharge } from '../services/remove-service-charge';
import { restoreServiceCharge } from '../services/restore-service-charge';
import { setTaxExempt } from '../services/set-tax-exempt';
import { voidLine } from '../services/void-line';
import { voidOrder } from '../services/void-order';

/** Money on a check; part of the controller `order`. */
export const orderMoney = {
  'discount': action(contracts.discountOrder, discountOrder),
  'discount-line': action(contracts.discountLine, discountLine),
  'comp-line': action(contracts.compLine, compLine),
  'remove-adjustment': action(contracts.removeAdjustment, removeAdjustment),
  'void-line': action(contracts.voidLine, voidLine),
  'void': action(contracts.voidOrder, voidOrder),
  'remove-service-charge': action(contracts.removeServiceCharge, removeServiceCharge),
  'restore-service-charge': action(contracts.restoreServiceCharge, restoreServiceCharge),
  'set-tax-exempt': action(contracts.setTaxExempt, setTaxExempt),
  'add-open-item': action(contracts.addOpenItem, addOpenItem),
  'change-type': action(contracts.changeOrderType, changeOrderType),
};
