import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Fine where the targets are (p50 5 ms, p95 15 ms, p95 150 ms), coarse elsewhere. */
const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.015, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1, 2.5, 5, 10];

/** What this process counts. Made once by the kernel and passed on; nothing here is global. */
export interface Metrics {
  readonly registry: Registry;
  readonly httpSeconds: Histogram<'method' | 'route' | 'status'>;
  /** `outcome` is `done` or the code of the refusal. */
  readonly commands: Counter<'name' | 'outcome'>;
  readonly commandSeconds: Histogram<'name'>;
  readonly streams: Gauge;
  readonly streamsEnded: Counter<'reason'>;
  /** From the recording of an event to its hearing in this process. */
  readonly eventSeconds: Histogram;
  /** `outcome` is done, repeated, failed or dead. */
  readonly deliveries: Counter<'consumer' | 'outcome'>;
  readonly jobRuns: Counter<'job' | 'outcome'>;
  readonly jobSeconds: Histogram<'job'>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  return {
    registry,
    httpSeconds: new Histogram({ name: 'nova_http_request_seconds', help: 'Time to the answer (of a stream: to its start)', labelNames: ['method', 'route', 'status'], buckets: secondsBuckets, registers }),
    commands: new Counter({ name: 'nova_command_total', help: 'Commands by outcome', labelNames: ['name', 'outcome'], registers }),
    commandSeconds: new Histogram({ name: 'nova_command_seconds', help: 'Duration of commands', labelNames: ['name'], buckets: secondsBuckets, registers }),
    streams: new Gauge({ name: 'nova_event_streams', help: 'Open event streams', registers }),
    streamsEnded: new Counter({ name: 'nova_event_streams_ended_total', help: 'Event streams by what ended them', labelNames: ['reason'], registers }),
    eventSeconds: new Histogram({ name: 'nova_event_seconds', help: 'From recording an event to hearing it in this process', buckets: secondsBuckets, registers }),
    deliveries: new Counter({ name: 'nova_delivery_total', help: 'Deliveries handled, by outcome', labelNames: ['consumer', 'outcome'], registers }),
    jobRuns: new Counter({ name: 'nova_job_runs_total', help: 'Runs of recurring jobs, by outcome', labelNames: ['job', 'outcome'], registers }),
    jobSeconds: new Histogram({ name: 'nova_job_seconds', help: 'Duration of recurring jobs', labelNames: ['job'], buckets: secondsBuckets, registers }),
  };
}
