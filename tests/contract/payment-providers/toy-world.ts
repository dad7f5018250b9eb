import { createToyProvider } from './toy-provider';
import { ToyServer } from './toy-server';
import { impatientMs, patientMs, secrets, type ProviderWorld } from './world';
import { WebhookSink } from './webhook-sink';

/** The asynchronous toy: accepts, and settles when the world says so. */
export async function toyWorld(): Promise<ProviderWorld> {
  const toy = new ToyServer();
  const sink = new WebhookSink();
  const url = await sink.start();
  const manners = { url, header: 'toy-signature', secrets: [secrets.current] };
  toy.webhooks.use(manners);
  const address = await toy.start();
  const provider = (timeoutMs: number) => createToyProvider(address, [secrets.current, secrets.previous], timeoutMs);
  const done = (act: string) => toy.payments.filter((payment) => payment.act === act && payment.state === 'done');
  const sum = (act: string): number => done(act).reduce((total, { amount }) => total + amount, 0);
  return {
    provider: provider(patientMs), impatient: provider(impatientMs), cards: { good: 'toy_good', declined: 'toy_bad' },
    now: () => toy.clock.now(),
    advance: async (ms) => { toy.clock.advance(ms); },
    break: async (kind, match = '') => { toy.faults.add({ kind, match, times: null }); },
    mend: async () => { toy.faults.clear(); },
    settle: async () => { toy.settle(); },
    failRefund: async (reference) => { toy.fail(reference); },
    effects: async () => ({ authorizations: done('authorize').length, capturedMinor: sum('capture'), releases: new Set(done('void').map(({ original }) => original)).size, refundedMinor: sum('refund') }),
    webhooks: async () => { await toy.webhooks.idle(); return sink.received; },
    signWith: async (names) => { toy.webhooks.use({ ...manners, secrets: names.map((name) => secrets[name]) }); },
    misbehave: async (more) => { toy.webhooks.use({ ...manners, ...more }); },
    stop: async () => { await toy.stop(); await sink.stop(); },
  };
}
