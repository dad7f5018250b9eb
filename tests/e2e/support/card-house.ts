import { expect } from '@playwright/test';
import { newId } from '@nova/platform/pure';
import type { TenderType } from '@nova/platform/contracts';
import type { DifferenceView, OperationView } from '@nova/payments/contracts';
import type { OrderView } from '@nova/pos/contracts';
import type { House } from './house';
import { sandbox } from './sandbox';

/** The tender whose provider takes test cards. */
export function cardTender(house: House): TenderType & { card: NonNullable<TenderType['card']> } {
  const found = house.venue.tenderTypes.find(({ kind, card }) => kind === 'card' && card?.mode === 'test');
  if (!found?.card) throw new Error('the house takes no test cards');
  return { ...found, card: found.card };
}

/** Gives one of a dish of a closed check back, as it was paid. */
export async function refundDish(house: House, { id }: OrderView, dish: string): Promise<OrderView> {
  const order = await house.order(id);
  const lineId = order.lines.find((line) => line.name['en'] === dish && order.refundable.some((left) => left.lineId === line.id && left.quantity > 0))?.id;
  const reasonId = house.venue.reasons.find(({ kind }) => kind === 'refund')?.id;
  const body = { commandId: newId(), refundId: newId(), version: order.version, what: { by: 'line', lines: [{ lineId, quantity: 1 }] }, to: { way: 'tenders' }, reasonId };
  return (await house.till.post(`/api/pos/orders/${id}/refunds`, body)).ok<{ order: OrderView }>().order;
}

/** The provider takes back what a card paid, as after a dispute: the newest capture of the check comes to nothing. */
export async function takeBack(house: House, { id }: OrderView): Promise<void> {
  const capture = (await house.order(id)).operations.findLast((each) => each.kind === 'capture' && each.state === 'succeeded');
  if (!capture) throw new Error('nothing was captured for this check');
  await sandbox.failsLater(capture.id);
  await expect.poll(async () => (await house.order(id)).operations.some((each) => each.kind === 'correction' && each.parentId === capture.id), { timeout: 15_000 }).toBe(true);
}

/** By how much somebody at the provider took more out of a hold than the house was about to. */
export const tooMuchMinor = 100;

/**
 * A check with money that only a person can decide about: it was held on a card, somebody took more of it at the provider's own page,
 * and what the house asks for under the same id does not fit what was done there.
 */
export async function needsDecision(house: House, name: string): Promise<OrderView> {
  const order = await house.check({ name, dishes: ['Ayran'] });
  await house.fire(order.id);
  const tender = cardTender(house);
  const operationId = newId(), captureId = newId();
  const path = `/api/pos/orders/${order.id}/holds`;
  const { dueMinor, version } = await house.order(order.id);
  await house.till.post(path, { commandId: newId(), operationId, version, tenderTypeId: tender.id, amountMinor: dueMinor + tooMuchMinor, paymentMethod: tender.card.paymentMethods[0]?.token }).then((answer) => answer.ok());
  const hold = (await sandbox.operations()).find((each) => each.operationId === operationId);
  if (!hold) throw new Error('the hold did not reach the provider');
  await sandbox.takenByHand(hold, captureId, dueMinor + tooMuchMinor);
  await sandbox.missesFirst(captureId);
  const held = await house.order(order.id);
  await house.till.post(`${path}/${operationId}/capture`, { commandId: newId(), captureId, version: held.version, amountMinor: dueMinor, tipMinor: 0 }).then((answer) => answer.ok());
  await expect.poll(async () => (await house.order(order.id)).operations.find(({ id }) => id === captureId)?.state, { timeout: 20_000 }).toBe('manual_review');
  return house.order(order.id);
}

/** Says of all that waits for a decision that it happened, so that its checks are paid. */
export async function decideAll(house: House): Promise<void> {
  const { operations } = (await house.till.get(`/api/payments/operations?locationId=${house.locationId}&state=manual_review&limit=100`)).ok<{ operations: OperationView[] }>();
  for (const { id } of operations) (await house.till.post(`/api/payments/operations/${id}/review`, { commandId: newId(), outcome: 'succeeded', note: 'The day is over' })).ok();
}

/** Waits until the daily comparison, which runs all the time here, has found what differs about a check; or, without one, about nothing of ours. */
export async function differs(house: House, order: OrderView | null): Promise<void> {
  const path = `/api/payments/differences?locationId=${house.locationId}&state=open&limit=100`;
  const found = async (): Promise<DifferenceView[]> => (await house.till.get(path)).ok<{ differences: DifferenceView[] }>().differences;
  await expect.poll(async () => (await found()).some(({ reference }) => reference === (order?.id ?? null)), { timeout: 40_000 }).toBe(true);
}
