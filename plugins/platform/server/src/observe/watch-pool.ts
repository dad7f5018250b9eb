import type { Pool } from 'pg';
import { Gauge } from 'prom-client';
import type { Metrics } from './metrics';

export type WatchedPools = Readonly<Record<string, Pick<Pool, 'totalCount' | 'idleCount' | 'waitingCount'>>>;

/** Gauges of the connection pools: a growing `waiting` is the first sign of a server that has run out of database. */
export function watchPools(metrics: Metrics, pools: WatchedPools): void {
  new Gauge({
    name: 'nova_pool_connections', help: 'Connections of a pool, and callers that wait for one', labelNames: ['pool', 'state'], registers: [metrics.registry],
    collect() {
      for (const [pool, counts] of Object.entries(pools)) {
        this.set({ pool, state: 'used' }, counts.totalCount - counts.idleCount);
        this.set({ pool, state: 'idle' }, counts.idleCount);
        this.set({ pool, state: 'waiting' }, counts.waitingCount);
      }
    },
  });
}
