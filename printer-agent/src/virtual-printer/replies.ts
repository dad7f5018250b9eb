import type { PrinterMode } from './printer-mode';

/** DLE EOT n: one byte, bits 1 and 4 always set. */
export function realTimeStatus(n: number, mode: PrinterMode): Buffer {
  const out = mode === 'paper-out';
  if (n === 1) return Buffer.from([out ? 0x1a : 0x12]);
  if (n === 2) return Buffer.from([out ? 0x32 : 0x12]);
  return Buffer.from([n === 4 && out ? 0x72 : 0x12]);
}

/** GS r 1: the paper sensor; answered when the buffer comes to it. */
export const paperSensor = (mode: PrinterMode): Buffer => Buffer.from([mode === 'paper-out' ? 0x0c : 0x00]);

/** GS ( H, function 48: the id that was asked to be said when everything before it is on paper. */
export const processId = (args: Buffer): Buffer => Buffer.concat([Buffer.from([0x37, 0x22]), args.subarray(5, 9), Buffer.from([0])]);

/** GS g 2: a maintenance counter in decimal digits. */
export const counterValue = (value: number): Buffer => Buffer.from(`\x5f${value}\0`, 'latin1');
