import { URLSearchParams } from 'node:url';
import { v7 } from 'uuid';

/** Card money at a till, through one provider: each act as a person at the desk would do it. */
export class Cards {
  constructor(house, provider) {
    this.house = house;
    this.till = house.till;
    this.provider = provider;
    this.tenderTypeId = this.till.venue.tenderTypes.find((tender) => tender.kind === 'card' && tender.card?.provider === provider.name)?.id;
    if (this.tenderTypeId === undefined) throw new Error(`no tender goes through ${provider.name}`);
  }

  /** Takes all that is due at once. The same `sent` and `commandId` again is the same command. */
  pay(order, { paymentMethod = this.provider.cards.good, tipMinor = 0 } = {}) {
    return this.till.post(`/api/pos/orders/${order.id}/card-payments`, {
      operationId: v7(), captureId: v7(), version: order.version, tenderTypeId: this.tenderTypeId, amountMinor: order.dueMinor, tipMinor, paymentMethod,
    });
  }

  /** A whole sale; answers the check and the ids of what took its money. */
  async sell() {
    const { body, sent } = await this.pay(await this.house.fire(await this.house.check(1)));
    return { order: body.order, ids: [sent.operationId, sent.captureId] };
  }

  /** One piece of the check's first line that has any left goes back to the card. */
  refundOneLine(order) {
    return this.refund(order, { by: 'line', lines: [{ lineId: order.lines[0].id, quantity: 1 }] });
  }
  refund(order, what) {
    return this.till.post(`/api/pos/orders/${order.id}/refunds`, { refundId: v7(), version: order.version, what, tipMinor: 0, to: { way: 'tenders' }, reasonId: this.till.reason('refund'), note: '' });
  }

  async order(id) {
    return (await this.till.get(`/api/pos/orders/${id}`)).order;
  }
  async operations(orderId) {
    return (await this.till.get(`/api/payments/operations?locationId=${this.till.locationId}&reference=${orderId}`)).operations;
  }
  async webhooks(filter = {}) {
    const query = new URLSearchParams({ locationId: this.till.locationId, provider: this.provider.name, limit: '100', ...filter });
    return (await this.till.get(`/api/payments/webhooks?${query}`)).webhooks;
  }
  /** Those about one operation, oldest first. */
  async webhooksOf(operationIds) {
    return (await this.webhooks()).filter((webhook) => operationIds.includes(webhook.operationId)).reverse();
  }
  async differences(state = 'open') {
    return this.till.get(`/api/payments/differences?locationId=${this.till.locationId}&provider=${this.provider.name}&state=${state}`);
  }
}
