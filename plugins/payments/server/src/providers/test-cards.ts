import type { PaymentMethod } from '@nova/platform/contracts';

const card = (token: string, en: string, ar: string): PaymentMethod => ({ token, name: { en, ar } });

/** The cards that a till may name while a provider is in test mode. They move no money. */
export const testCards: Readonly<Record<'stripe' | 'sandbox', readonly PaymentMethod[]>> = {
  stripe: [
    card('pm_card_visa', 'Visa 4242', 'فيزا 4242'), card('pm_card_mastercard', 'Mastercard 4444', 'ماستركارد 4444'), card('pm_card_amex', 'Amex 8431', 'أمكس 8431'),
    card('pm_card_chargeDeclined', 'Declined card', 'بطاقة مرفوضة'), card('pm_card_chargeDeclinedInsufficientFunds', 'Card without funds', 'بطاقة بلا رصيد'),
    card('pm_card_pendingRefund', 'Refunds pend', 'استرداد معلّق'), card('pm_card_refundFail', 'Refunds fail later', 'استرداد يفشل لاحقًا'),
  ],
  sandbox: [
    card('sandbox_card', 'Test card', 'بطاقة تجريبية'), card('sandbox_card_declined', 'Declined card', 'بطاقة مرفوضة'), card('sandbox_card_poor', 'Card without funds', 'بطاقة بلا رصيد'),
    card('sandbox_card_slow_bank', 'Slow bank', 'بنك بطيء'),
  ],
};
