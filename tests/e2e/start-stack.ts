import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface StackModule {
  startStack(options: { name: string; settings: Record<string, unknown> }): Promise<{ urls: Record<string, string>; stateDir: string; stop(): Promise<void> }>;
}

/** Starts the same stack that `npm start` starts, on a fresh database and free ports, and tells the tests where it is. */
export default async function startTestStack(): Promise<() => Promise<void>> {
  const { startStack } = (await import(join(__dirname, '..', '..', 'ops', 'cli', 'stack.mjs'))) as StackModule;
  const stack = await startStack({ name: 'e2e', settings: { fresh: true, fast: true } });
  process.env['NOVA_E2E_URLS'] = JSON.stringify(stack.urls);
  process.env['NOVA_E2E_LOGINS'] = readFileSync(join(stack.stateDir, 'demo-logins.json'), 'utf8');
  return () => stack.stop();
}
