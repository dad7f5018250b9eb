import { readEnvironment } from '@nova/platform/access';
import { z } from 'zod';
import { longestCallMs } from '../domain/work-lease';
import type { SandboxSettings } from './sandbox/sandbox-provider';
import { isTestKey, stripeDefaults, type StripeSettings } from './stripe/settings';

const secrets = z.string().transform((list) => list.split(',').map((secret) => secret.trim()).filter((secret) => secret !== '')).pipe(z.array(z.string().min(8)).min(1));
const timeoutMs = z.coerce.number().int().min(100).max(longestCallMs, `is more than ${longestCallMs}: the lease of an operation would end while its provider is still asked`);
const flag = z.enum(['true', 'false']).transform((word) => word === 'true');

const variables = z.object({
  STRIPE_SECRET_KEY: z.string().regex(/^(sk|rk)_(test|live)_\w+$/, 'is no secret key of Stripe (sk_test_…, sk_live_…)').optional(),
  /** Newest first; two while one is being rotated. */
  STRIPE_WEBHOOK_SECRETS: secrets.optional(),
  STRIPE_API_BASE: z.url({ protocol: /^https?$/ }).optional(),
  STRIPE_TIMEOUT_MS: timeoutMs.optional(),
  STRIPE_REQUEST_OVERCAPTURE: flag.optional(),
  SANDBOX_URL: z.url({ protocol: /^https?$/ }).optional(),
  SANDBOX_SECRET_KEY: z.string().min(8).optional(),
  SANDBOX_WEBHOOK_SECRETS: secrets.optional(),
  SANDBOX_TIMEOUT_MS: timeoutMs.optional(),
});
type Values = z.infer<typeof variables>;

/** What one variable asks of another. */
const schema = variables.superRefine((values, context) => {
  const fault = (name: keyof Values, message: string): void => { context.addIssue({ code: 'custom', path: [name], message }); };
  const need = (name: keyof Values, because: keyof Values): void => { if (values[because] !== undefined && values[name] === undefined) fault(name, `is not set, though ${because} is`); };
  need('STRIPE_WEBHOOK_SECRETS', 'STRIPE_SECRET_KEY');
  need('STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRETS');
  need('SANDBOX_URL', 'SANDBOX_SECRET_KEY');
  need('SANDBOX_SECRET_KEY', 'SANDBOX_URL');
  need('SANDBOX_WEBHOOK_SECRETS', 'SANDBOX_URL');
  const live = values.STRIPE_SECRET_KEY !== undefined && !isTestKey(values.STRIPE_SECRET_KEY);
  if (live && values.STRIPE_API_BASE !== undefined) fault('STRIPE_API_BASE', 'must not be set with a live key, which goes to Stripe and nowhere else');
});

export interface ProviderSettings { readonly stripe: StripeSettings | null; readonly sandbox: SandboxSettings | null }

/** Reads which providers there are from the environment, once. A provider without a key is not there. */
export function readProviderSettings(env: NodeJS.ProcessEnv): ProviderSettings {
  const values = readEnvironment(schema, env, 'payment providers');
  return { stripe: stripeOf(values), sandbox: sandboxOf(values) };
}

const defaults = { timeoutMs: longestCallMs, skewMs: 300_000 };

function stripeOf(values: Values): StripeSettings | null {
  if (values.STRIPE_SECRET_KEY === undefined) return null;
  const base = values.STRIPE_API_BASE === undefined ? null : new URL(values.STRIPE_API_BASE);
  const protocol = base?.protocol === 'http:' ? 'http' : 'https';
  return {
    ...stripeDefaults, secretKey: values.STRIPE_SECRET_KEY, webhookSecrets: values.STRIPE_WEBHOOK_SECRETS ?? [], timeoutMs: values.STRIPE_TIMEOUT_MS ?? stripeDefaults.timeoutMs,
    requestOvercapture: values.STRIPE_REQUEST_OVERCAPTURE ?? false,
    address: base === null ? null : { host: base.hostname, port: Number(base.port || (protocol === 'http' ? 80 : 443)), protocol },
  };
}

function sandboxOf(values: Values): SandboxSettings | null {
  if (values.SANDBOX_URL === undefined || values.SANDBOX_SECRET_KEY === undefined) return null;
  return { ...defaults, address: values.SANDBOX_URL, secretKey: values.SANDBOX_SECRET_KEY, webhookSecrets: values.SANDBOX_WEBHOOK_SECRETS ?? [], timeoutMs: values.SANDBOX_TIMEOUT_MS ?? defaults.timeoutMs };
}
