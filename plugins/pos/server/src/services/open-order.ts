import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { openOrder as contract } from '../../../contracts/open-order';
import { unpaid, type Check } from '../domain/check';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { insertOrder, loadOpening } from '../repo/insert-order';
import { gate } from '../repo/shift-gate';
import { venueOf } from './venue-of';

const occupied = refuse('table_occupied', 'Another check is open at this table. Use it, or open one alongside.');

/**
 * Opens a check, numbered within the business day of the open shift (S1, S9). A second check at a table needs `alongside`; joined tables are one, and its lead keeps the check.
 * Refuses `not_found`, `invalid_input` for an order type that is not offered, `shift_not_open`, `table_occupied`. Round trips: BEGIN, gate, insert, command row, COMMIT.
 */
export function openOrder(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input, collisions: { order_one_per_table: occupied },
    async work({ trx, audit, publish }) {
      audit({ subjectId: body.orderId, locationId: body.locationId });
      const venue = venueOf(body.locationId);
      actor.requireLocation(body.locationId);
      if (!venue.orderTypes.includes(body.orderType)) return refuse('invalid_input', `${body.orderType} is not offered here.`, { fields: [{ path: 'body.orderType', reason: 'is not offered here' }] });
      if (body.tableId !== null && !venue.tables.some((table) => table.id === body.tableId)) return refuse('not_found', 'There is no such table here.', { tableId: body.tableId });
      const facts = await loadOpening(trx, { locationId: body.locationId, registerId: actor.registerId, tableId: body.tableId });
      const shift = gate(facts.shift, 'location');
      if (!shift.ok) return shift;
      if (facts.occupiedBy !== null && !body.alongside) return { ...occupied, details: { tableId: body.tableId, orderId: facts.occupiedBy } };
      const order = {
        id: body.orderId, locationId: body.locationId, shiftId: shift.value.id, businessDate: shift.value.businessDate, orderType: body.orderType, tableId: facts.leadTableId ?? body.tableId, alongside: body.alongside,
        name: body.name, covers: body.covers, currency: venue.location.currency, openedAt: facts.now, serverId: actor.id ?? 'system', serverName: actor.name,
      };
      const check = opened(order, await insertOrder(trx, { ...order, actor }));
      await publish(orderEvent('order.opened.v1', check));
      return done({ order: orderView(check) });
    },
  });
}

type Opened = Pick<Check, 'id' | 'locationId' | 'shiftId' | 'businessDate' | 'orderType' | 'tableId' | 'name' | 'covers' | 'currency' | 'openedAt' | 'serverId' | 'serverName'> & { alongside: boolean };
const opened = ({ alongside: _alongside, ...order }: Opened, number: number): Check => ({
  ...order, number, state: 'open', version: 1, closedShiftId: null, subtotalMinor: 0, taxMinor: 0, totalMinor: 0,
  discountMinor: 0, adjustments: [], serviceCharge: null, taxExempt: null, closing: 0,
  orderedAt: null, firedAt: null, billedAt: null, closedAt: null, receiptNumber: null, receiptHash: null, receiptCopies: 0, courses: {}, rushedAt: null, lines: [], ...unpaid,
});
