/**
 * The secrets of a stack, made at its first start and kept: a new one would sign everybody out or
 * make stored data unreadable. One given in the environment by its name wins and is not stored.
 */
import fs from 'node:fs';
import path from 'node:path';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { readJson, writeJson } from './json-file.mjs';

const random = () => randomBytes(32).toString('base64url');

/** @type {Record<string, () => string>} */
const MADE = {
  APP_KEYS: () => [random(), random(), random(), random()].join(','),
  API_TOKEN_SALT: random,
  ADMIN_JWT_SECRET: random,
  JWT_SECRET: random,
  TRANSFER_TOKEN_SALT: random,
  ENCRYPTION_KEY: random,
  NOVA_AGENT_TOKEN: () => randomBytes(48).toString('hex'),
  NOVA_PIN_PEPPER: random,
  NOVA_JOURNAL_KEY: () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
};

/** Of the stand-ins of payment providers: the server gets them as settings of the provider, and only where the stand-in runs. Real keys are never made or kept here. */
const PROVIDERS = {
  SANDBOX_SECRET_KEY: random,
  SANDBOX_WEBHOOK_SECRETS: () => `whsec_${random()}`,
  STAND_IN_STRIPE_SECRET_KEY: () => `sk_test_${randomBytes(24).toString('hex')}`,
  STAND_IN_STRIPE_WEBHOOK_SECRETS: () => `whsec_${random()}`,
};

/** What the server itself needs. */
export const SECRET_NAMES = Object.keys(MADE);
export const PROVIDER_SECRET_NAMES = Object.keys(PROVIDERS);
/** @type {Record<string, () => string>} */
const ALL = { ...MADE, ...PROVIDERS };

/** @param {string} dir the stack's folder @returns {Record<string, string>} */
export function ensureSecrets(dir) {
  const file = path.join(dir, 'secrets.json');
  /** @type {Record<string, string>} */
  const kept = readJson(file, {});
  const names = Object.keys(ALL);
  const missing = names.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = /** @type {() => string} */ (ALL[name])();
  if (missing.length > 0) writeJson(file, kept, 0o600);
  if ((fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
  const given = names.flatMap((name) => (process.env[name] ? [[name, /** @type {string} */ (process.env[name])]] : []));
  return { ...kept, ...Object.fromEntries(given) };
}
