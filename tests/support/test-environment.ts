import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** Where the test runs keep what is not committed. */
export const stateDir = join(root, '.nova', 'tests');
export const cmsDir = join(root, 'cms');
export const templateDatabase = 'nova_template';

/** The administrator's url of the test PostgreSQL; `npm test` starts one and sets it. */
export function adminUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test`, or `npm test -- api <pattern>` for some of them.');
  return url;
}

export function databaseUrl(name: string): string {
  const url = new URL(adminUrl());
  url.pathname = `/${name}`;
  return url.toString();
}

/** Ed25519 in PKCS #8: what stands before the 32 bytes of every such key, and bytes that anybody can guess. */
const journalKey = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]).toString('base64');

/** Settings of a server under test. The secrets are for throw-away databases only. */
export function serverEnv(database: string): Record<string, string> {
  return {
    DATABASE_URL: databaseUrl(database), NODE_ENV: 'production', TZ: 'UTC', HOST: '127.0.0.1', PORT: '0', STRAPI_TELEMETRY_DISABLED: 'true',
    APP_KEYS: 'test-key-a,test-key-b', API_TOKEN_SALT: 'test-salt', ADMIN_JWT_SECRET: 'test-admin', TRANSFER_TOKEN_SALT: 'test-transfer', JWT_SECRET: 'test-jwt', ENCRYPTION_KEY: 'test-encryption-key-of-32-letters',
    NOVA_AGENT_TOKEN: 'test-agent-token-0123456789abcdef', NOVA_JOURNAL_KEY: journalKey, NOVA_STATE_DIR: stateDir, NOVA_SEED: 'demo', NOVA_LOG_LEVEL: 'error', NOVA_SWEEP_MS: '200',
  };
}
