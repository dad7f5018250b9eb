import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { moveTable as contract } from '../../../contracts/move-table';
import { liveTable } from '../domain/live-table';
import { orderEvent } from '../domain/order-event';
import { orderView } from '../domain/order-view';
import { changeHeading } from '../repo/change-heading';
import { loadTables } from '../repo/floor';
import { enterOrder } from './enter-order';
import { venueOf } from './venue-of';

const occupied = refuse('table_occupied', 'Another check is open at this table. Move there alongside it, or merge the two.');

/**
 * Moves a check to another table. The table that is left is dirty when something had been ordered, else free (O1); the new one is in use. A joined table stands for its party.
 * Refuses `not_found` (table), `already_exists` when it stands there, `table_occupied` unless `alongside`. Round trips: BEGIN, lock, tables, save, command row, COMMIT.
 */
export function moveTable(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { params, body } = input;
  return platform().command<unknown, Reply<typeof contract>>({
    contract, actor, input, collisions: { order_one_per_table: occupied },
    async work(context) {
      const entered = await enterOrder(context, params.orderId, 'move-table');
      if (!entered.ok) return entered;
      const { check, now } = entered.value;
      const { tables } = venueOf(check.locationId);
      if (!tables.some((table) => table.id === body.tableId)) return refuse('not_found', 'There is no such table here.', { tableId: body.tableId });
      const floor = await loadTables(context.trx, { locationId: check.locationId, tableIds: check.tableId === null ? [body.tableId] : [check.tableId, body.tableId], registerId: actor.registerId });
      const target = liveTable(body.tableId, floor);
      const targetTables = target.party?.tableIds ?? [body.tableId];
      if (check.tableId !== null && targetTables.includes(check.tableId)) return refuse('already_exists', 'The check is at this table already.', { tableId: check.tableId });
      const others = target.orders.filter((order) => order.id !== check.id);
      if (others.length > 0 && !body.alongside) return { ...occupied, details: { tableId: body.tableId, orderId: others[0]?.id } };
      const after = { ...check, tableId: targetTables[0] ?? body.tableId };
      const left = check.tableId === null ? [] : (liveTable(check.tableId, floor).party?.tableIds ?? [check.tableId]);
      const isAlone = others.length === 0;
      await changeHeading(context.trx, {
        before: check, after, actor, fact: { type: 'moved', details: { fromTableId: check.tableId, toTableId: after.tableId } }, now, alongside: !isAlone,
        dirty: check.orderedAt === null ? [] : left, clean: isAlone ? targetTables : [],
      });
      const saved = { ...after, version: check.version + 1 };
      await context.publish(orderEvent('order.moved.v1', saved, { fromTableId: check.tableId }));
      return done({ order: orderView(saved) });
    },
  });
}
