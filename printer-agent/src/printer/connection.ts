import { connect, type Socket } from 'node:net';
import { stateOf, type PrinterState } from './printer-state';
import { ReplyParser, type PrinterReply } from './reply-parser';

/** The printer cannot be talked to: no connection, no answer, or the connection broke. */
export class PrinterAway extends Error {}

const statusRequest = (n: number): Buffer => Buffer.from([0x10, 0x04, n]);
/** GS g 2: how often the cutter has cut since the printer was made. */
const cutsRequest = Buffer.from([0x1d, 0x67, 0x32, 0x00, 178, 0x00]);

/** One conversation with a printer on its raw TCP port. */
export class PrinterConnection {
  private readonly parser = new ReplyParser();
  private listeners = new Set<(reply: PrinterReply) => void>();
  private broken: Error | null = null;
  private readonly onBroken = new Set<() => void>();
  /** When the printer last said anything, in the process's own milliseconds. */
  heardAt = performance.now();

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (chunk) => {
      this.heardAt = performance.now();
      for (const reply of this.parser.read(chunk)) for (const listener of [...this.listeners]) listener(reply);
    });
    socket.on('error', (error) => this.breaks(error)).on('close', () => this.breaks(new Error('the printer closed the connection')));
  }

  /** Connects to `host:port`. Throws PrinterAway. */
  static open(address: string, timeoutMs: number): Promise<PrinterConnection> {
    const at = address.lastIndexOf(':');
    const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)) });
    return new Promise((resolve, reject) => {
      const fail = (why: string): void => { clearTimeout(timer); socket.destroy(); reject(new PrinterAway(why)); };
      const timer = setTimeout(() => fail(`no connection to ${address} in ${timeoutMs} ms`), timeoutMs);
      socket.once('error', (error) => fail(error.message || `no connection to ${address}`));
      socket.once('connect', () => { clearTimeout(timer); resolve(new PrinterConnection(socket)); });
    });
  }

  get isBroken(): boolean {
    return this.broken !== null;
  }

  /** Asks for status with real-time commands, which are answered whatever the buffer holds. Throws PrinterAway. */
  async state(timeoutMs: number): Promise<PrinterState> {
    const values: number[] = [];
    for (const n of [1, 2, 4]) {
      const answer = this.expect((reply) => (reply.kind === 'status' ? reply.value : null), timeoutMs);
      this.socket.write(statusRequest(n));
      values.push(await answer);
    }
    return stateOf(values[0] as number, values[1] as number, values[2] as number);
  }

  /** How often the printer has cut. Answered when the buffer comes to it, so after everything sent before. Null: it does not say. */
  async cuts(timeoutMs: number): Promise<number | null> {
    const answer = this.expect((reply) => (reply.kind === 'counter' ? reply.value : null), timeoutMs);
    this.socket.write(cutsRequest);
    try {
      return await answer;
    } catch (error) {
      if (this.isBroken) throw error;
      return null;
    }
  }

  /** Sends bytes; resolves when they have left this machine. Throws PrinterAway. */
  send(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.broken !== null) return reject(new PrinterAway(this.broken.message));
      this.socket.write(bytes, (error) => (error ? reject(new PrinterAway(error.message)) : resolve()));
    });
  }

  /** Hears every reply from now on; returns the function that stops it. */
  listen(listener: (reply: PrinterReply) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Calls once when the connection breaks, at once when it has. */
  whenBroken(listener: () => void): void {
    if (this.isBroken) listener();
    else this.onBroken.add(listener);
  }

  close(): void {
    this.socket.destroy();
  }

  private expect<T>(pick: (reply: PrinterReply) => T | null, timeoutMs: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const finish = (end: () => void): void => { clearTimeout(timer); stop(); this.onBroken.delete(fail); end(); };
      const fail = (): void => finish(() => reject(new PrinterAway(this.broken?.message ?? 'the connection broke')));
      const timer = setTimeout(() => finish(() => reject(new PrinterAway(`the printer did not answer in ${timeoutMs} ms`))), timeoutMs);
      const stop = this.listen((reply) => {
        const value = pick(reply);
        if (value !== null) finish(() => resolve(value));
      });
      this.whenBroken(fail);
    });
  }

  private breaks(error: Error): void {
    if (this.broken !== null) return;
    this.broken = error;
    for (const listener of [...this.onBroken]) listener();
    this.onBroken.clear();
  }
}
