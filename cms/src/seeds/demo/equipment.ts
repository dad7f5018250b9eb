/** Names of the printers in NOVA_PRINTERS, `{"kitchen":"10.0.0.21:9100"}`; what it leaves out keeps the virtual printer's address. */
export const printers = [
  { code: 'KITCHEN', setting: 'kitchen', name: 'Kitchen printer', address: '127.0.0.1:9101', columns: 48 },
  { code: 'BAR', setting: 'bar', name: 'Bar printer', address: '127.0.0.1:9102', columns: 42 },
  { code: 'RECEIPT', setting: 'receipt', name: 'Receipt printer', address: '127.0.0.1:9103', columns: 48 },
] as const;

export const stations = [
  { code: 'KITCHEN', kind: 'kitchen', printers: ['KITCHEN'], en: 'Kitchen', ar: 'المطبخ' },
  { code: 'BAR', kind: 'bar', printers: ['BAR'], en: 'Bar', ar: 'البار' },
  { code: 'PASS', kind: 'expo', printers: [], en: 'Pass', ar: 'منصة التسليم' },
] as const;

export const registers = [
  { code: 'FRONT', name: 'Front till', receiptPrinter: 'RECEIPT' },
  { code: 'BAR', name: 'Bar till', receiptPrinter: 'RECEIPT' },
] as const;
