import type { z } from 'zod';
import type { agentPrinter } from '@nova/printing/contracts';
import type { PrinterState } from './printer/printer-state';

export type AgentPrinter = z.infer<typeof agentPrinter>;

/** The printers of this agent's location and what is known of each. The server says which there are; the watch and the jobs say how they are. */
export class Printers {
  private printers: readonly AgentPrinter[] = [];
  private readonly states = new Map<string, PrinterState>();

  constructor(private readonly changed: () => void) {}

  get all(): readonly AgentPrinter[] {
    return this.printers;
  }

  set(printers: readonly AgentPrinter[]): void {
    const before = JSON.stringify(this.printers);
    this.printers = printers;
    const ids = new Set(printers.map((printer) => printer.id));
    for (const id of this.states.keys()) if (!ids.has(id)) this.states.delete(id);
    if (before !== JSON.stringify(printers)) this.changed();
  }

  seen(printerId: string, state: PrinterState): void {
    const before = this.states.get(printerId);
    this.states.set(printerId, state);
    if (before?.status !== state.status || before.detail !== state.detail) this.changed();
  }

  stateOf(printerId: string): PrinterState {
    return this.states.get(printerId) ?? { status: 'unknown', detail: 'not asked yet' };
  }

  /** Printers for which work should stay in the queue: known to be unable. One that nobody has asked yet may try. */
  unable(): string[] {
    return this.printers.filter(({ id }) => !['ready', 'unknown'].includes(this.stateOf(id).status)).map(({ id }) => id);
  }
}
