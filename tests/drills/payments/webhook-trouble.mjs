import { until } from '../support/until.mjs';
import { nowSeconds, postSigned } from './signed-message.mjs';

/** Up to ten attempts, the wait doubling from a second: nine minutes at most. */
const deadMs = 660_000;

/** Webhooks doubled, retried, forged, given up on and replayed (P5). */
export async function webhookTrouble(drill, cards, { url, secret }) {
  const { till, provider } = cards;
  drill.part(`${provider.name}: webhooks`);

  await provider.webhooks(url, secret, { duplicated: 1, shuffleMs: 300 });
  const doubled = await cards.sell();
  await drill.step('each message comes twice and out of order: one row each, all done', 'done', async () => {
    const webhooks = await until(() => cards.webhooksOf(doubled.ids), (rows) => rows.length > 0 && rows.every((row) => row.state === 'done'));
    return webhooks.length > 0 && new Set(webhooks.map((row) => row.eventId)).size === webhooks.length ? webhooks.at(-1).state : `${webhooks.length} rows`;
  });
  await drill.step('still one capture', '1', async () => String((await cards.operations(doubled.order.id)).filter((operation) => operation.kind === 'capture').length));

  await provider.webhooks(url, secret);
  await provider.breaks('refuse-503', provider.paths.read, 3);
  const retried = await cards.sell();
  await drill.step('the provider cannot be read at first: tried again, then done', 'done after more than one attempt', async () => {
    const webhooks = await until(() => cards.webhooksOf(retried.ids), (rows) => rows.length > 0 && rows.every((row) => row.state === 'done'));
    return webhooks.every((row) => row.state === 'done') && webhooks.some((row) => row.attempts > 1) ? 'done after more than one attempt' : JSON.stringify(webhooks.map(({ state, attempts }) => ({ state, attempts })));
  });
  await provider.heal();

  await forged(drill, cards, { url, secret });

  // The till is done before the trouble begins: its messages come a little later.
  await provider.webhooks(url, secret, { delayMs: 3000 });
  const dead = await cards.sell();
  await provider.breaks('refuse-503', provider.paths.read, null);
  await drill.step('the provider cannot be read for minutes: given up on, with the reason', 'dead', () => until(() => cards.webhooksOf(dead.ids), (rows) => rows.some((row) => row.state === 'dead'), deadMs), (rows) => rows.some((row) => row.state === 'dead' && row.reason !== null));
  await drill.step('nova_payments_webhooks{state="dead"} says so', '1 or more', () => drill.metrics.value('nova_payments_webhooks', { provider: provider.name, state: 'dead' }), (letters) => letters >= 1);
  await drill.step('the check was closed all the same: the till had its answer', 'closed', async () => (await cards.order(dead.order.id)).state);
  await provider.heal();
  await provider.webhooks(url, secret);
  await until(() => cards.webhooksOf(dead.ids), (rows) => rows.every((row) => row.state !== 'received'), deadMs);
  const [letter] = (await cards.webhooksOf(dead.ids)).filter((row) => row.state === 'dead');
  await drill.step('replay one dead letter', 'done', async () => {
    await till.must(`/api/payments/webhooks/${letter.id}/replay`, {});
    return (await until(() => cards.webhooksOf(dead.ids), (rows) => rows.find((row) => row.id === letter.id)?.state === 'done')).find((row) => row.id === letter.id).state;
  });
  await drill.step('replay all that are left of this provider', '0 dead', async () => {
    await till.must('/api/payments/dead-webhooks/replay', { locationId: till.locationId, provider: provider.name });
    return `${(await until(() => cards.webhooks({ state: 'dead' }), (rows) => rows.length === 0)).length} dead`;
  });
}

/** What does not come from the provider has no effect. */
async function forged(drill, cards, { url, secret }) {
  const rows = async () => (await cards.webhooks()).length;
  const before = await rows();
  const post = (key, seconds, headers = {}) => postSigned({ provider: cards.provider.name, url, secret: key, seconds, headers });
  const now = nowSeconds();
  await drill.step('a forged message', '400', () => post('not the secret', now));
  await drill.step('a genuine one from two days ago', '400', () => post(secret, now - 172_800));
  await drill.step('one from the future', '400', () => post(secret, now + 86_400));
  await drill.step('one that says it is no JSON', '400', () => post(secret, now, { 'content-type': 'text/plain' }));
  await drill.step('none of them left anything behind', String(before), async () => String(await rows()));
}
