import type { PrintDocument } from '../../../contracts/documents';
import { composeDocument, rowsToDraw } from '../templates/layout/compose-document';
import { paperFor } from '../templates/paper-for';
import type { PaperContext } from '../templates/wording';
import { picturesOf } from './picture-cache';

/** The ReceiptLine document of a paper for one printer, pictures included. Takes a few milliseconds for each row that must be drawn. */
export async function renderDocument(document: PrintDocument, context: PaperContext, scripts: readonly string[]): Promise<string> {
  const paper = paperFor(document, context);
  return composeDocument(paper, scripts, await picturesOf(paper, rowsToDraw(paper, scripts)));
}
