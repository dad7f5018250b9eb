import { v7 } from 'uuid';

/**
 * Money of a card, as a till asks for it. What the answer says of the operations is written down: a state that is final must be found again, and an `unknown` must come to an end.
 * A card that is declined is a refusal (`card_declined`) and throws.
 */
export async function takeCard(waiter, order, { tenderTypeId, paymentMethod, amountMinor, tipMinor = 0 }, said, ids = { operationId: v7(), captureId: v7() }) {
  const reply = await waiter.send(`/api/pos/orders/${order.id}/card-payments`, { ...ids, version: order.version, tenderTypeId, amountMinor, tipMinor, paymentMethod });
  return heard(reply, said);
}

export async function holdCard(waiter, order, { tenderTypeId, paymentMethod, amountMinor }, said) {
  const operationId = v7();
  const reply = await waiter.send(`/api/pos/orders/${order.id}/holds`, { operationId, version: order.version, tenderTypeId, amountMinor, paymentMethod });
  return { order: heard(reply, said), holdId: operationId };
}

export async function captureHold(waiter, order, { holdId, amountMinor, tipMinor = 0 }, said) {
  return heard(await waiter.send(`/api/pos/orders/${order.id}/holds/${holdId}/capture`, { captureId: v7(), version: order.version, amountMinor, tipMinor }), said);
}

export async function releaseHold(waiter, order, { holdId }, said) {
  return heard(await waiter.send(`/api/pos/orders/${order.id}/holds/${holdId}/release`, { voidId: v7(), version: order.version }), said);
}

/** Over the tenders that it came by. */
export async function refund(waiter, order, { what, tipMinor = 0, to = { way: 'tenders' } }, said) {
  return heard(await waiter.send(`/api/pos/orders/${order.id}/refunds`, { refundId: v7(), version: order.version, what, tipMinor, to, reasonId: waiter.till.reason('refund') }), said);
}

function heard({ order }, said) {
  for (const { id, kind, state, amountMinor, tipMinor } of order.operations) said.operations.set(id, { orderId: order.id, kind, state, amountMinor, tipMinor });
  if (order.state === 'closed') said.receipts.set(order.id, order.receiptNumber);
  return order;
}
