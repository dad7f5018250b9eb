/**
 * Stand-ins of payment providers beside a stack: processes of their own, which remember what was done when the server does not.
 * The sandbox is part of the product; our own Stripe is the one that the tests use, with an address that only this machine reaches.
 */
import path from 'node:path';
import { inRepo } from '../paths.mjs';

/** @typedef {import('./env-contract.mjs').StackFacts} StackFacts */
/** @typedef {import('./env-contract.mjs').Env} Env */
/** @typedef {import('./list-services.mjs').Service} Service */
/** @typedef {'sandbox' | 'stripe'} StandIn */

const START_MS = 30_000;
const STOP_MS = 5_000;

/** The newest of a list of secrets, two of which are in force while one is being rotated. @param {string | undefined} list */
const newest = (list) => (list ?? '').split(',')[0] ?? '';

/** With real keys in the operator's shell the server talks to Stripe itself. @param {readonly StandIn[]} wanted @returns {StandIn[]} */
export const withoutReal = (wanted) => wanted.filter((each) => each !== 'stripe' || !process.env.STRIPE_SECRET_KEY);

/** What the cms has to know of them. @param {StackFacts} facts @returns {Env} */
export const providerSettings = ({ ports, secrets, providers = [] }) => ({
  ...(providers.includes('sandbox')
    ? { SANDBOX_URL: `http://127.0.0.1:${ports.sandbox}`, SANDBOX_SECRET_KEY: secrets.SANDBOX_SECRET_KEY ?? '', SANDBOX_WEBHOOK_SECRETS: secrets.SANDBOX_WEBHOOK_SECRETS ?? '' }
    : {}),
  ...(providers.includes('stripe')
    ? { STRIPE_API_BASE: `http://127.0.0.1:${ports.stripe}`, STRIPE_SECRET_KEY: secrets.STAND_IN_STRIPE_SECRET_KEY ?? '', STRIPE_WEBHOOK_SECRETS: secrets.STAND_IN_STRIPE_WEBHOOK_SECRETS ?? '' }
    : {}),
});

/** @param {StackFacts} facts @param {Env} shell @param {number} door the port of the process that takes webhooks @returns {Service[]} */
export function listProviders({ ports, secrets, stateDir, providers = [] }, shell, door) {
  const webhooks = (/** @type {StandIn} */ name) => `http://127.0.0.1:${door}/api/payments/webhooks/${name}`;
  const common = { cwd: inRepo(), startTimeoutMs: START_MS, stopTimeoutMs: STOP_MS };
  /** @type {Record<StandIn, () => Service>} */
  const standIns = {
    sandbox: () => ({
      ...common,
      name: 'sandbox',
      command: [process.execPath, inRepo('plugins', 'payments', 'dist', 'server', 'src', 'providers', 'sandbox', 'serve.js')],
      env: {
        ...shell,
        SANDBOX_PORT: String(ports.sandbox),
        SANDBOX_SECRET_KEY: secrets.SANDBOX_SECRET_KEY ?? '',
        SANDBOX_FILE: path.join(stateDir, 'sandbox-book.jsonl'),
        SANDBOX_WEBHOOK_URL: webhooks('sandbox'),
        SANDBOX_WEBHOOK_SECRET: newest(secrets.SANDBOX_WEBHOOK_SECRETS),
      },
      health: [`http://127.0.0.1:${ports.sandbox}/control/health`],
    }),
    stripe: () => ({
      ...common,
      name: 'stripe',
      command: [process.execPath, inRepo('tests', 'support', 'stripe', 'serve.cjs'), String(ports.stripe)],
      env: {
        ...shell,
        STRIPE_SECRET_KEY: secrets.STAND_IN_STRIPE_SECRET_KEY ?? '',
        STRIPE_WEBHOOK_URL: webhooks('stripe'),
        STRIPE_WEBHOOK_SECRET: newest(secrets.STAND_IN_STRIPE_WEBHOOK_SECRETS),
      },
      health: [`http://127.0.0.1:${ports.stripe}/control/health`],
    }),
  };
  return providers.map((each) => standIns[each]());
}
