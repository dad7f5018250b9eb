import { newPaper } from '../paper/new-paper';
import { columnsToRows } from '../paper/picture';
import { letterHeight, letterWidth, type Paper, type PaperItem } from '../paper/paper';
import { decodePage } from './code-pages';
import type { Command } from './command';
import { initialState, type PrintState } from './print-state';

type Text = Extract<PaperItem, { kind: 'text' }>;
const word = (args: Buffer, at: number): number => (args[at] ?? 0) + (args[at + 1] ?? 0) * 256;
const feedBeforeCut = 60;
const continues = (last: Text, next: Text): boolean =>
  last.x + [...last.text].length * last.wide * letterWidth === next.x && last.wide === next.wide && last.high === next.high
  && last.bold === next.bold && last.underlined === next.underlined && last.inverse === next.inverse;

/** Puts commands on paper. Knows nothing of sockets: what a command makes the printer say is the caller's. */
export class PaperPrinter {
  private state: PrintState;
  private line: Text[] = [];
  private stored: { bits: Buffer; width: number; height: number } | null = null;
  private current: Paper | null = null;
  /** Finished papers go here. */
  readonly papers: Paper[] = [];
  cuts = 0;

  private early: Buffer[] = [];

  constructor(readonly widthDots: number) {
    this.state = initialState(widthDots);
  }

  /** The paper that hangs in the printer, if anything was printed since the last cut. */
  get hanging(): Paper | null {
    return this.current;
  }

  print(command: Command, bytes: Buffer): void {
    if (command.kind === 'text') this.text(command.bytes);
    else this.control(command.name, command.args);
    // A paper begins with its first line, and what was said before that line belongs to it.
    this.early.push(bytes);
    if (this.current !== null) this.current.bytes.push(...this.early.splice(0));
  }

  private text(bytes: Buffer): void {
    const { state } = this;
    const text = decodePage(bytes, state.page);
    const { wide, high, bold, underlined, inverse } = state;
    const item: Text = { kind: 'text', x: state.x, y: 0, text, wide, high, bold, underlined, inverse };
    const last = this.line.at(-1);
    // One run of letters may come in several pieces and from several code pages.
    if (last !== undefined && continues(last, item)) this.line[this.line.length - 1] = { ...last, text: last.text + text };
    else this.line.push(item);
    state.x += [...text].length * wide * letterWidth;
  }

  private control(name: string, args: Buffer): void {
    const { state } = this;
    const first = args[0] ?? 0;
    const on = (first & 1) === 1;
    switch (name) {
      case 'LF': return this.feed();
      case '\x1b@': this.state = initialState(this.widthDots); this.line = []; return;
      case '\x1bt': state.page = first; return;
      case '\x1bE': case '\x1bG': state.bold = on; return;
      case '\x1b-': state.underlined = first !== 0 && first !== 0x30; return;
      case '\x1dB': state.inverse = on; return;
      case '\x1d!': state.wide = (first >> 4 & 7) + 1; state.high = (first & 7) + 1; return;
      case '\x1b!': state.bold = (first & 8) !== 0; state.high = (first & 16) === 0 ? 1 : 2; state.wide = (first & 32) === 0 ? 1 : 2; state.underlined = (first & 128) !== 0; return;
      case '\x1ba': state.align = (first % 48) as 0 | 1 | 2; return;
      case '\x1b2': state.lineDots = 30; return;
      case '\x1b3': state.lineDots = first; return;
      case '\x1dL': state.leftDots = word(args, 0); return;
      case '\x1dW': state.areaDots = word(args, 0); return;
      case '\x1b$': state.x = word(args, 0); return;
      case '\x1b\\': state.x += word(args, 0) > 0x7fff ? word(args, 0) - 0x10000 : word(args, 0); return;
      case '\x1bd': for (let count = 0; count < first; count += 1) this.feed(); return;
      case '\x1bJ': this.paper().heightDots += first; return;
      case '\x1bp': case '\x10\x14': this.paper().drawerKicks += 1; return;
      default: return this.picture(name, args);
    }
  }

  private picture(name: string, args: Buffer): void {
    if (name === '\x1dV' || name === '\x1bi' || name === '\x1bm') return this.cut();
    if (name === '\x1dv') return this.image(args.subarray(6), word(args, 2) * 8, word(args, 4));
    if (name === '\x1b*') {
      const height = (args[0] ?? 0) >= 32 ? 24 : 8;
      return this.image(columnsToRows(args.subarray(3), word(args, 1), height), word(args, 1), height);
    }
    if (name === '\x1d8' && args[6] === 112) this.stored = { width: word(args, 11), height: word(args, 13), bits: args.subarray(15) };
    if (name === '\x1d(' && args[0] === 0x4c && (args[4] === 50 || args[4] === 2) && this.stored !== null) {
      this.image(this.stored.bits, this.stored.width, this.stored.height);
      this.stored = null;
    }
  }

  private image(bits: Buffer, width: number, height: number): void {
    const { state } = this;
    const paper = this.paper();
    const x = state.leftDots + Math.max(0, Math.floor((state.areaDots - width) * state.align / 2));
    paper.items.push({ kind: 'image', x, y: paper.heightDots, width, height, bits });
    paper.heightDots += height;
  }

  private feed(): void {
    const { state, line } = this;
    const paper = this.paper();
    const high = Math.max(1, ...line.map((item) => item.high));
    const height = Math.max(high * letterHeight, state.lineDots);
    const width = Math.max(0, ...line.map((item) => item.x + [...item.text].length * item.wide * letterWidth));
    const shift = state.leftDots + Math.max(0, Math.floor((state.areaDots - width) * state.align / 2));
    for (const item of line) paper.items.push({ ...item, x: item.x + shift, y: paper.heightDots + (high - item.high) * letterHeight });
    paper.heightDots += height;
    this.line = [];
    state.x = 0;
  }

  private cut(): void {
    if (this.line.length > 0) this.feed();
    this.cuts += 1;
    const paper = this.paper();
    paper.heightDots += feedBeforeCut;
    paper.cutAt = new Date().toISOString();
    this.papers.push(paper);
    this.current = null;
  }

  private paper(): Paper {
    this.current ??= newPaper(this.widthDots);
    return this.current;
  }
}
