/** Something that a printer said. */
export type PrinterReply =
  | { readonly kind: 'status'; readonly value: number }
  | { readonly kind: 'paper-sensor'; readonly value: number }
  | { readonly kind: 'process-id'; readonly id: string }
  | { readonly kind: 'counter'; readonly value: number };

const NUL = 0;

/**
 * Tells a printer's answers apart by their fixed bits: real-time status (DLE EOT) 0xx1xx10, sensor status (GS r) 0xx0xxxx,
 * blocks by their header (37 22 for process ids, 5F for counters). Bytes may come in any pieces. What fits nothing is passed by.
 */
export class ReplyParser {
  private pending: number[] = [];

  read(chunk: Buffer): PrinterReply[] {
    this.pending.push(...chunk);
    const replies: PrinterReply[] = [];
    while (this.pending.length > 0) {
      const taken = this.take(replies);
      if (taken === 0) break;
      this.pending.splice(0, taken);
    }
    return replies;
  }

  private take(replies: PrinterReply[]): number {
    const first = this.pending[0] as number;
    if (first === 0x37) return this.processId(replies);
    if (first === 0x5f) return this.counter(replies);
    if ((first & 0x93) === 0x12) replies.push({ kind: 'status', value: first });
    else if ((first & 0x90) === 0) replies.push({ kind: 'paper-sensor', value: first });
    return 1;
  }

  private processId(replies: PrinterReply[]): number {
    if (this.pending.length < 2) return 0;
    if (this.pending[1] !== 0x22) return 1;
    if (this.pending.length < 7) return 0;
    replies.push({ kind: 'process-id', id: String.fromCharCode(...this.pending.slice(2, 6)) });
    return 7;
  }

  private counter(replies: PrinterReply[]): number {
    const end = this.pending.indexOf(NUL, 1);
    if (end < 0) return this.pending.length > 12 ? 1 : 0;
    const digits = String.fromCharCode(...this.pending.slice(1, end));
    if (/^\d{1,10}$/.test(digits)) replies.push({ kind: 'counter', value: Number(digits) });
    return end + 1;
  }
}
