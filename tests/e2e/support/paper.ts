import { expect } from '@playwright/test';
import { urls } from './stack';

export type PrinterName = 'kitchen' | 'bar' | 'receipt';
export type PrinterMode = 'ready' | 'off' | 'slow' | 'paper-out' | 'die-halfway' | 'half-open';
interface PaperView { id: string; cutAt: string | null; drawerKicks: number; bytes: string }

/** A paper as it came out: its letters, decoded here from the very bytes that the printer took. */
export interface PrintedPaper { readonly id: string; readonly text: string; readonly lines: readonly string[]; readonly drawerKicks: number }

const ESC = 0x1b, GS = 0x1d, FS = 0x1c, DLE = 0x10;
/** Argument bytes after the two bytes of a command; commands that carry data say in their arguments how much. */
const fixed: Readonly<Record<string, number>> = {
  '\x1b@': 0, '\x1b2': 0, '\x1bi': 0, '\x1bm': 0, '\x1c&': 0, '\x1c.': 0, '\x1b$': 2, '\x1b\\': 2, '\x1bp': 3, '\x1dL': 2, '\x1dW': 2, '\x1dP': 2, '\x1dg': 4, '\x10\x14': 3, '\x1cS': 2, '\x1cp': 2,
};

function argumentBytes(name: string, rest: Buffer): number {
  const word = (at: number): number => rest.readUInt16LE(at);
  if (name === '\x1dv') return 6 + word(2) * word(4);
  if (name === '\x1d(' || name === '\x1c(') return 3 + word(1);
  if (name === '\x1d8') return 5 + rest.readUInt32LE(1);
  if (name === '\x1b*') return 3 + word(1) * (rest.readUInt8(0) >= 32 ? 3 : 1);
  if (name === '\x1dV') return rest.readUInt8(0) >= 65 ? 2 : 1;
  return fixed[name] ?? 1;
}

/** The letters of an ESC/POS stream, line by line. Code pages agree on ASCII; of the rest the pound sign is the one that matters here. */
export function lettersOf(bytes: Buffer): string {
  let text = '';
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes.readUInt8(at);
    if ([ESC, GS, FS, DLE].includes(byte)) {
      const name = bytes.toString('latin1', at, at + 2);
      // A place further to the right stands for the blanks that nobody prints.
      if (name === '\x1b$' || name === '\x1b\\') text += ' ';
      at += 2 + argumentBytes(name, bytes.subarray(at + 2));
    } else {
      text += byte === 0x0a ? '\n' : byte === 0x9c || byte === 0xa3 ? '£' : byte >= 0x20 ? String.fromCharCode(byte) : '';
      at += 1;
    }
  }
  return text;
}

const tidy = (line: string): string => line.replace(/\s+/g, ' ').trim();

/** The papers that a printer has cut, oldest first. */
export async function papersOf(printer: PrinterName): Promise<PrintedPaper[]> {
  const response = await fetch(`${urls.paper}api/printers`);
  const { printers } = (await response.json()) as { printers: { name: string; papers: PaperView[] }[] };
  const papers = printers.find((candidate) => candidate.name === printer)?.papers ?? [];
  return papers.filter((paper) => paper.cutAt !== null).map(({ id, drawerKicks, bytes }) => {
    const lines = lettersOf(Buffer.from(bytes, 'base64')).split('\n').map(tidy).filter(Boolean);
    return { id, drawerKicks, lines, text: lines.join('\n') };
  });
}

/** Waits for the paper on which all of this stands. */
export async function paperWith(printer: PrinterName, ...words: readonly (string | RegExp)[]): Promise<PrintedPaper> {
  const fits = (paper: PrintedPaper): boolean => words.every((word) => (typeof word === 'string' ? paper.text.includes(word) : word.test(paper.text)));
  let last: PrintedPaper[] = [];
  await expect.poll(async () => (last = await papersOf(printer)).some(fits), { message: `a paper of the ${printer} printer with ${words.join(' and ')}`, timeout: 15_000, intervals: [50] }).toBe(true);
  return last.findLast(fits) as PrintedPaper;
}

export async function setPrinter(printer: PrinterName, mode: PrinterMode): Promise<void> {
  const response = await fetch(`${urls.paper}api/printers/${printer}/mode`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ mode }) });
  if (!response.ok) throw new Error(`the virtual printer answered ${response.status}`);
}

/** Takes away what the printer has printed. */
export async function takePapers(printer: PrinterName): Promise<void> {
  await fetch(`${urls.paper}api/printers/${printer}/papers`, { method: 'DELETE' });
}
