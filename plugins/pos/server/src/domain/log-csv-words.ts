import type { OrderType } from '@nova/platform/contracts';
import type { OrderBucket } from '../../../contracts/order-bucket';

export interface LogWords {
  readonly columns: readonly string[];
  readonly buckets: Readonly<Record<OrderBucket | 'merged', string>>;
  readonly types: Readonly<Record<OrderType, string>>;
}

/** The words of the exported log; a language without any gets English. The order of the columns is the same in all. */
export const logWords: Readonly<Record<string, LogWords>> = {
  en: {
    columns: ['Business date', 'Check', 'Receipt', 'State', 'Type', 'Table', 'Name', 'Server', 'Guests', 'Opened', 'Fired', 'Billed', 'Closed', 'Total', 'Paid', 'Due', 'Currency'],
    buckets: { open: 'Open', fired: 'In the kitchen', billed: 'Billed', paid: 'Paid', refunded: 'Refunded', voided: 'Voided', cancelled: 'Cancelled', merged: 'Merged' },
    types: { 'dine-in': 'Dine-in', 'takeaway': 'Takeaway', 'delivery': 'Delivery' },
  },
  ar: {
    columns: ['يوم العمل', 'الفاتورة', 'الإيصال', 'الحالة', 'النوع', 'الطاولة', 'الاسم', 'النادل', 'الضيوف', 'فُتحت', 'أُرسلت للمطبخ', 'طُبع الحساب', 'أُغلقت', 'المجموع', 'المدفوع', 'المتبقي', 'العملة'],
    buckets: { open: 'مفتوحة', fired: 'في المطبخ', billed: 'بانتظار الدفع', paid: 'مدفوعة', refunded: 'مستردة', voided: 'ملغاة بعد الإرسال', cancelled: 'ملغاة', merged: 'مدموجة' },
    types: { 'dine-in': 'داخل المطعم', 'takeaway': 'سفري', 'delivery': 'توصيل' },
  },
};
