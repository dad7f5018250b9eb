import type { Messages } from './catalogue';

export const ar: Messages = {
  comma: '، ', duplicate: 'نسخة مكررة', possibleDuplicate: 'قد تكون مكررة', new: 'جديد', changed: 'معدّل', cancelled: 'ملغى',
  orderTypes: { 'dine-in': 'محلي', takeaway: 'سفري', delivery: 'توصيل' },
  allergens: { gluten: 'غلوتين', crustaceans: 'قشريات', eggs: 'بيض', fish: 'سمك', peanuts: 'فول سوداني', soya: 'صويا', milk: 'حليب', nuts: 'مكسرات', celery: 'كرفس', mustard: 'خردل', sesame: 'سمسم', sulphites: 'كبريتيت', lupin: 'ترمس', molluscs: 'رخويات' },
  allergy: 'مسببات الحساسية', note: 'ملاحظة', ticket: 'تذكرة', order: 'طلب', table: 'طاولة', seat: 'مقعد', course: 'الدفعة', covers: 'الضيوف', servedBy: 'الخدمة',
  bill: 'الحساب', billNotReceipt: 'هذا ليس إيصالاً.', receipt: 'إيصال', receiptNumber: 'رقم الإيصال', creditReceipt: 'إيصال استرداد', creditNumber: 'رقم الاسترداد', ofReceipt: 'عن الإيصال', refunded: 'المبلغ المسترد', amount: 'المبلغ', reason: 'السبب', copy: 'نسخة', date: 'التاريخ', register: 'الصندوق', phone: 'هاتف', taxNumber: 'الرقم الضريبي',
  subtotal: 'المجموع الفرعي', adjustments: 'خصومات ورسوم', discount: 'خصم', comp: 'ضيافة', taxExempt: 'معفى من الضريبة', discounts: 'خصومات', comps: 'ضيافة', voids: 'إلغاءات', serviceCharge: 'رسوم الخدمة', corrections: 'خصومات وإلغاءات ورسوم', total: 'الإجمالي', paid: 'المدفوع', due: 'المتبقي', part: 'الجزء {number} من {count}', tendered: 'المستلم', change: 'الباقي', tip: 'إكرامية', rounding: 'تقريب',
  taxRate: 'الضريبة', net: 'الصافي', tax: 'مبلغ الضريبة', taxIncluded: 'الأسعار شاملة الضريبة', journal: 'السجل',
  xReport: 'تقرير X', zReport: 'تقرير Z', xNotice: 'قراءة مؤقتة، لا تغلق شيئاً.', dayReport: 'تقرير اليوم', zReports: 'تقارير Z', intoSafe: 'إلى الخزنة', businessDate: 'يوم العمل', opened: 'الفتح', closed: 'الإغلاق', madeAt: 'طُبع',
  sales: 'المبيعات', gross: 'الإجمالي', tenders: 'المدفوعات', tips: 'الإكراميات', drawer: 'درج النقد', openingFloat: 'الرصيد الافتتاحي', cashSales: 'مبيعات نقدية', refunds: 'المبالغ المستردة', cashRefunds: 'استرداد نقدي', creditReceipts: 'إيصالات الاسترداد', lateMoney: 'سُوّي بعد تقرير Z سابق', lateKinds: { capture: 'دفعة', refund: 'استرداد', correction: 'تصحيح' }, cashIn: 'إيداع نقدي', cashOut: 'سحب نقدي', drops: 'إيداع في الخزنة', tipOut: 'إكراميات مصروفة', disputed: 'متنازع عليه', closingDrop: 'إلى الخزنة عند الإقفال', leftInDrawer: 'الباقي في الدرج', drawerCounts: 'عدّ الدرج', cashiers: 'حسب أمين الصندوق', carriedOver: 'مُرحَّل', cashTips: 'إكراميات نقدية', expected: 'المتوقع', counted: 'المعدود', difference: 'الفرق',
  orders: 'الطلبات', ordersClosed: 'مغلقة', ordersOpen: 'مفتوحة', ordersCancelled: 'ملغاة', receipts: 'الإيصالات', firstReceipt: 'الأول', lastReceipt: 'الأخير', duplicates: 'نسخ مكررة', grandTotal: 'الإجمالي التراكمي', headHash: 'رأس السجل',
  testPage: 'صفحة اختبار', testText: 'إذا أمكنك قراءة هذا فالطابعة تعمل.', columns: 'الأعمدة',
};
