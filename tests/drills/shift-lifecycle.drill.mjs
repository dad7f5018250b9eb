import { v7 } from 'uuid';
import { leaveTwoChecks, outsideAShift } from './shift-lifecycle/outside-a-shift.mjs';
import { printingFallback } from './shift-lifecycle/printing-fallback.mjs';
import { openRestaurant } from './support/open-restaurant.mjs';
import { Restaurant } from './support/restaurant.mjs';
import { codeOf } from './support/till.mjs';

/** Opens and closes shifts, tries every gated act outside one, reprints, cancels, and breaks one print channel after the other. */
export async function walk(drill) {
  const house = await openRestaurant(drill);
  const left = await trade(drill, house);
  await outsideAShift(drill, house, left);
  await closeWithTrouble(drill, house);
  await printingFallback(drill, house);
  await house.voidOpenChecks();
  await drill.step('close the last shift', '200 done', async () => { await house.count(await house.expectedMinor()); return codeOf(await house.close()); });
}

async function trade(drill, house) {
  const { till } = house;
  drill.part('A shift with sales in it');
  await drill.step('open the shift with a float of 200.00', 'open', async () => (await house.openShift()).state);
  await drill.step('open it a second time', '409 shift_already_open', async () => codeOf(await till.post('/api/pos/shifts', { shiftId: v7(), locationId: till.locationId, registerId: till.registerId, count: Restaurant.float })));
  const fired = await house.fire(await house.check(3));
  await drill.step('the kitchen has the check on paper', 'paper', async () => ((await drill.paper.saying([fired.name])).length > 0 ? 'paper' : 'none'));
  const paid = await drill.step('take cash: the check closes and has a receipt number', 'closed', async () => (await house.pay(fired)).body.order, (order) => order.state === 'closed' && order.receiptNumber !== null);
  const unfired = await house.check(1);
  await drill.step('cancel a check of which nothing was fired, with a reason', 'cancelled', async () => (await till.must(`/api/pos/orders/${unfired.id}/cancel`, { version: unfired.version, reasonId: till.reason('cancel') })).order, (order) => order.state === 'cancelled');
  await drill.step('print the receipt again', 'copy 1', async () => `copy ${(await till.must(`/api/pos/orders/${paid.id}/receipt`, {})).copy}`);
  await drill.step('its paper says DUPLICATE', 'paper', async () => ((await drill.paper.saying(['DUPLICATE', paid.receiptNumber])).length > 0 ? 'paper' : 'none'));
  const another = await house.fire(await house.check(2));
  const line = another.lines[0];
  await drill.step('void a line that the kitchen has: its ticket says cancelled', 'cancelled', async () => (await till.must(`/api/pos/orders/${another.id}/lines/${line.id}/void`, { lineVersion: line.version, reasonId: till.reason('void') })).tickets[0].lines[0].change);
  const left = (await till.get(`/api/pos/orders/${another.id}`)).order;
  await drill.step('void the rest of that check with a reason', 'voided', async () => (await till.must(`/api/pos/orders/${another.id}/void`, { version: left.version, reasonId: till.reason('void') })).order.state);
  await drill.step('reopen the paid check while its shift is open: the money stays on it', 'open', async () => (await till.must(`/api/pos/orders/${paid.id}/reopen`, { version: (await till.get(`/api/pos/orders/${paid.id}`)).order.version, reasonId: till.reason('reopen') })).order, (order) => order.state === 'open' && order.paidMinor === paid.totalMinor);
  const more = await house.add(paid.id, 1);
  await drill.step('pay what was added: a receipt with a number of its own', 'another number', async () => (await house.pay(more)).body.order.receiptNumber, (number) => number !== paid.receiptNumber);
  await drill.step('cash in 10.00, and a no-sale', '200 done, 200 done', async () => `${codeOf(await house.move('cash-in', 1000))}, ${codeOf(await house.move('no-sale', 0))}`);
  await dropWithTwo(drill, house);
  const stays = await leaveTwoChecks(drill, house);
  await drill.step('count what the X expects, and close', 'Z', async () => { await house.count(await house.expectedMinor()); return (await house.close()).body.report; }, (report) => report.kind === 'z' && report.headHash !== null && report.shift.differenceMinor === 0);
  await drill.step('print the Z again: it says DUPLICATE', '200 done', async () => codeOf(await till.post(`/api/pos/shifts/${house.shift.id}/print`, {})));
  return stays;
}

/** A safe drop has two parties, whoever takes it (S7). */
async function dropWithTwo(drill, house) {
  const first = await drill.step('a safe drop by one person', '403 approval_required', () => house.move('drop', 500), (answer) => codeOf(answer) === '403 approval_required');
  await drill.step('the same drop with a second person’s PIN', '200 done', async () => {
    const approvalId = await house.approval(drill.person('manager', 1), first.commandId, first.body.error.details.approval);
    const { movementId } = first.sent;
    return codeOf(await house.till.post(`/api/pos/shifts/${house.shift.id}/cash-movements`, { movementId, kind: 'drop', amountMinor: 500, reasonId: house.till.reason('drop'), approvalId }, first.commandId));
  });
}

async function closeWithTrouble(drill, house) {
  const { till } = house;
  drill.part('A close that meets trouble');
  await drill.step('open the next shift', 'open', async () => (await house.openShift()).state);
  await drill.step('the guests who stayed have left: what the shift took over is voided with a reason', '0 blockers', async () => { await house.voidOpenChecks(); return `${(await house.blockers()).filter(({ kind }) => kind === 'open-check').length} blockers`; });
  await house.sell(2);
  const open = await house.fire(await house.check(1));
  const expected = await house.expectedMinor();
  await drill.step('count too little: count again, and nothing tells what it should be', 'recount', async () => (await house.count(expected - 700)).body, (body) => body.verdict === 'recount' && body.differenceMinor === null);
  await drill.step('the recount is as short: over the tolerance', 'over-short', async () => (await house.count(expected - 700)).body.verdict);
  await drill.step('close with a check open: each blocker is named', 'open-check', async () => (await house.close({ reasonId: till.reason('over-short') })).body.error.details.blockers.map((blocker) => blocker.kind).join(','));
  await drill.step('carry the check over to the next shift', 'carried 1', async () => `carried ${(await till.must(`/api/pos/shifts/${house.shift.id}/carry-over`, { toShiftId: null, orderIds: [open.id], operationIds: [] })).carried}`);
  await drill.step('close without a reason for the difference', '409 reason_required', async () => codeOf(await house.close()));
  await drill.step('close with a reason: the same close runs again', '-700', async () => String((await house.close({ reasonId: till.reason('over-short') })).body.shift.differenceMinor));
  await drill.step('open the shift that answers for the carried check', 'open', async () => (await house.openShift()).state);
  await drill.step('pay the carried check there', 'closed', async () => (await house.pay((await till.get(`/api/pos/orders/${open.id}`)).order)).body.order.state);
}
