import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FullConfig } from '@playwright/test';
import { startQzTray } from '../support/qz-tray/start-qz-tray';

interface StackModule {
  startStack(options: { name: string; settings: Record<string, unknown> }): Promise<{ urls: Record<string, string>; stateDir: string; databaseUrl: string; stop(): Promise<void> }>;
}

/** What in a restaurant takes minutes or a night is waited for here: webhooks are given up on after seconds, and the books are compared all the time. */
const impatient = { NOVA_SWEEP_MS: '1000', PAYMENTS_WEBHOOK_RETRY_MS: '12', PAYMENTS_RECONCILE_EVERY_MS: '2000', PAYMENTS_RECONCILE_LAG_MS: '1000' };

type Stop = () => Promise<void>;
/** A restaurant to test in: where it is, who works there, and how it ends. */
interface TestHouse { readonly urls: Record<string, string>; readonly logins: unknown; readonly secrets: unknown; readonly qz: string; readonly databaseUrl: string; readonly stop: Stop }

const read = (dir: string, file: string): unknown => JSON.parse(readFileSync(join(dir, file), 'utf8'));

async function startHouse(name: string): Promise<TestHouse> {
  const { startStack } = (await import(join(__dirname, '..', '..', 'ops', 'cli', 'stack.mjs'))) as StackModule;
  const tray = await startQzTray({ 'Kitchen QZ': null });
  const env = { NOVA_DISPLAY_SECRET: 'the-secret-of-the-e2e-display', NOVA_QZ_HOST: '127.0.0.1', NOVA_QZ_SECURE: '0', NOVA_QZ_INSECURE_PORTS: String(tray.port), ...impatient };
  const stack = await startStack({ name, settings: { fresh: true, fast: true, env } }).catch(async (error: unknown) => {
    await tray.stop();
    throw error;
  });
  const stop = async (): Promise<void> => {
    await stack.stop();
    await tray.stop();
  };
  return { urls: stack.urls, logins: read(stack.stateDir, 'demo-logins.json'), secrets: read(stack.stateDir, 'secrets.json'), qz: tray.controlUrl, databaseUrl: stack.databaseUrl, stop };
}

/** Starts for each worker the same stack that `npm start` starts, on a fresh database and free ports, and tells the tests where it is. */
export default async function startTestStacks({ workers }: FullConfig): Promise<Stop> {
  const begun = await Promise.allSettled(Array.from({ length: workers }, (_, index) => startHouse(`e2e-${index}`)));
  const houses = begun.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []));
  const stop = async (): Promise<void> => { await Promise.all(houses.map((house) => house.stop())); };
  const failed = begun.find((each) => each.status === 'rejected');
  if (failed !== undefined) {
    await stop();
    throw failed.reason;
  }
  process.env['NOVA_E2E_HOUSES'] = JSON.stringify(houses);
  return stop;
}
