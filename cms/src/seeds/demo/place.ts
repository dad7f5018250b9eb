/** The restaurant itself: what its receipts say and how its clock and money work. */
export const place = {
  code: 'SOHO',
  legalName: 'Saffron & Sumac Restaurants Ltd',
  address: '48 Greek Street, Soho, London W1D 4EF',
  phone: '+44 20 7946 0148',
  taxNumber: 'GB 123 4567 82',
  timeZone: 'Europe/London',
  cutoffHour: 4,
  currency: 'GBP',
  taxMode: 'inclusive',
  taxRounding: 'line',
  cashRoundingMinor: 1,
  orderTypes: ['dine-in', 'takeaway', 'delivery'],
  texts: {
    en: { name: 'Saffron & Sumac', receiptHeader: 'Levantine kitchen and charcoal grill', receiptFooter: 'Thank you. Service is not included.\nAllergens? Please ask us.' },
    ar: { name: 'زعفران وسمّاق', receiptHeader: 'مطبخ شامي ومشاوي على الفحم', receiptFooter: 'شكراً لزيارتكم. الخدمة غير مشمولة.\nلديكم حساسية؟ اسألونا من فضلكم.' },
  },
} as const;

/** Times are of the local day; LATE ends after midnight and belongs to the day it started on. */
export const dayParts = [
  { code: 'BREAKFAST', startsAt: '07:00', endsAt: '11:30', days: [], en: 'Breakfast', ar: 'الفطور' },
  { code: 'LUNCH', startsAt: '12:00', endsAt: '16:00', days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], en: 'Lunch', ar: 'الغداء' },
  { code: 'LATE', startsAt: '22:00', endsAt: '02:00', days: ['thursday', 'friday', 'saturday'], en: 'Late night', ar: 'آخر الليل' },
] as const;

/** A party of eight and more pays service; the rest is what a new location starts with. */
export const rules = { serviceChargePpm: 125_000, serviceChargeFromCovers: 8, en: 'Service charge', ar: 'رسوم الخدمة' } as const;
