import type { Messages } from './catalogue';

export const en: Messages = {
  comma: ', ', duplicate: 'DUPLICATE', possibleDuplicate: 'POSSIBLE DUPLICATE', new: 'NEW', changed: 'CHANGED', cancelled: 'CANCELLED',
  orderTypes: { 'dine-in': 'Dine in', takeaway: 'Takeaway', delivery: 'Delivery' },
  allergens: { gluten: 'Gluten', crustaceans: 'Crustaceans', eggs: 'Eggs', fish: 'Fish', peanuts: 'Peanuts', soya: 'Soya', milk: 'Milk', nuts: 'Nuts', celery: 'Celery', mustard: 'Mustard', sesame: 'Sesame', sulphites: 'Sulphites', lupin: 'Lupin', molluscs: 'Molluscs' },
  allergy: 'ALLERGENS', note: 'NOTE', ticket: 'Ticket', order: 'Order', table: 'Table', seat: 'Seat', course: 'Course', covers: 'Covers', servedBy: 'Served by',
  bill: 'BILL', billNotReceipt: 'This is not a receipt.', receipt: 'RECEIPT', receiptNumber: 'Receipt no.', creditReceipt: 'CREDIT RECEIPT', creditNumber: 'Credit no.', ofReceipt: 'For receipt', refunded: 'REFUNDED', amount: 'Amount', reason: 'Reason', copy: 'Copy', date: 'Date', register: 'Register', phone: 'Tel.', taxNumber: 'Tax no.',
  subtotal: 'Subtotal', adjustments: 'Discounts and charges', discount: 'Discount', comp: 'On the house', taxExempt: 'Tax exempt', discounts: 'Discounts', comps: 'On the house', voids: 'Voids', serviceCharge: 'Service charge', corrections: 'Discounts, voids, charges', total: 'TOTAL', paid: 'Paid', due: 'To pay', part: 'Part {number} of {count}', tendered: 'Given', change: 'Change', tip: 'Tip', rounding: 'Rounding',
  taxRate: 'Tax', net: 'Net', tax: 'Tax amount', taxIncluded: 'Prices include tax', journal: 'Journal',
  xReport: 'X REPORT', zReport: 'Z REPORT', xNotice: 'Interim reading. Nothing is closed by it.', dayReport: 'DAY REPORT', zReports: 'Z reports', intoSafe: 'Into the safe', businessDate: 'Business date', opened: 'Opened', closed: 'Closed', madeAt: 'Printed',
  sales: 'Sales', gross: 'Gross', tenders: 'Payments', tips: 'Tips', drawer: 'Cash drawer', openingFloat: 'Opening float', cashSales: 'Cash sales', refunds: 'Refunds', cashRefunds: 'Cash refunds', creditReceipts: 'Credit receipts', lateMoney: 'Settled after an earlier Z', lateKinds: { capture: 'Payment', refund: 'Refund', correction: 'Correction' }, cashIn: 'Cash in', cashOut: 'Cash out', drops: 'Safe drops', tipOut: 'Tips paid out', disputed: 'DISPUTED', closingDrop: 'To the safe at closing', leftInDrawer: 'Left in the drawer', drawerCounts: 'Counts of the drawer', cashiers: 'By cashier', carriedOver: 'Carried over', cashTips: 'Cash tips', expected: 'Expected', counted: 'Counted', difference: 'Difference',
  orders: 'Orders', ordersClosed: 'Closed', ordersOpen: 'Still open', ordersCancelled: 'Cancelled', receipts: 'Receipts', firstReceipt: 'First', lastReceipt: 'Last', duplicates: 'Duplicates printed', grandTotal: 'Grand total since start', headHash: 'Journal head',
  testPage: 'TEST PAGE', testText: 'If you can read this, the printer works.', columns: 'Columns',
};
