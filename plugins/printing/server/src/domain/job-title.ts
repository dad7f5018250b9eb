import type { PrintDocument } from '../../../contracts/documents';

/** What a list of jobs calls a paper: kind and number, no words, since lists are shown in any language. */
export function jobTitle(document: PrintDocument): string {
  switch (document.type) {
    case 'kitchen-ticket': return `#${document.data.ticketNumber}`;
    case 'bill': return `${document.data.orderNumber}`;
    case 'receipt': return document.data.receiptNumber;
    case 'credit-receipt': return document.data.creditNumber;
    case 'x-report': return document.data.registerName;
    case 'z-report': return `${document.data.zNumber ?? ''} ${document.data.registerName}`.trim();
    case 'day-report': return `${document.data.number} ${document.data.businessDate}`;
    case 'drawer': return document.data.registerName;
    case 'test': return document.data.printerName;
  }
}
