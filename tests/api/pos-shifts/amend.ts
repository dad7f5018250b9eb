import type { Actor } from '@nova/platform/access';
import type { OrderView } from '@nova/pos/contracts';
import { addLines } from '../../../plugins/pos/server/src/services/add-lines';
import { compLine } from '../../../plugins/pos/server/src/services/comp-line';
import { discountOrder } from '../../../plugins/pos/server/src/services/discount-order';
import { fireOrder } from '../../../plugins/pos/server/src/services/fire-order';
import { getOrder } from '../../../plugins/pos/server/src/services/get-order';
import { reopenOrder } from '../../../plugins/pos/server/src/services/reopen-order';
import { setTaxExempt } from '../../../plugins/pos/server/src/services/set-tax-exempt';
import { splitOrder } from '../../../plugins/pos/server/src/services/split-order';
import { voidLine } from '../../../plugins/pos/server/src/services/void-line';
import { sampleCatalogue } from './sample-restaurant';
import { newId, pay, value, type Sale } from './till';

export const amendments = ['discount', 'comp', 'void', 'exempt', 'split'] as const;
export type Amendment = (typeof amendments)[number];

const read = async (actor: Actor, orderId: string): Promise<OrderView> => value(await getOrder(actor, { params: { orderId }, query: {}, body: {} })).order;
const why = (kind: string) => ({ reasonId: `why-${kind}`, note: '' });

/** Something that happens to a check of two lines and more before it is paid; `part` chooses how much or which. What is split off is paid by card at once. */
export async function amend(actor: Actor, sale: Sale, what: Amendment, part: number): Promise<Sale> {
  const params = { orderId: sale.id };
  const order = await read(actor, sale.id);
  const line = order.lines[part % order.lines.length];
  const isDone = (what === 'comp' && line?.discountMinor === line?.totalMinor) || (what === 'exempt' && order.taxExempt !== null);
  if (line === undefined || order.lines.length < 2 || isDone) return sale;
  const onLine = { params: { ...params, lineId: line.id }, query: {} };
  if (what === 'discount') return value(await discountOrder(actor, { params, query: {}, body: { commandId: newId(), adjustmentId: newId(), version: order.version, reduction: { mode: 'percent', value: 1 + ((part * 4_999) % 500_000) }, ...why('discount') } })).order;
  if (what === 'comp') return value(await compLine(actor, { ...onLine, body: { commandId: newId(), adjustmentId: newId(), lineVersion: line.version, ...why('comp') } })).order;
  if (what === 'exempt') return value(await setTaxExempt(actor, { params, query: {}, body: { commandId: newId(), version: order.version, exemption: why('tax-exempt') } })).order;
  if (what === 'split') {
    const { order: rest, checks: [split] } = value(await splitOrder(actor, { params, query: {}, body: { commandId: newId(), version: order.version, checks: [{ orderId: newId(), name: '', covers: 1, lines: [{ lineId: line.id, quantity: 1 }], seats: [] }] } }));
    await pay(actor, split!, 'card', split!.dueMinor);
    return rest;
  }
  if (order.lines.some((each) => each.quantity > each.firedQuantity)) value(await fireOrder(actor, { params, query: {}, body: { commandId: newId() } }));
  const fired = (await read(actor, sale.id)).lines.find((each) => each.id === line.id)!;
  return value(await voidLine(actor, { ...onLine, body: { commandId: newId(), lineVersion: fired.version, ...(part % 2 === 0 ? { quantity: 1 } : {}), ...why('void') } })).order;
}

/** A closed check is opened again, gets one dish more and is paid up by card. */
export async function reopenForMore(actor: Actor, sale: Sale): Promise<void> {
  const params = { orderId: sale.id };
  value(await reopenOrder(actor, { params, query: {}, body: { commandId: newId(), version: sale.version, reasonId: 'why-reopen' } }));
  const lines = [{ lineId: newId(), itemId: 'bread', quantity: 1, modifiers: [], seat: null, note: '' }];
  const { order } = value(await addLines(actor, { params, query: {}, body: { commandId: newId(), catalogueHash: sampleCatalogue.hash, lines } }));
  await pay(actor, order, 'card', order.dueMinor);
}
