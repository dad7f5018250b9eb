/**
 * The secrets of a stack, made at its first start and kept: a new one would sign everybody out or
 * make stored data unreadable. One given in the environment by its name wins and is not stored.
 */
import fs from 'node:fs';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
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
};

export const SECRET_NAMES = Object.keys(MADE);

/** @param {string} dir the stack's folder @returns {Record<string, string>} */
export function ensureSecrets(dir) {
  const file = path.join(dir, 'secrets.json');
  /** @type {Record<string, string>} */
  const kept = readJson(file, {});
  const missing = SECRET_NAMES.filter((name) => !kept[name]);
  for (const name of missing) kept[name] = /** @type {() => string} */ (MADE[name])();
  if (missing.length > 0) writeJson(file, kept, 0o600);
  if ((fs.statSync(file).mode & 0o077) !== 0) fs.chmodSync(file, 0o600);
  const given = SECRET_NAMES.flatMap((name) => (process.env[name] ? [[name, /** @type {string} */ (process.env[name])]] : []));
  return { ...kept, ...Object.fromEntries(given) };
}
