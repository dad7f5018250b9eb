import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startQzTray } from '../support/qz-tray/start-qz-tray';

interface StackModule {
  startStack(options: { name: string; settings: Record<string, unknown> }): Promise<{ urls: Record<string, string>; stateDir: string; stop(): Promise<void> }>;
}

/** What in a restaurant takes minutes or a night is waited for here: webhooks are given up on after seconds, and the books are compared all the time. */
const impatient = { NOVA_SWEEP_MS: '1000', PAYMENTS_WEBHOOK_RETRY_MS: '50', PAYMENTS_RECONCILE_EVERY_MS: '2000', PAYMENTS_RECONCILE_LAG_MS: '1000' };

/** Starts the same stack that `npm start` starts, on a fresh database and free ports, and tells the tests where it is. */
export default async function startTestStack(): Promise<() => Promise<void>> {
  const { startStack } = (await import(join(__dirname, '..', '..', 'ops', 'cli', 'stack.mjs'))) as StackModule;
  const tray = await startQzTray({ 'Kitchen QZ': null });
  const env = { NOVA_DISPLAY_SECRET: 'the-secret-of-the-e2e-display', NOVA_QZ_HOST: '127.0.0.1', NOVA_QZ_SECURE: '0', NOVA_QZ_INSECURE_PORTS: String(tray.port), ...impatient };
  const stack = await startStack({ name: 'e2e', settings: { fresh: true, fast: true, env } }).catch(async (error: unknown) => {
    await tray.stop();
    throw error;
  });
  process.env['NOVA_E2E_URLS'] = JSON.stringify(stack.urls);
  process.env['NOVA_E2E_LOGINS'] = readFileSync(join(stack.stateDir, 'demo-logins.json'), 'utf8');
  process.env['NOVA_E2E_SECRETS'] = readFileSync(join(stack.stateDir, 'secrets.json'), 'utf8');
  process.env['NOVA_E2E_QZ'] = tray.controlUrl;
  return async () => {
    await stack.stop();
    await tray.stop();
  };
}
