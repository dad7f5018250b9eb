import { randomBytes } from 'node:crypto';
import { until } from '../support/until.mjs';
import { postSigned } from './signed-message.mjs';

/** The secret of the webhooks is changed as the Runbook says: both are taken for a while, then the old one is refused (P5). */
export async function keyRotation(drill, cards, door) {
  const { provider } = cards;
  drill.part(`${provider.name}: the secret of the webhooks is rotated`);
  const variable = `${provider.name.toUpperCase()}_WEBHOOK_SECRETS`;
  const next = `whsec_${randomBytes(24).toString('base64url')}`;
  const inForce = (secrets) => drill.step(`restart the worker with ${variable}=${secrets.map((each) => (each === next ? '<new>' : '<old>')).join(',')}`, 'healthy', async () => {
    await drill.restart('worker', { env: { [variable]: secrets.join(',') } });
    return 'healthy';
  });
  const forged = () => drill.metrics.value('nova_payments_webhooks_refused_total', { provider: provider.name, reason: 'forged' });
  const signed = (secret) => postSigned({ provider: provider.name, url: door.url, secret });
  const told = async () => {
    const { ids } = await cards.sell();
    const rows = await until(() => cards.webhooksOf(ids), (found) => found.length > 0 && found.every(({ state }) => state === 'done'));
    return rows.length > 0 && rows.every(({ state }) => state === 'done') ? 'taken and done' : `${rows.length} rows`;
  };

  await drill.step('a message signed with the new secret, before anybody here knows it', '400', () => signed(next));
  await inForce([next, door.secret]);
  await drill.step('the provider still signs with the old one: a sale’s messages', 'taken and done', told);
  await provider.webhooks(door.url, next);
  await drill.step('the provider signs with the new one: a sale’s messages', 'taken and done', told);
  await drill.step('nova_payments_webhooks_refused_total{reason="forged"} since the restart', '0', async () => String(await forged()));
  await inForce([next]);
  await drill.step('a message signed with the old secret', '400', () => signed(door.secret));
  await drill.step('nova_payments_webhooks_refused_total{reason="forged"} since the restart', '1', async () => String(await forged()));
  await drill.step('a message signed with the new one, and a sale’s messages', '200, taken and done', async () => `${await signed(next)}, ${await told()}`);
}
