import fs from 'node:fs';
import { codeOf } from '../support/till.mjs';
import { until } from '../support/until.mjs';

/** What the portal calls the states of an operation. */
const words = JSON.parse(fs.readFileSync(new URL('../../../portal/src/messages/en.json', import.meta.url), 'utf8')).checkMoney.states;

/** The provider cannot be reached at all, and then it can: a sale is unknown meanwhile, never failed, and settles by itself (P1, P2). */
export async function providerOutage(drill, cards) {
  const { house, provider } = cards;
  drill.part(`${provider.name}: the provider is away`);
  const unsettled = () => drill.metrics.value('nova_payments_unsettled', { provider: provider.name, state: 'unknown' });
  const lost = () => drill.metrics.value('nova_payments_provider_seconds_count', { provider: provider.name, outcome: 'unknown' });
  const before = { moved: await provider.moved(), lost: await lost() };
  const check = await house.fire(await house.check(2));
  await provider.breaks('drop-before', '', null);
  await drill.step('pay a check by card while nothing reaches the provider: not failed, being asked after', '200 done, pending', async () => {
    const answer = await cards.pay(check);
    return `${codeOf(answer)}, ${answer.body.order?.paymentStatus}`;
  });
  await drill.step('its operation is asked after again and again, under its own id', 'unknown, more than one attempt', () => until(() => operationOf(cards, check), ({ attempts }) => attempts > 1), ({ state, attempts }) => state === 'unknown' && attempts > 1);
  await drill.step('the portal’s word for it', 'Checking with the provider', async () => words[(await operationOf(cards, check)).state]);
  await drill.step('nova_payments_unsettled{state="unknown"}', '1', async () => String(await until(unsettled, (count) => count > 0)));
  await drill.step('nova_payments_provider_seconds_count{outcome="unknown"} grows', 'it grew', async () => ((await until(lost, (count) => count > before.lost)) > before.lost ? 'it grew' : 'it stands still'));
  await drill.step('it holds the close back (S6)', 'open-payment', async () => (await house.blockers()).find(({ kind }) => kind === 'open-payment')?.kind ?? 'nothing');
  await drill.step('guests who pay in cash go on', 'closed', async () => (await house.sell(1)).state);
  await provider.heal();
  await drill.step('the provider is back: it settles by itself, the check closes with a receipt', 'closed', () => until(() => cards.order(check.id), ({ state }) => state === 'closed', 120_000), (order) => order.state === 'closed' && order.receiptNumber !== null);
  await drill.step('the provider moved that sum, once', String(check.totalMinor), async () => String((await provider.moved()).capturedMinor - before.moved.capturedMinor));
  await drill.step('nova_payments_unsettled{state="unknown"}', '0', async () => String(await until(unsettled, (count) => count === 0)));
}

/** The one that began the sale. */
const operationOf = async (cards, check) => (await cards.operations(check.id)).find(({ kind }) => kind === 'authorize');
