import type { Logger } from 'pino';
import type { Db } from '../events/event-repo';
import type { Metrics } from '../observe/metrics';
import type { Consumer, Platform } from '../platform';
import { recordFailure, takeDelivery, type Delivery } from './delivery-repo';
import { retryDelay } from './retry-delay';

const maxErrorLength = 2000;

export interface DeliverParts {
  readonly db: Db;
  readonly transact: Platform['transact'];
  readonly metrics: Metrics;
  readonly log: Logger;
}

/**
 * Gives one event to one consumer. The delivery is marked before the consumer works, in its transaction: a second run of
 * the same delivery waits at the row and then finds nothing to do, and a crash takes mark and effect back together.
 * A failure is counted in the row, which says when to try again or that the delivery is dead. Throws only when even that fails.
 */
export async function deliver(parts: DeliverParts, consumer: Consumer<unknown>, delivery: Delivery): Promise<void> {
  try {
    const outcome = await parts.transact<unknown, 'done' | 'repeated'>(async (context) => {
      const event = await takeDelivery(context.trx, delivery.position, consumer.name);
      if (event === null) return 'repeated';
      await consumer.handle(context, event);
      return 'done';
    });
    parts.metrics.deliveries.inc({ consumer: consumer.name, outcome });
  } catch (error) {
    await fail(parts, consumer, delivery, error);
  }
}

async function fail({ db, metrics, log }: DeliverParts, consumer: Consumer<unknown>, delivery: Delivery, error: unknown): Promise<void> {
  const text = (error instanceof Error ? error.stack ?? error.message : String(error)).replaceAll('\u0000', '').slice(0, maxErrorLength);
  const state = await recordFailure(db, delivery, { retryMs: retryDelay(delivery.attempts + 1), maxAttempts: consumer.attempts, error: text });
  if (state === null) return;
  metrics.deliveries.inc({ consumer: consumer.name, outcome: state === 'dead' ? 'dead' : 'failed' });
  const facts = { err: error, consumer: consumer.name, position: delivery.position, attempt: delivery.attempts + 1 };
  if (state === 'dead') log.error(facts, 'a delivery is dead; it waits for a replay');
  else log.warn(facts, 'a delivery failed and will be tried again');
}
