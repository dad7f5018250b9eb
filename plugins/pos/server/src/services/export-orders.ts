import { Readable } from 'node:stream';
import { platform, written, type Actor, type HttpContext } from '@nova/platform/access';
import type { Input } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import { exportOrders as contract } from '../../../contracts/export-orders';
import { csvMark } from '../domain/csv';
import { logCsv } from '../domain/log-csv';
import { loggedOrder } from '../domain/logged-order';
import { amountOf, receiptOf, tablesNamed } from '../domain/read-search';
import { readOrderLog, type LogQuery } from '../repo/order-log';
import { venueOf } from './venue-of';

/** Rows of one query; between two of them nothing is held, so a long export costs others nothing. */
const pageRows = 500;

/**
 * The order log as a file. That it was taken, with its filter, is written down before the first byte; the rows are read page by page as fast as the reader takes them.
 * A file that breaks off is no file: the connection is cut, and the reader's side says so. Sent again under the same id it is written down once.
 */
export async function exportOrders(actor: Actor, input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<typeof written>> {
  const { commandId: _commandId, locale, ...filter } = input.body;
  const venue = venueOf(filter.locationId);
  const noted = await platform().command<unknown, Record<string, never>>({
    contract, actor, input,
    async work(context) {
      actor.requireLocation(filter.locationId);
      context.audit({ locationId: filter.locationId, details: filter });
      return Promise.resolve(done({}));
    },
  });
  if (!noted.ok) return noted;
  const text = filter.search;
  const search = text === undefined ? null : { text, tableIds: tablesNamed(venue, text), amountMinor: amountOf(text, venue.location.currencyDigits), receipt: receiptOf(text) };
  ctx.status = 200;
  ctx.set('content-type', 'text/csv; charset=utf-8');
  ctx.set('content-disposition', 'attachment; filename="orders.csv"');
  ctx.set('cache-control', 'no-store');
  ctx.body = Readable.from(pages({ ...filter, search, after: null, limit: pageRows }, logCsv(venue, locale)));
  return done(written);
}

async function* pages(first: LogQuery, csv: ReturnType<typeof logCsv>): AsyncGenerator<string> {
  yield `${csvMark}${csv.head}`;
  for (let query: LogQuery | null = first; query !== null; ) {
    const rows = await readOrderLog(platform().db(), query);
    const page = rows.slice(0, query.limit);
    const last = page.at(-1);
    if (page.length > 0) yield page.map((row) => csv.row({ ...loggedOrder(row), firedAt: row.firedAt })).join('');
    query = rows.length > query.limit && last !== undefined ? { ...query, after: { openedAt: last.openedAt, id: last.id } } : null;
  }
}
