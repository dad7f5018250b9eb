import { Provider } from '../support/provider.mjs';
import { codeOf } from '../support/till.mjs';
import { until } from '../support/until.mjs';

/** Create, capture, partial refund; a declined card; an answer that was lost. Answers the check that was refunded in part. */
export async function cardTrade(drill, cards) {
  const { house, till, provider } = cards;
  drill.part(`${provider.name}: card money`);
  const before = await provider.moved();

  const first = await house.fire(await house.check(3));
  const sale = await drill.step('pay a check by card: authorised, captured, closed, receipt', '200 done', () => cards.pay(first), (answer) => codeOf(answer) === '200 done' && answer.body.order.state === 'closed' && answer.body.order.receiptNumber !== null);
  await drill.step('the same command again takes nothing twice', 'same money', async () => {
    await till.post(`/api/pos/orders/${first.id}/card-payments`, sale.sent, sale.commandId);
    return (await cards.operations(first.id)).filter((operation) => operation.kind === 'capture').length === 1 ? 'same money' : 'twice';
  });

  const second = await house.fire(await house.check(2));
  const no = await drill.step('a declined card', 'card_declined', () => cards.pay(second, { paymentMethod: provider.cards.declined }), (answer) => answer.body.error?.details.code === 'card_declined');
  await drill.step('the check is as before, and another card pays it', 'closed', async () => {
    const now = await cards.order(second.id);
    return now.dueMinor === second.dueMinor && no !== undefined ? (await cards.pay(now)).body.order.state : `due ${now.dueMinor}`;
  });

  const third = await house.fire(await house.check(2));
  await provider.breaks('drop-after', Provider.paths[provider.name].capture, 1);
  const lost = await drill.step('the answer to a capture is lost after it was done: not failed, being asked after', 'pending or paid', () => cards.pay(third), (answer) => codeOf(answer) === '200 done' && ['pending', 'paid'].includes(answer.body.order.paymentStatus));
  const settled = await drill.step('it settles by itself, and the check closes', 'closed', () => until(() => cards.order(third.id), (order) => order.state === 'closed'), (order) => order.state === 'closed' && order.receiptNumber !== null);
  await drill.step('one capture at the provider', '1', async () => String((await cards.operations(third.id)).filter((operation) => operation.kind === 'capture' && operation.state === 'succeeded').length));

  const refund = await drill.step('refund one line of the first check to its card', 'numbered', async () => (await cards.refundOneLine(await cards.order(first.id))).body.refund, (given) => given.state === 'numbered' && given.number !== null && given.givenMinor === given.amountMinor);
  await drill.step('the provider moved exactly that', 'same sums', async () => {
    const now = await provider.moved();
    const captured = now.capturedMinor - before.capturedMinor;
    const refunded = now.refundedMinor - before.refundedMinor;
    return captured === first.totalMinor + second.totalMinor + third.totalMinor && refunded === refund.amountMinor ? 'same sums' : `captured ${captured}, refunded ${refunded}`;
  });
  await drill.step('a second time more than is left of the line', '409 refund_exceeds_line', async () => codeOf(await cards.refundOneLine(await cards.order(first.id))));
  return { refunded: await cards.order(first.id), settled, lost };
}
