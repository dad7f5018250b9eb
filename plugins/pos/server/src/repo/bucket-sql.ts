import { sql, type RawBuilder } from 'kysely';
import type { OrderBucket } from '../../../contracts/order-bucket';

const live = sql`o.state in ('open', 'billed')`;

/**
 * `bucketOf` said to PostgreSQL, of the order `o`. States are written out, so that the planner sees the partial indexes; a test compares
 * both on the same checks. Nothing is stored: a column that moves with the first fire would cost every fire all indexes of the log.
 */
export const inBucket: Readonly<Record<OrderBucket, RawBuilder<boolean>>> = {
  open: sql<boolean>`${live} and o.state = 'open' and o.fired_at is null`,
  fired: sql<boolean>`${live} and o.state = 'open' and o.fired_at is not null`,
  billed: sql<boolean>`${live} and o.state = 'billed'`,
  paid: sql<boolean>`o.state = 'closed' and o.refunded_minor = 0`,
  refunded: sql<boolean>`o.state = 'closed' and o.refunded_minor > 0`,
  voided: sql<boolean>`o.state = 'voided'`,
  cancelled: sql<boolean>`o.state = 'cancelled'`,
};
