import { captureHold, exportOrderStatus, holdCard, printCreditReceipt, refundOrder, releaseHold, takeCardPayment } from '../../../contracts';

/** Card payments, holds, refunds and the export of transitions; their controller is `order`. */
export const orderCardsContracts = [takeCardPayment, holdCard, captureHold, releaseHold, refundOrder, printCreditReceipt, exportOrderStatus];
