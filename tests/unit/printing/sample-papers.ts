import type { PrintDocument } from '../../../plugins/printing/contracts/documents';

const location = {
  id: 'loc1', code: 'MAIN', name: { en: 'Nova Kitchen', ar: 'مطبخ نوفا' }, legalName: 'Nova Restaurants LLC', address: '14 Harbour Street\nDubai', phone: '+971 4 555 0100',
  taxNumber: '100123456700003', receiptHeader: { en: 'Welcome!', ar: 'أهلاً وسهلاً' }, receiptFooter: { en: 'Thank you. See you soon!', ar: 'شكراً لزيارتكم' },
  timeZone: 'Asia/Dubai', cutoffHour: 4, currency: 'AED', currencyDigits: 2, taxMode: 'inclusive' as const, taxRounding: 'line' as const, cashRoundingMinor: 25, locales: ['en', 'ar'], defaultLocale: 'en',
};

export const ticket = {
  type: 'kitchen-ticket',
  data: {
    ticketNumber: 128, orderNumber: 57, stationName: { en: 'Grill', ar: 'الشواية' }, orderType: 'dine-in', tableName: '12', orderName: '', serverName: 'Sara', covers: 4, firedAt: '2026-11-22T15:42:00.000Z', timeZone: 'Asia/Dubai',
    lines: [
      { change: 'new', quantity: 2, kitchenName: 'HUMMUS', name: { en: 'Hummus with pine nuts', ar: 'حمص بالصنوبر' }, modifiers: [{ quantity: 1, kitchenName: 'EXTRA PITA', name: { en: 'Extra pita', ar: 'خبز إضافي' } }], seat: 1, course: 1, note: '', allergens: ['sesame', 'nuts'] },
      { change: 'new', quantity: 1, kitchenName: '', name: { en: 'Chargrilled chicken shish taouk with garlic', ar: 'شيش طاووق مشوي بالثوم' }, modifiers: [{ quantity: 2, kitchenName: 'TOUM', name: { en: 'Toum', ar: 'ثوم' } }, { quantity: 1, kitchenName: 'NO PICKLES', name: { en: 'No pickles', ar: 'بدون مخلل' } }], seat: 2, course: 2, note: 'بدون بصل من فضلك', allergens: ['milk'] },
      { change: 'changed', quantity: 3, kitchenName: 'LAMB KOFTA', name: { en: 'Lamb kofta', ar: 'كفتة لحم' }, modifiers: [], seat: null, course: 2, note: 'Well done, sauce {on} the side | ~please~', allergens: [] },
      { change: 'cancelled', quantity: 1, kitchenName: 'FRIES', name: { en: 'Fries', ar: 'بطاطا' }, modifiers: [], seat: null, course: 2, note: '', allergens: [] },
    ],
  },
} satisfies PrintDocument;

const money = { currency: 'AED', currencyDigits: 2 };
const check = {
  location, money, orderId: '0199b1c0-0000-7000-8000-000000000001', orderNumber: 57, orderType: 'dine-in' as const, tableName: '12', orderName: '', serverName: 'Sara', covers: 4, at: '2026-11-22T16:58:00.000Z',
  lines: [
    { name: { en: 'Hummus with pine nuts', ar: 'حمص بالصنوبر' }, quantity: 2, unitPriceMinor: 2400, totalMinor: 5400, modifiers: [{ name: { en: 'Extra pita', ar: 'خبز إضافي' }, quantity: 1, priceMinor: 300 }] },
    { name: { en: 'Chargrilled chicken shish taouk with garlic', ar: 'شيش طاووق مشوي بالثوم' }, quantity: 1, unitPriceMinor: 5200, totalMinor: 5200, modifiers: [{ name: { en: 'No pickles', ar: 'بدون مخلل' }, quantity: 1, priceMinor: 0 }] },
    { name: { en: 'Café crème', ar: 'قهوة بالكريمة' }, quantity: 10, unitPriceMinor: 1500, totalMinor: 15000, modifiers: [] },
  ],
  subtotalMinor: 24381, taxes: [{ code: 'VAT5', name: 'VAT', ratePpm: 50_000, netMinor: 24381, taxMinor: 1219 }], totalMinor: 25600, paidMinor: 0, dueMinor: 25600,
};

export const bill = { type: 'bill', data: { ...check, paidMinor: 10000, dueMinor: 15600 } } satisfies PrintDocument;

export const receipt = {
  type: 'receipt',
  data: {
    ...check, paidMinor: 25600, dueMinor: 0, receiptNumber: 'MAIN-R1-000123', businessDate: '2026-11-22', registerName: 'Front till',
    payments: [
      { name: { en: 'Card', ar: 'بطاقة' }, amountMinor: 10000, tenderedMinor: 10000, changeMinor: 0, tipMinor: 1000, roundingMinor: 0 },
      { name: { en: 'Cash', ar: 'نقداً' }, amountMinor: 15600, tenderedMinor: 20000, changeMinor: 4400, tipMinor: 0, roundingMinor: 0 },
    ],
    journalHash: '9f86d081884c7d65', copy: 0,
  },
} satisfies PrintDocument;

/** Tax on top of prices, two rates, and a discount that moved the total. */
export const exclusiveReceipt = {
  type: 'receipt',
  data: {
    ...receipt.data, location: { ...location, taxMode: 'exclusive' as const, legalName: 'Nova Kitchen', phone: null }, tableName: '', orderType: 'takeaway' as const, orderName: 'Layla', copy: 1,
    subtotalMinor: 24600, taxes: [{ code: 'A', name: 'GST', ratePpm: 50_000, netMinor: 10600, taxMinor: 530 }, { code: 'B', name: 'PST', ratePpm: 99_750, netMinor: 10600, taxMinor: 1057 }], totalMinor: 26187,
  },
} satisfies PrintDocument;

const report = {
  location, money, registerName: 'Front till', businessDate: '2026-11-22', openedAt: '2026-11-22T05:00:00.000Z', madeAt: '2026-11-22T19:05:00.000Z', openedByName: 'Maya', orders: { closed: 84, cancelled: 2, open: 1, covers: 203 },
  grossMinor: 1_284_550, netMinor: 1_223_381, taxMinor: 61_169, taxes: [{ code: 'VAT5', name: 'VAT', ratePpm: 50_000, netMinor: 1_223_381, taxMinor: 61_169 }],
  tenders: [{ name: { en: 'Cash', ar: 'نقداً' }, count: 31, amountMinor: 402_550, tipMinor: 0 }, { name: { en: 'Card', ar: 'بطاقة' }, count: 53, amountMinor: 882_000, tipMinor: 24_000 }], tipsMinor: 24_000, roundingMinor: -75,
  drawer: { openingMinor: 50_000, salesMinor: 402_550, cashInMinor: 0, cashOutMinor: 12_000, dropMinor: 300_000, tipMinor: 0, expectedMinor: 140_550, countedMinor: 140_050, differenceMinor: -500 },
  receipts: { first: 'MAIN-R1-000040', last: 'MAIN-R1-000123', count: 84, duplicates: 3 }, grandTotalMinor: 98_412_300,
};
export const zReport = { type: 'z-report', data: { ...report, kind: 'z', zNumber: 41, closedAt: '2026-11-22T19:04:00.000Z', closedByName: 'Maya', headHash: '3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b', copy: 0 } } satisfies PrintDocument;
export const xReport = { type: 'x-report', data: { ...report, kind: 'x', zNumber: null, closedAt: null, closedByName: null, headHash: null, copy: 0, drawer: { ...report.drawer, countedMinor: null, differenceMinor: null } } } satisfies PrintDocument;
export const dayReport = {
  type: 'day-report',
  data: {
    location, money, number: 12, businessDate: '2026-11-22', at: '2026-11-22T20:10:00.000Z', closedByName: 'Maya',
    zs: [{ registerName: 'Front till', zNumber: 41, grossMinor: 1_284_550, differenceMinor: -500, disputed: true }, { registerName: 'Bar', zNumber: 17, grossMinor: 315_450, differenceMinor: 0, disputed: false }],
    orders: { closed: 121, cancelled: 3, covers: 288 }, grossMinor: 1_600_000, netMinor: 1_523_810, taxMinor: 76_190, taxes: [{ code: 'VAT5', name: 'VAT', ratePpm: 50_000, netMinor: 1_523_810, taxMinor: 76_190 }],
    tenders: [{ name: { en: 'Cash', ar: 'نقداً' }, count: 40, amountMinor: 600_000, tipMinor: 0 }, { name: { en: 'Card', ar: 'بطاقة' }, count: 81, amountMinor: 1_000_000, tipMinor: 24_000 }],
    refunds: [{ name: { en: 'Card', ar: 'بطاقة' }, count: 1, amountMinor: 5_000, tipMinor: 500 }], tipsMinor: 23_500, tipOutMinor: 10_000, roundingMinor: -75, differenceMinor: -500, safeMinor: 450_000, copy: 0,
  },
} satisfies PrintDocument;
export const testPage = { type: 'test', data: { printerName: 'Kitchen', at: '2026-11-22T15:42:00.000Z', timeZone: 'Asia/Dubai' } } satisfies PrintDocument;

export const papers: Readonly<Record<string, PrintDocument>> = { ticket, bill, receipt, exclusiveReceipt, zReport, xReport, dayReport, testPage };
