import { readProviderSettings } from '../../../plugins/payments/server/src/providers/settings';
import { webhookAttempts } from '../../../plugins/payments/server/src/domain/webhook-attempts';
import { readPaymentsSettings } from '../../../plugins/payments/server/src/settings';
import { retryDelay } from '../../../plugins/platform/server/src/jobs/retry-delay';

const stripe = { STRIPE_SECRET_KEY: 'sk_test_nova', STRIPE_WEBHOOK_SECRETS: 'whsec_new_one, whsec_old_one' };
const sandbox = { SANDBOX_URL: 'http://127.0.0.1:4500', SANDBOX_SECRET_KEY: 'sandbox-key-1', SANDBOX_WEBHOOK_SECRETS: 'whsec_sandbox' };

test('without keys there is no provider, and an empty variable is one that is not set', () => {
  expect(readProviderSettings({})).toEqual({ stripe: null, sandbox: null });
  expect(readProviderSettings({ STRIPE_SECRET_KEY: '', STRIPE_WEBHOOK_SECRETS: '', SANDBOX_URL: '' })).toEqual({ stripe: null, sandbox: null });
});

test('both secrets of a rotation are in force, newest first, and the address may be a stand-in\'s', () => {
  expect(readProviderSettings({ ...stripe, ...sandbox, STRIPE_API_BASE: 'http://127.0.0.1:4242', STRIPE_TIMEOUT_MS: '2000' })).toMatchObject({
    stripe: { webhookSecrets: ['whsec_new_one', 'whsec_old_one'], timeoutMs: 2000, address: { host: '127.0.0.1', port: 4242, protocol: 'http' } }, sandbox: { address: 'http://127.0.0.1:4500' },
  });
  expect(readProviderSettings(stripe).stripe).toMatchObject({ address: null, timeoutMs: 12_000, requestOvercapture: false });
});

test.each([
  [{ STRIPE_SECRET_KEY: 'pk_test_nova', STRIPE_WEBHOOK_SECRETS: 'whsec_new_one' }, /STRIPE_SECRET_KEY: is no secret key of Stripe/],
  [{ STRIPE_SECRET_KEY: 'sk_test_nova' }, /STRIPE_WEBHOOK_SECRETS: is not set, though STRIPE_SECRET_KEY is/],
  [{ STRIPE_WEBHOOK_SECRETS: 'whsec_new_one' }, /STRIPE_SECRET_KEY: is not set/],
  [{ ...stripe, STRIPE_SECRET_KEY: 'sk_live_nova', STRIPE_API_BASE: 'http://127.0.0.1:1' }, /STRIPE_API_BASE: must not be set with a live key/],
  [{ ...stripe, STRIPE_TIMEOUT_MS: 'soon' }, /STRIPE_TIMEOUT_MS/],
  [{ ...stripe, STRIPE_TIMEOUT_MS: '15000' }, /STRIPE_TIMEOUT_MS: is more than 12000: the lease/],
  [{ SANDBOX_URL: 'ftp://x', SANDBOX_SECRET_KEY: 'sandbox-key-1' }, /SANDBOX_URL/],
  [{ SANDBOX_URL: 'http://127.0.0.1:1' }, /SANDBOX_SECRET_KEY: is not set.*\n.*SANDBOX_WEBHOOK_SECRETS: is not set/],
])('settings that are wrong stop the start in words: %j', (env, words) => {
  expect(() => readProviderSettings(env)).toThrow(words);
});

test('the reconciliation runs once a day unless told otherwise', () => {
  expect(readPaymentsSettings({}).reconciliation).toEqual({ everyMs: 86_400_000, lagMs: 3_600_000 });
  expect(() => readPaymentsSettings({ PAYMENTS_RECONCILE_EVERY_MS: 'daily' })).toThrow(/PAYMENTS_RECONCILE_EVERY_MS/);
});

test('webhooks are tried again after a second and kept for 90 days unless told otherwise', () => {
  expect(readPaymentsSettings({}).webhooks).toEqual({ retryMs: 1000, keepDays: 90 });
  expect(() => readPaymentsSettings({ PAYMENTS_WEBHOOK_KEEP_DAYS: '7' })).toThrow(/PAYMENTS_WEBHOOK_KEEP_DAYS/);
  expect(() => readPaymentsSettings({ PAYMENTS_WEBHOOK_RETRY_MS: '0' })).toThrow(/PAYMENTS_WEBHOOK_RETRY_MS/);
});

test('P5 the attempts at a webhook reach over an outage of three minutes, even with the shortest pauses, and end before the inbox counts as stuck', () => {
  const pauses = (random: () => number): number => Array.from({ length: webhookAttempts - 1 }, (_, index) => retryDelay(index + 1, readPaymentsSettings({}).webhooks.retryMs, random)).reduce((sum, ms) => sum + ms, 0);
  expect(pauses(() => 0)).toBeGreaterThan(180_000);
  expect(pauses(() => 1)).toBeLessThan(600_000);
});

test('an empty variable is one that is not set, and every wrong one is named', () => {
  expect(readPaymentsSettings({ PAYMENTS_RECONCILE_LAG_MS: '', PAYMENTS_WEBHOOK_RETRY_MS: '' })).toEqual(readPaymentsSettings({}));
  expect(() => readPaymentsSettings({ PAYMENTS_RECONCILE_LAG_MS: '-1', PAYMENTS_WEBHOOK_RETRY_MS: '0' })).toThrow(/PAYMENTS_WEBHOOK_RETRY_MS.*\n.*PAYMENTS_RECONCILE_LAG_MS/);
});
