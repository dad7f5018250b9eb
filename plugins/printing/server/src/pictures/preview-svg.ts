import { transform } from 'receiptline';
import { paperSettings } from '../../../contracts/paper';

/** The picture of a ReceiptLine document. ReceiptLine asks Google for a font; a preview must work without the internet, so that goes. */
export function previewSvg(document: string, columns: number): string {
  return transform(document, { ...paperSettings(columns), command: 'svg' })
    .replace(/<style[^>]*>.*?<\/style>/s, '')
    .replace(/font-family="[^"]*"/, `font-family="'DejaVu Sans Mono', 'Noto Sans Mono', 'Cascadia Mono', Menlo, Consolas, monospace"`);
}

/** The same document as lines of letters, for a screen that reads it out or searches in it: in one size, since letters cannot be large here but only spaced. */
export const plainPaper = (document: string, columns: number): string => transform(document.replace(/(?<!\\)\^+/g, ''), { ...paperSettings(columns), command: 'text' }).replace(/[ \t]+$/gm, '').trim();
