import { until } from '../support/until.mjs';

/** A day's reconciliation: nothing differs; then a refund fails and nobody tells us, and somebody charges a card by hand. */
export async function reconciliation(drill, cards, { sold, door }) {
  const { provider } = cards;
  drill.part(`${provider.name}: reconciliation`);
  const since = new Date().toISOString();
  const reconciled = async () => (await cards.differences()).reconciled.find((each) => each.provider === provider.name)?.until ?? '';
  await drill.step('everything up to now is compared with the provider’s own statement', 'reconciled', async () => ((await until(reconciled, (end) => end > since, 120_000)) > since ? 'reconciled' : 'not yet'));
  await drill.step('nothing differs', '0 open', async () => `${(await until(() => cards.differences(), ({ differences }) => differences.length === 0, 30_000)).differences.length} open`);

  const [refund] = (await cards.operations(sold.refunded.id)).filter((operation) => operation.kind === 'refund');
  await provider.webhooks(door.url, door.secret, { lost: 1 });
  await provider.failRefund(refund);
  await provider.webhooks(door.url, door.secret);
  const about = (rows) => rows.find((row) => row.operationId === refund.id);
  await drill.step('a refund fails later and its message is lost: found, with its operation, and read again', 'agreed by now', async () => {
    const row = about(await until(async () => (await cards.differences('resolved')).differences, (rows) => about(rows) !== undefined, 120_000));
    const corrected = (await cards.operations(sold.refunded.id)).some((operation) => operation.kind === 'correction' && operation.parentId === refund.id);
    return row?.resolvedBy === 'system' && corrected ? 'agreed by now' : JSON.stringify({ row, corrected });
  });

  await disputed(drill, cards, door);
}

/** Money that the provider has and we have not: made, found, settled by a person. */
async function disputed(drill, cards, door) {
  const { till, provider } = cards;
  const open = () => drill.metrics.value('nova_payments_differences', { provider: provider.name });
  const amountMinor = await drill.step('somebody charges a card on the provider’s own pages', '1234', () => provider.foreignCharge(door.secretKey), (sum) => sum === 1234);
  const foreign = (rows) => rows.find((row) => row.theirsMinor === amountMinor && row.kind === 'missing-here');
  const found = await drill.step('money at the provider that no till asked for', 'found', () => until(async () => (await cards.differences()).differences, (rows) => foreign(rows) !== undefined, 120_000), (rows) => foreign(rows) !== undefined);
  await drill.step('nova_payments_differences', '1', async () => String(await until(open, (count) => count > 0)));
  await drill.step('a person settles it with a note', 'settled', async () => {
    const { id } = foreign(found);
    await till.must(`/api/payments/differences/${id}/settle`, { note: 'Drill: charged by hand at the provider' });
    return (await cards.differences('resolved')).differences.some((row) => row.id === id && row.note !== null) ? 'settled' : 'open';
  });
  await drill.step('nova_payments_differences', '0', async () => String(await until(open, (count) => count === 0)));
}
