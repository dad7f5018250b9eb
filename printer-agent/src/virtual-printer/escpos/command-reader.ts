import type { Command } from './command';
import { commandLengths } from './command-lengths';

const ESC = 0x1b, GS = 0x1d, FS = 0x1c, DLE = 0x10;
const introducers = new Set([ESC, GS, FS, DLE]);
const controls: Readonly<Record<number, string>> = { 0x0a: 'LF', 0x0d: 'CR', 0x0c: 'FF', 0x09: 'HT', 0x18: 'CAN' };

/** Splits a byte stream into ESC/POS commands. Bytes may come in any pieces; what is not whole yet waits. An unknown command is named `?` and its two bytes are passed by. */
export class CommandReader {
  private pending: Buffer = Buffer.alloc(0);

  /** Bytes of a command that has not come whole. */
  get incomplete(): number {
    return this.pending.length;
  }

  read(chunk: Buffer): Command[] {
    this.pending = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    const commands: Command[] = [];
    for (;;) {
      const taken = this.take(commands);
      if (taken === 0) return commands;
      this.pending = this.pending.subarray(taken);
    }
  }

  /** Bytes of the next command, after adding it; 0 when it is not whole. */
  private take(commands: Command[]): number {
    const { pending } = this;
    const first = pending[0];
    if (first === undefined) return 0;
    if (introducers.has(first)) return this.takeCommand(commands);
    const control = controls[first];
    if (control !== undefined) {
      commands.push({ kind: 'control', name: control, args: Buffer.alloc(0) });
      return 1;
    }
    if (first < 0x20) return 1;
    let end = 1;
    while (end < pending.length && (pending[end] ?? 0) >= 0x20) end += 1;
    commands.push({ kind: 'text', bytes: Buffer.from(pending.subarray(0, end)) });
    return end;
  }

  private takeCommand(commands: Command[]): number {
    const { pending } = this;
    if (pending.length < 2) return 0;
    const name = pending.toString('latin1', 0, 2);
    const length = commandLengths.get(name);
    if (length === undefined) {
      commands.push({ kind: 'control', name: '?', args: Buffer.from(pending.subarray(0, 2)) });
      return 2;
    }
    const count = typeof length === 'number' ? length : length(pending.subarray(2));
    if (count === null || pending.length < 2 + count) return 0;
    commands.push({ kind: 'control', name, args: Buffer.from(pending.subarray(2, 2 + count)) });
    return 2 + count;
  }
}
