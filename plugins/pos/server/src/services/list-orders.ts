import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listOrders as contract } from '../../../contracts/list-orders';
import { loggedOrder } from '../domain/logged-order';
import { readCursor, writeCursor } from '../domain/order-cursor';
import { amountOf, receiptOf, tablesNamed } from '../domain/read-search';
import { readOrderLog } from '../repo/order-log';
import { venueOf } from './venue-of';

/** A page of the order log, newest first. One query. Refuses `invalid_input` for a cursor that is not ours. */
export async function listOrders(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('pos.order.list');
  const venue = venueOf(query.locationId);
  actor.requireLocation(query.locationId);
  const after = query.after === undefined ? null : readCursor(query.after);
  if (query.after !== undefined && after === null) return refuse('invalid_input', 'query.after: is not a cursor', { fields: [{ path: 'query.after', reason: 'is not a cursor' }] });
  const text = query.search;
  const search = text === undefined ? null : { text, tableIds: tablesNamed(venue, text), amountMinor: amountOf(text, venue.location.currencyDigits), receipt: receiptOf(text) };
  const rows = await readOrderLog(platform().db(), { ...query, search, after });
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return done({ orders: page.map(loggedOrder), next: rows.length > query.limit && last !== undefined ? writeCursor(last) : null });
}

