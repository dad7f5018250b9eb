import { v7 } from 'uuid';
import { refund, takeCard } from './cards.mjs';

/** One cover as a waiter does it: open, add, fire, pay until nothing is due. Each yes is written down the moment it comes; the first missing or negative answer ends the cover (it throws). */
export async function serveCover(waiter, restaurant, cover, said) {
  let order = await orderDishes(waiter, restaurant, cover, said);
  for (const [index, tender] of cover.tenders.entries()) {
    const last = index === cover.tenders.length - 1;
    const amountMinor = last ? order.dueMinor : Math.max(1, Math.floor((order.dueMinor * tender.share) / 100));
    const tipMinor = last ? cover.tipMinor : 0;
    order = tender.card === null ? await payCash(waiter, order, { amountMinor, tipMinor }, said)
      : await takeCard(waiter, order, { paymentMethod: tender.card.paymentMethod, tenderTypeId: cardTender(restaurant.till, tender.card.provider), amountMinor, tipMinor }, said);
  }
  if (cover.refund !== null && order.state === 'closed') order = await refund(waiter, order, { what: { by: 'amount', amountMinor: Math.ceil((order.totalMinor * cover.refund) / 100) } }, said);
  return order;
}

/** A fired check on which everything is due. */
export async function orderDishes(waiter, { till, dishes, hash }, cover, said) {
  const orderId = v7();
  await waiter.send('/api/pos/orders', { orderId, locationId: till.locationId, orderType: 'takeaway', name: `Chaos ${orderId.slice(-4)}`, covers: 1 });
  said.orders.add(orderId);
  const lines = dishes.slice(0, cover.dishes).map((dish) => ({ lineId: v7(), itemId: dish.id, quantity: 1 }));
  await waiter.send(`/api/pos/orders/${orderId}/lines`, { catalogueHash: hash, lines });
  for (const { lineId } of lines) said.lines.set(lineId, orderId);
  const { order } = await waiter.send(`/api/pos/orders/${orderId}/fire`, {});
  said.fired.add(orderId);
  return order;
}

export function cardTender(till, provider) {
  const tender = till.venue.tenderTypes.find(({ card }) => card?.provider === provider && card.mode === 'test');
  if (tender === undefined) throw new Error(`this place has no tender through ${provider}`);
  return tender.id;
}

/** A part of a check in cash, to the cent or rounded as the place does it. */
export async function payCash(waiter, order, { amountMinor, tipMinor }, said) {
  const operationId = v7();
  const paid = await waiter.send(`/api/pos/orders/${order.id}/payments`, { operationId, version: order.version, tenderTypeId: waiter.till.tender('cash'), amountMinor, tipMinor });
  said.payments.set(operationId, { orderId: order.id, kind: 'cash', amountMinor: paid.payment.amountMinor, tipMinor: paid.payment.tipMinor });
  if (paid.order.state === 'closed') said.receipts.set(order.id, paid.order.receiptNumber);
  return paid.order;
}
