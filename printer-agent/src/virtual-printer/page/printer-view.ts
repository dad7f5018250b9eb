import type { Paper } from '../paper/paper';
import { paperText } from '../paper/paper-text';
import type { VirtualPrinter } from '../virtual-printer';

export interface PaperView { id: string; startedAt: string; cutAt: string | null; widthDots: number; heightDots: number; drawerKicks: number; text: string; bytes?: string }
export interface PrinterView { name: string; port: number; mode: string; columns: number; cuts: number }

export const printerView = ({ name, port, mode, columns, cuts }: VirtualPrinter): PrinterView => ({ name, port, mode, columns, cuts });

/** A paper for JSON; its raw bytes in base64 when they are wanted. */
export function paperView(paper: Paper, withBytes: boolean): PaperView {
  const { id, startedAt, cutAt, widthDots, heightDots, drawerKicks } = paper;
  const view = { id, startedAt, cutAt, widthDots, heightDots, drawerKicks, text: paperText(paper) };
  return withBytes ? { ...view, bytes: Buffer.concat(paper.bytes).toString('base64') } : view;
}
