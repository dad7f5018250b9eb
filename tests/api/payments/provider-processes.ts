import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(__dirname, '../../..');

/** A provider as a process of its own: it remembers when we die, and a test talks to it over HTTP only. */
export interface ProviderProcess {
  readonly url: string;
  control<T = unknown>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<T>;
  stop(): Promise<void>;
}

export const stripeKey = 'sk_test_nova';
export const sandboxKey = 'sandbox-key-1';

export const startFakeStripe = (): Promise<ProviderProcess> => start([join(root, 'tests/support/stripe/serve.cjs'), '0'], { STRIPE_SECRET_KEY: stripeKey }, () => Promise.resolve());

export async function startSandbox(): Promise<ProviderProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'nova-sandbox-'));
  const env = { SANDBOX_PORT: '0', SANDBOX_SECRET_KEY: sandboxKey, SANDBOX_FILE: join(folder, 'sandbox.jsonl'), SANDBOX_SETTLE_AFTER_MS: '600000', SANDBOX_WEBHOOK_URL: 'http://127.0.0.1:9/', SANDBOX_WEBHOOK_SECRET: 'whsec_sandbox' };
  return start([join(root, 'plugins/payments/dist/server/src/providers/sandbox/serve.js')], env, () => rm(folder, { recursive: true }));
}

async function start(command: string[], env: Record<string, string>, afterwards: () => Promise<void>): Promise<ProviderProcess> {
  const child: ChildProcess = spawn(process.execPath, ['-r', join(root, 'tests/support/end-with-parent.cjs'), ...command], { env: { ...process.env, ...env }, stdio: ['pipe', 'pipe', 'inherit'] });
  const [line] = await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data') as [Buffer];
  const url = /listening (\S+)/.exec(line.toString())?.[1];
  if (url === undefined) throw new Error(`the provider said ${line.toString()}`);
  return {
    url,
    async control<T>(method: string, path: string, body?: unknown): Promise<T> {
      const reply = await fetch(new URL(`/control/${path}`, url), { method, body: body === undefined ? undefined : JSON.stringify(body) });
      if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`);
      return await reply.json() as T;
    },
    async stop() {
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      await afterwards();
    },
  };
}
