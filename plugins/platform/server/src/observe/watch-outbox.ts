import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { Gauge } from 'prom-client';
import type { Metrics } from './metrics';

interface Row { consumer: string; state: string; amount: number; oldest_seconds: number }

const deliveriesSql = `
  select consumer, 'waiting' as state, count(*)::int as amount, extract(epoch from platform.now() - min(o.recorded_at))::float8 as oldest_seconds
  from platform.delivery d join platform.outbox o on o.position = d.outbox_position where d.state = 'waiting' group by consumer
  union all
  select consumer, 'dead', count(*)::int, 0 from platform.delivery where state = 'dead' group by consumer`;
const lagSql = `select coalesce(extract(epoch from platform.now() - min(recorded_at)), 0)::float8 as lag_seconds, count(*)::int as unnumbered from platform.outbox where seq is null`;

/**
 * Gauges read from the database at each scrape, all through partial indexes: what waits, what died, how late the numbers are.
 * A database that is away leaves the last values and a log line; the scrape itself must not fail with it.
 */
export function watchOutbox(metrics: Metrics, db: Pick<Pool, 'query'>, log: Logger): void {
  const registers = [metrics.registry];
  const waiting = new Gauge({ name: 'nova_deliveries', help: 'Deliveries not done, by state', labelNames: ['consumer', 'state'], registers });
  const oldest = new Gauge({ name: 'nova_delivery_oldest_seconds', help: 'Age of the oldest waiting delivery', labelNames: ['consumer'], registers });
  const unnumbered = new Gauge({ name: 'nova_outbox_unnumbered', help: 'Committed events without a number', registers });
  new Gauge({
    name: 'nova_outbox_lag_seconds', help: 'Age of the oldest committed event without a number', registers,
    async collect() {
      try {
        const [lag, deliveries] = [await db.query<{ lag_seconds: number; unnumbered: number }>(lagSql), await db.query<Row>(deliveriesSql)];
        this.set(lag.rows[0]?.lag_seconds ?? 0);
        unnumbered.set(lag.rows[0]?.unnumbered ?? 0);
        waiting.reset();
        oldest.reset();
        for (const row of deliveries.rows) {
          waiting.set({ consumer: row.consumer, state: row.state }, row.amount);
          if (row.state === 'waiting') oldest.set({ consumer: row.consumer }, row.oldest_seconds);
        }
      } catch (error) {
        log.warn({ err: error }, 'the outbox gauges could not be read');
      }
    },
  });
}
