const everyWay = ['dine-in', 'takeaway', 'delivery'] as const;
const away = ['takeaway', 'delivery'] as const;
const vat20 = { code: 'VAT20', name: 'VAT 20%', ratePpm: 200_000 } as const;

/** United Kingdom: hot food and all that is eaten in is standard-rated, cold food taken away is zero-rated. */
export const taxClasses = [
  { code: 'STANDARD', name: 'Standard rate', rates: [{ ...vat20, orderTypes: everyWay }] },
  { code: 'COLD-FOOD', name: 'Cold food', rates: [{ ...vat20, orderTypes: ['dine-in'] }, { code: 'VAT0', name: 'VAT 0%', ratePpm: 0, orderTypes: away }] },
  { code: 'ALCOHOL', name: 'Alcohol', rates: [{ ...vat20, orderTypes: everyWay }] },
] as const;

/** The sandbox is part of every demo; Stripe only of one that was started with it. */
export const tenderTypes = [
  { code: 'CASH', kind: 'cash', opensDrawer: true, en: 'Cash', ar: 'نقداً' },
  { code: 'CARD-SANDBOX', kind: 'card', provider: 'sandbox', opensDrawer: false, en: 'Card', ar: 'بطاقة' },
  { code: 'CARD-STRIPE', kind: 'card', provider: 'stripe', opensDrawer: false, en: 'Card (Stripe)', ar: 'بطاقة (Stripe)' },
  { code: 'CARD', kind: 'external-card', opensDrawer: false, en: 'Card terminal', ar: 'جهاز البطاقات' },
  { code: 'VOUCHER', kind: 'voucher', opensDrawer: false, en: 'Gift voucher', ar: 'قسيمة هدية' },
  { code: 'HOUSE', kind: 'house-account', opensDrawer: false, en: 'House account', ar: 'حساب آجل' },
] as const;
