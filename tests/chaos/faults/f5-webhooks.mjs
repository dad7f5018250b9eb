import { createHmac, randomUUID } from 'node:crypto';
import { Acknowledged } from '../traffic/acknowledged.mjs';
import { planCovers } from '../traffic/plan-covers.mjs';
import { storm } from '../traffic/storm.mjs';
import { afterTheStorm, sweepAfterMs } from './after-the-storm.mjs';

export const title = 'webhooks doubled, shuffled, lost, forged, old and of the future';
const manners = { duplicated: 0.2, lost: 0.05, shuffleMs: 400 };
const slowBank = [{ provider: 'sandbox', paymentMethod: 'sandbox_card_slow_bank' }];

/** Every card here is answered "accepted": what becomes of it comes by webhook, or by the sweep when that is lost. Bad ones are thrown in between. */
export async function run({ world, seeded, size, verdict }) {
  const said = new Acknowledged();
  const restaurants = [await world.openTill(0)];
  const before = await world.database.value('select count(*) from payments.webhook_event');
  await world.tellUs('sandbox', { seed: seeded.int(1, 1e9), ...manners, ...size.manners });
  const covers = planCovers(seeded, size.orders, { cards: slowBank, refunds: 0.1 });
  const throwing = throwBadOnes({ door: world.webhookDoor('sandbox'), count: Math.ceil(size.orders * 2 * 0.02) + 6, database: world.database });
  await storm({ world, restaurants, covers, clients: size.clients, blows: [], said });
  const bad = await throwing;
  verdict.none('a bad webhook was not refused with 400', bad.filter(({ status }) => status !== 400));
  await world.sandboxDoor.webhooksIdle();
  const figures = await afterTheStorm({ world, verdict, restaurants, said, skipMs: sweepAfterMs, serversLived: true, closed: Math.floor(covers.length / 2) });
  const webhooks = await world.database.value('select count(*) from payments.webhook_event') - before;
  const settled = await world.database.value(`select count(*) from payments.operation_event e join payments.operation o on o.id = e.operation_id where e.source = 'webhook' and o.reference = any($1)`, [[...said.orders]]);
  verdict.atLeast('webhooks that came', webhooks, size.webhooks ?? 1);
  // A sweep may be faster than a webhook that comes late; it must not be the only one that ever settles.
  verdict.atLeast('operations that a webhook settled', settled, Math.floor(webhooks / 20) + 1);
  verdict.none('a bad webhook left something behind', await world.database.rows('select event_id from payments.webhook_event where event_id = any($1)', [bad.map(({ eventId }) => eventId)]));
  verdict.none('an event is in the inbox twice', await world.database.rows('select provider, event_id from payments.webhook_event group by 1, 2 having count(*) > 1'));
  await world.tellUs('sandbox');
  return { orders: covers.length, webhooks, settledByWebhook: settled, bad: bad.length, ...figures };
}

/** Each about a payment that exists, so that believing it would do harm. */
async function throwBadOnes({ door: { url, secret, header }, count, database }) {
  const kinds = [{ at: 0, key: 'whsec_somebody_else' }, { at: -3600, key: secret }, { at: 3600, key: secret }];
  const thrown = [];
  for (let nth = 0; nth < count; nth += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    const [operation] = await database.rows(`select id, provider_reference as reference from payments.operation where provider = 'sandbox' order by random() limit 1`);
    const eventId = `evt_bad_${randomUUID()}`;
    const body = JSON.stringify({ eventId, object: { kind: 'payment', reference: operation?.reference ?? 'auth_none', operationId: operation?.id ?? randomUUID() } });
    const { at, key } = kinds[nth % kinds.length];
    const seconds = Math.floor(Date.now() / 1000) + at;
    const signature = `t=${seconds},v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`;
    const reply = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', [header]: signature }, body });
    await reply.body?.cancel();
    thrown.push({ eventId, status: reply.status });
  }
  return thrown;
}
