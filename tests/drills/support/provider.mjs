import { randomUUID } from 'node:crypto';
import { URLSearchParams } from 'node:url';

async function must(asked) {
  const response = await asked;
  if (!response.ok) throw new Error(`the provider answered ${response.status}: ${(await response.text()).slice(0, 200)}`);
  return response;
}

/** A payment provider's stand-in beside staging, driven from outside as an incident would: lost answers, refused reads, doubled messages. Never used with real keys. */
export class Provider {
  /** @param {'sandbox' | 'stripe'} name */
  constructor(name, baseUrl) {
    this.name = name;
    this.baseUrl = baseUrl;
  }

  static cards = {
    sandbox: { good: 'sandbox_card', declined: 'sandbox_card_declined' },
    stripe: { good: 'pm_card_visa', declined: 'pm_card_chargeDeclined' },
  };
  /** Requests that change something, and those that only read one object: `METHOD path`. */
  static paths = {
    sandbox: { capture: '^PUT /operations/', read: '^GET /operations/' },
    stripe: { capture: '^POST /v1/payment_intents/\\w+/capture$', read: '^GET /v1/(payment_intents|refunds|charges)' },
  };
  get cards() { return Provider.cards[this.name]; }
  get paths() { return Provider.paths[this.name]; }

  async control(method, path, body) {
    const response = await fetch(new URL(`/control/${path}`, this.baseUrl), { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!response.ok) throw new Error(`${this.name} answered ${response.status} to ${method} ${path}: ${(await response.text()).slice(0, 200)}`);
    return response.json();
  }

  /** The next requests of this kind meet this fault; `times` null: until `heal`. */
  breaks(kind, match, times) {
    return this.control('POST', 'faults', { kind, match, times });
  }
  heal() {
    return this.control('DELETE', 'faults');
  }
  /** From now on its messages misbehave as told; none of it: they behave. */
  webhooks(url, secret, manners = {}) {
    return this.control('POST', 'webhooks', { url, secrets: [secret], ...manners });
  }

  /** What the provider itself did, in minor units: our ids are in its metadata. */
  async moved() {
    if (this.name === 'sandbox') {
      const done = (await this.control('GET', 'operations')).filter((entry) => entry.state === 'succeeded');
      const sum = (kind) => done.filter((entry) => entry.kind === kind).reduce((total, entry) => total + entry.amountMinor, 0);
      return { capturedMinor: sum('capture'), refundedMinor: sum('refund') };
    }
    const { intents, refunds } = await this.control('GET', 'effects');
    return {
      capturedMinor: intents.reduce((total, intent) => total + intent.amount_received, 0),
      refundedMinor: refunds.filter((refund) => refund.status === 'succeeded').reduce((total, refund) => total + refund.amount, 0),
    };
  }

  /** Money at the provider that no till of ours asked for; answers its amount. */
  async foreignCharge(secretKey) {
    const amountMinor = 1234;
    const headers = { 'authorization': `Bearer ${secretKey}`, 'idempotency-key': randomUUID() };
    if (this.name === 'stripe') {
      const body = new URLSearchParams({ amount: String(amountMinor), currency: 'gbp', confirm: 'true', payment_method: 'pm_card_visa' });
      await must(fetch(new URL('/v1/payment_intents', this.baseUrl), { method: 'POST', headers, body }));
      return amountMinor;
    }
    const put = async (request) => (await must(fetch(new URL(`/operations/${randomUUID()}`, this.baseUrl), { method: 'PUT', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify({ amountMinor, currency: 'GBP', correlationId: 'drill', ...request }) }))).json();
    const { reference } = await put({ kind: 'authorize', parent: null, paymentMethod: 'sandbox_card' });
    await put({ kind: 'capture', parent: reference, paymentMethod: null });
    return amountMinor;
  }

  /** A refund that had succeeded comes to nothing, days later as it were. */
  failRefund({ id, providerReference }) {
    return this.name === 'sandbox' ? this.control('POST', 'fail', { operationId: id }) : this.control('POST', `refunds/${providerReference}`, { status: 'failed' });
  }
}
