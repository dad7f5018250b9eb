import { Readable } from 'node:stream';
import { platform, written, type Actor, type HttpContext } from '@nova/platform/access';
import type { Input } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { exportOrderStatus as contract } from '../../../contracts/export-order-status';
import { statusFile, type StatusFile } from '../domain/status-file';
import { readTransitions, type TransitionQuery } from '../repo/order-transitions';
import { venueOf } from './venue-of';

/** Checks of one query; between two of them nothing is held. */
const pageOrders = 200;

/** The order-status queue as a file. That it was taken is written down before the first byte; then it is read page by page as fast as the reader takes it. */
export async function exportOrderStatus(actor: Actor, input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<typeof written>> {
  const { commandId: _commandId, format, ...filter } = input.body;
  const venue = venueOf(filter.locationId);
  const noted = await platform().command<unknown, Record<string, never>>({
    contract, actor, input,
    work(context) {
      actor.requireLocation(filter.locationId);
      context.audit({ locationId: filter.locationId, details: { ...filter, format } });
      return Promise.resolve(done({}));
    },
  });
  if (!noted.ok) return noted;
  const file = statusFile(format, venue);
  ctx.status = 200;
  ctx.set('content-type', file.contentType);
  ctx.set('content-disposition', `attachment; filename="order-status-${filter.fromDate}-${filter.toDate}.${format}"`);
  ctx.set('cache-control', 'no-store');
  ctx.body = Readable.from(pages({ ...filter, after: null, orders: pageOrders }, file));
  return done(written);
}

async function* pages(first: TransitionQuery, file: StatusFile): AsyncGenerator<string> {
  yield file.head;
  for (let query: TransitionQuery | null = first; query !== null; ) {
    const rows = await readTransitions(platform().db(), query);
    const last = rows.at(-1);
    if (rows.length > 0) yield rows.map(file.row).join('');
    query = last === undefined ? null : { ...query, after: { businessDate: last.businessDate, number: last.orderNumber } };
  }
}
