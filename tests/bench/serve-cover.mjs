import { v7 } from 'uuid';

/** One full cover: open a check, four lines, fire, pay cash which closes. `took(name, ms)` hears of each command. */
export async function serveCover(client, place, took) {
  const orderId = v7();
  const timed = async (name, method, path, body) => {
    const began = performance.now();
    const answer = await client.send(method, path, body);
    took(name, performance.now() - began);
    return answer;
  };
  await timed('open', 'POST', '/api/pos/orders', { commandId: v7(), orderId, locationId: place.locationId, orderType: 'takeaway', name: 'bench', covers: 1 });
  const lines = Array.from({ length: 4 }, (_, index) => ({ lineId: v7(), itemId: place.dishes[index % place.dishes.length].id, quantity: 1 }));
  await timed('lines', 'POST', `/api/pos/orders/${orderId}/lines`, { commandId: v7(), catalogueHash: place.catalogueHash, lines });
  const { order } = await timed('fire', 'POST', `/api/pos/orders/${orderId}/fire`, { commandId: v7() });
  const paid = await timed('pay', 'POST', `/api/pos/orders/${orderId}/payments`, { commandId: v7(), operationId: v7(), version: order.version, tenderTypeId: place.cashId, amountMinor: order.dueMinor, tenderedMinor: order.dueMinor });
  if (paid.order.state !== 'closed') throw new Error(`the cover ended ${paid.order.state}, not closed`);
}
