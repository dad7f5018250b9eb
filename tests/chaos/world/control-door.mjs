/** A provider's control door: how the harness orders faults and reads the provider's own book. */
export class ControlDoor {
  constructor(url) { this.url = url; }

  async ask(method, what, body) {
    const reply = await fetch(new URL(`/control/${what}`, this.url), { method, headers: { 'content-type': 'application/json' }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    if (!reply.ok) throw new Error(`/control/${what} answered ${reply.status}: ${(await reply.text()).slice(0, 200)}`);
    return reply.json();
  }

  /** Chances in [0, 1] by kind of fault, the same for the same seed. */
  faults(seed, rates) { return this.ask('POST', 'fault-rates', { seed, rates }); }
  calm() { return this.ask('DELETE', 'faults'); }
  forward(advanceMs) { return this.ask('POST', 'clock', { advanceMs }); }
  webhooks(manners) { return this.ask('POST', 'webhooks', manners); }
  webhooksIdle() { return this.ask('POST', 'webhooks/idle', {}); }
}
