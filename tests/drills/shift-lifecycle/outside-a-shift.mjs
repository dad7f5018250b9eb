import { v7 } from 'uuid';
import { codeOf } from '../support/till.mjs';

/** Every act that belongs to a shift, tried while none is open at the place: refused in the service, with the reason, and audited (S1). */
export async function outsideAShift(drill, house, { paid, cancelled }) {
  const { till } = house;
  drill.part('Every gated act outside a shift');
  const order = `/api/pos/orders/${paid.id}`;
  const shift = `/api/pos/shifts/${house.shift.id}`;
  const line = paid.lines[0];
  const why = { reasonId: till.reason('void') };
  const acts = [
    ['open a check', 'POST', '/api/pos/orders', { orderId: v7(), locationId: till.locationId, orderType: 'takeaway', name: 'outside', covers: 1 }],
    ['add a dish', 'POST', `${order}/lines`, { catalogueHash: house.hash, lines: [{ lineId: v7(), itemId: house.dishes[0].id, quantity: 1 }] }],
    ['change a line', 'PATCH', `${order}/lines/${line.id}`, { lineVersion: line.version, quantity: 2 }],
    ['void a line', 'POST', `${order}/lines/${line.id}/void`, { lineVersion: line.version, ...why }],
    ['discount a check', 'POST', `${order}/discounts`, { adjustmentId: v7(), version: paid.version, reduction: { mode: 'amount', value: 100 }, reasonId: till.reason('discount') }],
    ['fire', 'POST', `${order}/fire`, {}],
    ['print the bill', 'POST', `${order}/bill`, { version: paid.version }],
    ['take payment', 'POST', `${order}/payments`, { operationId: v7(), version: paid.version, tenderTypeId: till.tender('cash'), amountMinor: 100 }],
    ['print the receipt again', 'POST', `${order}/receipt`, {}],
    ['cancel a check', 'POST', `${order}/cancel`, { version: paid.version, reasonId: till.reason('cancel') }],
    ['void a check', 'POST', `${order}/void`, { version: paid.version, ...why }],
    ['reopen a check', 'POST', `/api/pos/orders/${cancelled.id}/reopen`, { version: cancelled.version, reasonId: till.reason('reopen') }],
    ['cash in', 'POST', `${shift}/cash-movements`, { movementId: v7(), kind: 'cash-in', amountMinor: 100, reasonId: till.reason('cash-in') }],
    ['open the drawer for nothing', 'POST', `${shift}/cash-movements`, { movementId: v7(), kind: 'no-sale', amountMinor: 0, reasonId: till.reason('no-sale') }],
  ];
  for (const [what, method, path, body] of acts) {
    await drill.step(what, '409 shift_not_open (409 wrong_state on the closed shift itself)', async () => codeOf(await till.command(method, path, body)), (got) => got === '409 shift_not_open' || (path.startsWith(shift) && got === '409 wrong_state'));
  }
  await drill.step('each refusal is in the audit with code, actor and device', `${acts.length} refusals`, async () => {
    const { entries } = await till.get(`/api/platform/audit?locationId=${till.locationId}&limit=100`);
    const mine = entries.filter((entry) => entry.outcome === 'refused' && entry.deviceId === till.deviceId && entry.actorName === till.person.name && ['shift_not_open', 'wrong_state'].includes(entry.code));
    return `${Math.min(mine.length, acts.length)} refusals`;
  });
  await drill.step('and nothing happened: the check is as it was', String(paid.id), async () => { const now = (await till.get(order)).order; return now.state === 'closed' ? now.id : now.state; });
}
