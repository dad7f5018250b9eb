import { action } from '@nova/platform/access';
import * as contracts from '../../../contracts';
import { captureHold } from '../services/capture-hold';
import { exportOrderStatus } from '../services/export-order-status';
import { holdCard } from '../services/hold-card';
import { printCreditReceipt } from '../services/print-credit-receipt';
import { refundOrder } from '../services/refund-order';
import { releaseHold } from '../services/release-hold';
import { takeCardPayment } from '../services/take-card-payment';

/** Money through a provider and refunds; part of the controller `order`. */
export const orderCards = {
  'take-card-payment': action(contracts.takeCardPayment, takeCardPayment),
  'hold-card': action(contracts.holdCard, holdCard),
  'capture-hold': action(contracts.captureHold, captureHold),
  'release-hold': action(contracts.releaseHold, releaseHold),
  'refund': action(contracts.refundOrder, refundOrder),
  'print-credit-receipt': action(contracts.printCreditReceipt, printCreditReceipt),
  'export-status': action(contracts.exportOrderStatus, exportOrderStatus),
};
