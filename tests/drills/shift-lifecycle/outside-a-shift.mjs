import { createRequire } from 'node:module';
import { codeOf } from '../support/till.mjs';

// Here and not between two requests: it takes seconds, in which a till's connection would go stale.
const load = createRequire(import.meta.url);
load('../../support/load-typescript.cjs');
load('@nova/pos/strapi-server');
const { gatedRequests } = load('../../support/gated-acts.ts');

/** Two checks of guests who stay go over to the next shift, one of them with a ticket in the kitchen: what the acts outside a shift are tried on. */
export async function leaveTwoChecks(drill, house) {
  const { till } = house;
  const { order: fired, tickets: [ticket] } = await till.must(`/api/pos/orders/${(await house.check(1)).id}/fire`, {});
  const other = await house.check(1);
  await drill.step('carry two checks of guests who stay over to the next shift', 'carried 2', async () => `carried ${(await till.must(`/api/pos/shifts/${house.shift.id}/carry-over`, { toShiftId: null, orderIds: [fired.id, other.id], operationIds: [] })).carried}`);
  return { orders: await Promise.all([fired.id, other.id].map((id) => orderOf(till, id))), ticket };
}

/** Every act that belongs to a shift, by the route table of the pos, tried while none is open at the place: refused in the service, with the reason, and audited (S1). */
export async function outsideAShift(drill, house, { orders, ticket }) {
  const { till } = house;
  drill.part('Every gated act outside a shift');
  for (const { name, method, url, body: { commandId, ...body } } of gatedRequests(worldOf(house, orders, ticket))) {
    await drill.step(`${name}: refused, and audited with reason, actor and device`, '409 shift_not_open, audited', async () => {
      const answer = await till.command(method, url, body, commandId);
      return `${codeOf(answer)}, ${await auditOf(till, commandId, answer.body.error?.details.code)}`;
    });
  }
  await drill.step('and nothing happened: the checks are as they were', 'as they were', async () => {
    const now = await Promise.all(orders.map(({ id }) => orderOf(till, id)));
    return JSON.stringify(now) === JSON.stringify(orders) ? 'as they were' : 'changed';
  });
}

/** Things of this house, for the list that the tests of the API walk. */
function worldOf({ till, shift, hash }, [order, other], ticket) {
  const { venue, locationId, registerId } = till;
  const [table, ...tables] = venue.tables.map(({ id }) => id);
  return {
    locationId, registerId, shiftId: shift.id, orderId: order.id, lineId: order.lines[0].id, version: order.version, lineVersion: order.lines[0].version, toOrderId: other.id, intoOrderId: other.id,
    tableId: table, tableIds: tables.slice(0, 2), stationId: ticket.stationId, ticketId: ticket.id, catalogueHash: hash, tenderTypeId: till.tender('cash'), reasonId: till.reason('void'),
  };
}

/** `audited`, or what the audit says of this command instead. */
async function auditOf(till, commandId, code) {
  const { entries } = await till.get(`/api/platform/audit?locationId=${till.locationId}&limit=20`);
  const mine = entries.filter((entry) => entry.commandId === commandId);
  const [entry] = mine;
  const fits = mine.length === 1 && entry.outcome === 'refused' && entry.code === code && entry.actorId === till.session.staff.id && entry.deviceId === till.deviceId;
  return fits ? 'audited' : `audited ${JSON.stringify(mine.map(({ outcome, code: said, actorId, deviceId }) => ({ outcome, code: said, actorId, deviceId })))}`;
}

const orderOf = async (till, orderId) => (await till.get(`/api/pos/orders/${orderId}`)).order;
