import { Counter, Gauge, Histogram, type Registry } from 'prom-client';

interface Meters {
  readonly unrouted: Counter<'document_type'>;
  readonly steps: Counter<'state'>;
  readonly toPaper: Histogram<'document_type'>;
  readonly longestWait: Gauge;
}

let meters: Meters | null = null;

/** Called once in register(); counting before it does nothing. */
export function createMeters(registry: Registry): void {
  const registers = [registry];
  meters = {
    unrouted: new Counter({ name: 'nova_print_unrouted_total', help: 'Papers that had no printer', labelNames: ['document_type'], registers }),
    steps: new Counter({ name: 'nova_print_jobs_total', help: 'Print jobs by the state they reached', labelNames: ['state'], registers }),
    toPaper: new Histogram({ name: 'nova_print_seconds', help: 'From the order to the paper', labelNames: ['document_type'], buckets: [0.1, 0.25, 0.5, 1, 2.5, 5, 15, 60, 300], registers }),
    longestWait: new Gauge({ name: 'nova_print_longest_wait_seconds', help: 'Age of the oldest paper that has not come out', registers }),
  };
}

export const countUnrouted = (documentType: string): void => meters?.unrouted.inc({ document_type: documentType });
export const countStep = (state: string): void => meters?.steps.inc({ state });
export const observePaper = (documentType: string, seconds: number): void => meters?.toPaper.observe({ document_type: documentType }, seconds);
export const gaugeLongestWait = (seconds: number): void => meters?.longestWait.set(seconds);
