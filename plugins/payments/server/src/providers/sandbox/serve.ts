import { z } from 'zod';
import { SandboxServer } from './sandbox-server';

const settings = z.object({
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65535),
  SANDBOX_SECRET_KEY: z.string().min(8),
  SANDBOX_FILE: z.string().min(1),
  SANDBOX_SETTLE_AFTER_MS: z.coerce.number().int().min(0).default(2000),
  SANDBOX_WEBHOOK_URL: z.url(),
  SANDBOX_WEBHOOK_SECRET: z.string().min(8),
});

/** The sandbox as a process of its own. Says `listening <url>` once it is up; a signal ends it, and its memory stays in SANDBOX_FILE. */
async function serve(): Promise<void> {
  const env = settings.parse(process.env);
  const sandbox = new SandboxServer({
    secretKey: env.SANDBOX_SECRET_KEY, file: env.SANDBOX_FILE, settleAfterMs: env.SANDBOX_SETTLE_AFTER_MS, webhooks: { url: env.SANDBOX_WEBHOOK_URL, secrets: [env.SANDBOX_WEBHOOK_SECRET] },
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => { void sandbox.stop().then(() => process.exit(0)); });
  process.stdout.write(`listening ${await sandbox.start(env.SANDBOX_PORT)}\n`);
}

serve().catch((error: unknown) => {
  process.stderr.write(`the sandbox cannot start: ${error instanceof z.ZodError ? z.prettifyError(error) : String(error)}\n`);
  process.exit(1);
});
