import { transform } from 'receiptline';
import { paperSettings } from '../../../plugins/printing/contracts/paper';
import { CommandReader } from '../../../printer-agent/src/virtual-printer/escpos/command-reader';
import { PaperPrinter } from '../../../printer-agent/src/virtual-printer/escpos/paper-printer';
import type { Paper } from '../../../printer-agent/src/virtual-printer/paper/paper';

/** The bytes of a document, decoded again into the papers they make; fed in pieces of any size. */
export function decode(document: string, columns: number, pieceBytes = 4096): Paper[] {
  const bytes = Buffer.from(transform(document, { ...paperSettings(columns), command: 'escpos' }), 'latin1');
  const reader = new CommandReader();
  const printer = new PaperPrinter(columns * 12);
  for (let at = 0; at < bytes.length; at += pieceBytes) for (const command of reader.read(bytes.subarray(at, at + pieceBytes))) printer.print(command, Buffer.alloc(0));
  if (reader.incomplete > 0) throw new Error(`${reader.incomplete} bytes are no whole command`);
  return printer.papers;
}
