import type { PrintDocument } from '../../../contracts/documents';
import { bill } from './bill';
import { creditReceipt } from './credit-receipt';
import { dayReport } from './day-report';
import { kitchenTicket } from './kitchen-ticket';
import type { Paper, PaperLine } from './layout/paper';
import { plainText } from './layout/plain-text';
import { directionOf } from './messages/messages-for';
import { receipt } from './receipt';
import { shiftReport } from './shift-report';
import { testPage } from './test-page';
import type { PaperContext } from './wording';

/** The paper of a document: pure, so that the same row of `printing.job` gives the same paper in ten years. */
export function paperFor(document: PrintDocument, context: PaperContext): Paper {
  return { columns: context.columns, direction: directionOf(context.locale), lines: linesOf(document, context).map(cleaned) };
}

function linesOf(document: PrintDocument, context: PaperContext): PaperLine[] {
  switch (document.type) {
    case 'kitchen-ticket': return kitchenTicket(document.data, context);
    case 'bill': return bill(document.data, context);
    case 'receipt': return receipt(document.data, context);
    case 'credit-receipt': return creditReceipt(document.data, context);
    case 'x-report':
    case 'z-report': return shiftReport(document.data, context);
    case 'day-report': return dayReport(document.data, context);
    case 'drawer': return [];
    case 'test': return testPage(document.data, context);
  }
}

const cleaned = (line: PaperLine): PaperLine => (line.kind === 'row' ? { ...line, cells: line.cells.map((cell) => ({ ...cell, text: plainText(cell.text) })) } : line);
