import type { Menu, Venue } from '@nova/platform/contracts';
import { newId } from '@nova/platform/pure';
import type { Client } from '../client';
import { plainDishes } from '../plain-dishes';
import type { Wanted } from './read-papers';

interface Order { id: string; version: number; dueMinor: number; receiptNumber: string | null }

/** Somebody at a till who wants three papers of each check: from the kitchen, from the bar, and the receipt. */
export interface Waiter { serve(client: Client): Promise<Wanted[]> }

/** `printerAt`: the virtual printer's name by its port. */
export async function hireWaiter(client: Client, venue: Venue, printerAt: ReadonlyMap<string, string>): Promise<Waiter> {
  const locationId = venue.location.id;
  const menu = (await client.get(`/api/pos/menu?locationId=${locationId}&locale=en`)).ok<Menu>();
  const nameOf = (printerId: string | null | undefined): string => printerAt.get(venue.printers.find(({ id }) => id === printerId)?.address.split(':').at(-1) ?? '') ?? '';
  const stations = venue.stations.filter(({ printerIds }) => printerIds.length > 0).slice(0, 2);
  const dishes = stations.map(({ id }) => plainDishes(menu).find(({ stationId }) => stationId === id)!);
  const cash = venue.tenderTypes.find(({ kind }) => kind === 'cash')!;
  return {
    async serve(waiter) {
      const orderId = newId();
      const act = async <T>(path: string, body: object): Promise<T> => (await waiter.post(path, { commandId: newId(), ...body })).ok<T>();
      await act('/api/pos/orders', { orderId, locationId, orderType: 'takeaway', name: `F13 ${orderId.slice(-4)}`, covers: 1 });
      await act(`/api/pos/orders/${orderId}/lines`, { catalogueHash: menu.version, lines: dishes.map(({ id }) => ({ lineId: newId(), itemId: id, quantity: 1, note: 'END OF TICKET' })) });
      const { order, tickets } = await act<{ order: Order; tickets: { number: number; stationId: string }[] }>(`/api/pos/orders/${orderId}/fire`, {});
      const paid = await act<{ order: Order }>(`/api/pos/orders/${orderId}/payments`, { operationId: newId(), version: order.version, tenderTypeId: cash.id, amountMinor: order.dueMinor, tipMinor: 0, tenderedMinor: order.dueMinor });
      const receiptPrinter = venue.printers.find(({ id }) => !stations.some(({ printerIds }) => printerIds.includes(id)));
      return [
        ...tickets.map(({ number, stationId }) => ({ printer: nameOf(stations.find(({ id }) => id === stationId)?.printerIds[0]), key: `#${number}` })),
        { printer: nameOf(receiptPrinter?.id), key: paid.order.receiptNumber ?? 'no receipt number' },
      ];
    },
  };
}
