import fs from 'node:fs';
import path from 'node:path';
import { v7 } from 'uuid';
import { cardTrade } from './payments/card-trade.mjs';
import { keyRotation } from './payments/key-rotation.mjs';
import { providerOutage } from './payments/provider-outage.mjs';
import { reconciliation } from './payments/reconciliation.mjs';
import { webhookTrouble } from './payments/webhook-trouble.mjs';
import { Cards } from './support/cards.mjs';
import { openRestaurant } from './support/open-restaurant.mjs';
import { Provider } from './support/provider.mjs';
import { codeOf } from './support/till.mjs';

/** The worker is given other secrets. */
export const restarts = true;

/** Card money through each provider: create, capture, partial refund; the provider away; webhooks retried, doubled, dead-lettered and replayed; reconciled; the secret rotated; closed with a Z that agrees. */
export async function walk(drill) {
  const house = await openRestaurant(drill);
  drill.part('The shift');
  await drill.step('open the shift', 'open', async () => (await house.openShift()).state);
  const secrets = JSON.parse(fs.readFileSync(path.join(drill.stateDir, 'secrets.json'), 'utf8'));
  const taken = [];
  for (const [name, secret, secretKey] of [['sandbox', secrets.SANDBOX_WEBHOOK_SECRETS, secrets.SANDBOX_SECRET_KEY], ['stripe', secrets.STAND_IN_STRIPE_WEBHOOK_SECRETS, secrets.STAND_IN_STRIPE_SECRET_KEY]]) {
    await signInAgain(drill, house);
    const provider = new Provider(name, drill.urls[name]);
    const cards = new Cards(house, provider);
    const door = { url: drill.urls.worker.replace(/\/_health$/, `/api/payments/webhooks/${name}`).replace('localhost', '127.0.0.1'), secret: secret.split(',')[0], secretKey };
    drill.onClose(() => provider.heal());
    drill.onClose(() => provider.webhooks(door.url, door.secret));
    const sold = await cardTrade(drill, cards);
    await providerOutage(drill, cards);
    await webhookTrouble(drill, cards, door);
    await reconciliation(drill, cards, { sold, door });
    await signInAgain(drill, house);
    await keyRotation(drill, new Cards(house, provider), door);
    taken.push({ name, tenderTypeId: cards.tenderTypeId });
  }
  await signInAgain(drill, house);
  await close(drill, house, taken);
}

/** A session ends after ten minutes, and webhooks are given up on after two. */
async function signInAgain(drill, house) {
  const { person, deviceToken } = house.till;
  const till = await drill.till(person, { registerIndex: 0, deviceToken });
  drill.onClose(async () => till.close());
  house.till = till;
}

/** The Z says of each card tender what the ledger says (S3). */
async function close(drill, house, taken) {
  const { till } = house;
  drill.part('The close');
  await house.count(await house.expectedMinor());
  await drill.step('the drawer is counted, and nothing holds the close back', '0 blockers', async () => `${(await house.blockers()).length} blockers`);
  const z = await drill.step('close the shift', 'Z', async () => (await house.close()).body.report, (report) => report.kind === 'z' && report.headHash !== null);
  const { operations } = await till.get(`/api/payments/operations?locationId=${till.locationId}&shiftId=${house.shift.id}&limit=100`);
  for (const { name, tenderTypeId } of taken) {
    const of = (kind) => operations.filter((operation) => operation.tenderTypeId === tenderTypeId && operation.kind === kind && operation.state === 'succeeded').reduce((sum, operation) => sum + operation.amountMinor, 0);
    await drill.step(`${name}: the Z says what was captured`, String(of('capture')), async () => String(z.tenders.find((tender) => tender.tenderTypeId === tenderTypeId)?.amountMinor));
  }
  await drill.step('every status change of the day is in the export', 'rows', async () => {
    const answer = await till.client.raw('POST', '/api/pos/order-status/export', { commandId: v7(), locationId: till.locationId, fromDate: z.shift.businessDate, toDate: z.shift.businessDate, format: 'ndjson' });
    const rows = answer.text.trim().split('\n').map((line) => JSON.parse(line));
    return rows.filter((row) => ['capture', 'refund'].includes(row.subject) && row.to === 'succeeded').length > 0 ? 'rows' : codeOf({ status: answer.status, body: null });
  });
}
