import { platform, type Job } from '@nova/platform/access';
import { Gauge } from 'prom-client';
import { findUnticketed } from '../repo/ticket';

/** Samples `nova_pos_unticketed_orders`, which must be 0: fired orders that have no ticket (O5). Alarms only; a second ticket would be cooked twice. */
export function watchUnticketedOrders(): Job {
  let found = 0;
  const gauge = new Gauge({
    name: 'nova_pos_unticketed_orders', help: 'Orders fired within a day that have no kitchen ticket; must be 0', registers: [platform().metrics],
    collect() { this.set(found); },
  });
  platform().onClose('pos unticketed orders', () => { gauge.reset(); return Promise.resolve(); });
  return {
    name: 'pos.watch-unticketed-orders', everyMs: 30_000,
    async run() {
      const { db, content, log } = platform();
      const orders = (await Promise.all(content.locations().map((location) => findUnticketed(db(), location.id)))).flat();
      found = orders.length;
      if (found > 0) log.error({ orders: orders.slice(0, 20) }, 'an order was fired and has no ticket');
    },
  };
}
