export type PrinterStatus = 'ready' | 'offline' | 'paper-out' | 'error' | 'unknown';
export interface PrinterState { readonly status: PrinterStatus; readonly detail: string }

/** What the three status bytes (DLE EOT 1, 2 and 4) mean together. Near-end of paper is a remark, not a fault. */
export function stateOf(printer: number, offline: number, paper: number): PrinterState {
  if ((paper & 0x60) !== 0 || (offline & 0x20) !== 0) return { status: 'paper-out', detail: 'out of paper' };
  if ((offline & 0x04) !== 0) return { status: 'error', detail: 'the cover is open' };
  if ((offline & 0x40) !== 0) return { status: 'error', detail: 'the printer reports an error' };
  if ((printer & 0x08) !== 0) return { status: 'offline', detail: 'the printer is offline' };
  return { status: 'ready', detail: (paper & 0x0c) !== 0 ? 'paper is running low' : '' };
}
