import { EventEmitter } from 'node:events';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { sizeOf, type Command } from './escpos/command';
import { CommandReader } from './escpos/command-reader';
import { PaperPrinter } from './escpos/paper-printer';
import type { Paper } from './paper/paper';
import { linesBeforeDeath, slowBytesPerSecond, type PrinterMode } from './printer-mode';
import { counterValue, paperSensor, processId, realTimeStatus } from './replies';

const papersKept = 100;
const cutterCounter = 178;

interface Queued { command: Command; bytes: Buffer; from: Socket }

/**
 * A receipt printer on a TCP port. Takes ESC/POS from any number of connections, prints in the order of arrival, answers status at once and
 * everything else when its buffer comes to it; keeps printing what it received after the other side has gone. Emits `change`.
 */
export class VirtualPrinter extends EventEmitter {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  private queue: Queued[] = [];
  private printing = false;
  private printer: PaperPrinter;
  private lines = 0;
  private current: PrinterMode = 'ready';
  private boundPort: number;

  /** Port 0 takes a free one, and keeps it through power cycles. */
  constructor(readonly name: string, port: number, readonly columns = 48, private readonly host = '127.0.0.1') {
    super();
    this.boundPort = port;
    this.printer = new PaperPrinter(columns * 12);
  }

  get port(): number { return this.boundPort; }
  get mode(): PrinterMode { return this.current; }
  get cuts(): number { return this.printer.cuts; }
  /** Oldest first; the last may still hang in the printer. */
  get papers(): readonly Paper[] { return this.printer.hanging === null ? this.printer.papers : [...this.printer.papers, this.printer.hanging]; }

  async start(): Promise<void> {
    const server = createServer((socket) => this.accept(socket));
    await new Promise<void>((resolve, reject) => { server.once('error', reject).listen(this.boundPort, this.host, resolve); });
    this.boundPort = (server.address() as AddressInfo).port;
    this.server = server;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    const { server } = this;
    this.server = null;
    this.queue = [];
    if (server !== null) await new Promise<void>((resolve) => { server.close(() => resolve()); });
  }

  /** Switching on after `off` or a death starts with an empty buffer, as power does; loading paper goes on with what waits. */
  async setMode(mode: PrinterMode): Promise<void> {
    this.current = mode;
    this.lines = 0;
    if (mode === 'off') await this.stop();
    else if (this.server === null) await this.start();
    this.emit('change');
    void this.pump();
  }

  /** Takes the papers away, also the one that hangs in the printer. The cutter's counter stays, as in a real one. */
  clear(): void {
    const { cuts } = this.printer;
    this.printer = new PaperPrinter(this.columns * 12);
    this.printer.cuts = cuts;
    this.emit('change');
  }

  private accept(socket: Socket): void {
    const reader = new CommandReader();
    this.sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
    socket.on('data', (chunk) => {
      if (this.current === 'half-open') return;
      for (const command of reader.read(chunk)) this.receive(command, socket);
      void this.pump();
    });
  }

  private receive(command: Command, from: Socket): void {
    if (command.kind === 'control' && command.name === '\x10\x04') from.write(realTimeStatus(command.args[0] ?? 1, this.current));
    else this.queue.push({ command, bytes: bytesOf(command), from });
  }

  private async pump(): Promise<void> {
    if (this.printing) return;
    this.printing = true;
    while (this.queue.length > 0 && this.current !== 'paper-out' && this.current !== 'half-open') {
      const next = this.queue.shift() as Queued;
      if (this.current === 'slow') await new Promise((resolve) => { setTimeout(resolve, (sizeOf(next.command) / slowBytesPerSecond) * 1000); });
      this.printer.print(next.command, next.bytes);
      this.answer(next);
      if (await this.diesNow(next.command)) break;
      if (isVisible(next.command)) this.shown();
    }
    this.printing = false;
  }

  private answer({ command, from }: Queued): void {
    if (command.kind === 'text' || from.destroyed) return;
    if (command.name === '\x1dr') from.write(paperSensor(this.current));
    if (command.name === '\x1d(' && command.args[0] === 0x48 && command.args[3] === 48) from.write(processId(command.args));
    if (command.name === '\x1dg' && command.args[0] === 0x32) from.write(counterValue(command.args[2] === cutterCounter ? this.printer.cuts : 0));
  }

  /** Loses power after some lines: connections break, the buffer is empty, what is printed hangs there uncut. */
  private async diesNow(command: Command): Promise<boolean> {
    if (this.current !== 'die-halfway' || !isVisible(command)) return false;
    this.lines += 1;
    if (this.lines < linesBeforeDeath) return false;
    await this.setMode('off');
    return true;
  }

  private shown(): void {
    const { papers } = this.printer;
    if (papers.length > papersKept) papers.splice(0, papers.length - papersKept);
    this.emit('change');
  }
}

const isVisible = (command: Command): boolean => command.kind === 'control' && (command.name === 'LF' || command.name === '\x1dV' || command.name === '\x1d(');
const bytesOf = (command: Command): Buffer => (command.kind === 'text' ? command.bytes : Buffer.concat([Buffer.from(controlBytes[command.name] ?? command.name, 'latin1'), command.args]));
const controlBytes: Readonly<Record<string, string>> = { LF: '\n', CR: '\r', FF: '\f', HT: '\t', CAN: '\x18', '?': '' };
