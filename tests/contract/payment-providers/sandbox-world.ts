import { createSandboxProvider } from '../../../plugins/payments/server/src/providers/sandbox/sandbox-provider';
import { SandboxServer } from '../../../plugins/payments/server/src/providers/sandbox/sandbox-server';
import { impatientMs, patientMs, secrets, type ProviderWorld } from './world';
import { WebhookSink } from './webhook-sink';

/** The sandbox's adapter against its server, over real HTTP. */
export async function sandboxWorld(): Promise<ProviderWorld & { readonly sandbox: SandboxServer }> {
  const sink = new WebhookSink();
  const url = await sink.start();
  const secretKey = 'sandbox-key-1';
  const sandbox = new SandboxServer({ secretKey, file: null, settleAfterMs: null, webhooks: { url, secrets: [secrets.current] } });
  const address = await sandbox.start();
  const provider = (timeoutMs: number) => createSandboxProvider({ address, secretKey, webhookSecrets: [secrets.current, secrets.previous], timeoutMs, skewMs: 300_000 });
  const done = (kind: string) => [...sandbox.book.entries.values()].filter((entry) => entry.kind === kind && entry.state === 'succeeded');
  const sum = (kind: string): number => done(kind).reduce((total, { amountMinor }) => total + amountMinor, 0);
  return {
    sandbox, provider: provider(patientMs), impatient: provider(impatientMs), cards: { good: 'sandbox_card', declined: 'sandbox_card_declined' },
    now: () => sandbox.clock.now(),
    advance: async (ms) => { sandbox.clock.advance(ms); },
    break: async (kind, match = '') => { sandbox.faults.add({ kind, match: match === 'POST' ? 'PUT' : match, times: null }); },
    mend: async () => { sandbox.faults.clear(); },
    settle: async () => { for (const entry of sandbox.book.waiting) sandbox.book.settle(entry); },
    failRefund: async (reference) => { sandbox.book.fail(sandbox.book.byReference(reference)!); },
    effects: async () => ({ authorizations: done('authorize').length, capturedMinor: sum('capture'), releases: new Set(done('void').map(({ request }) => request.parent)).size, refundedMinor: sum('refund') }),
    webhooks: async () => { await sandbox.webhooks.idle(); return sink.received; },
    signWith: async (names) => { sandbox.listenAt({ url, secrets: names.map((name) => secrets[name]) }); },
    misbehave: async (manners) => { sandbox.listenAt({ url, secrets: [secrets.current], ...manners }); },
    stop: async () => { await sandbox.stop(); await sink.stop(); },
  };
}
