/**
 * The one place that says which environment variables the processes of a stack get. A name that is
 * not here is passed on from the operator's shell as it is; a name that is here is set by us alone.
 *
 * cms
 *   DATABASE_URL              postgres URL of the application's database
 *   HOST, PORT                where it listens
 *   NODE_ENV                  production, always: `npm start` runs the built admin and portal
 *   TZ                        UTC: Strapi's datetime columns carry no zone
 *   NOVA_ROLE                 all | web | worker
 *   NOVA_SEED                 demo | empty | none: what a first boot writes
 *   NOVA_STATE_DIR            folder for what it tells the operator: demo-logins.json
 *   NOVA_PRINTERS             JSON {station: "host:port"}: addresses of the printers that the seed writes
 *   NOVA_FIRST_MANAGER_NAME, _USERNAME, _PASSWORD, _PIN    first boot of `--empty` only
 *   NOVA_LOCATION_NAME        the restaurant's name, first boot of `--empty` only
 *   NOVA_MENU_CSV             file to import the menu from
 *   STRAPI_TELEMETRY_DISABLED true
 *   SANDBOX_URL, SANDBOX_SECRET_KEY, SANDBOX_WEBHOOK_SECRETS    where the sandbox is that stands in for a payment provider
 *   STRIPE_API_BASE, STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRETS  the same of our own Stripe; without it they are the operator's own, and go to Stripe
 *   REDIS_URL                 where jobs are kept, on a stack with a Redis; without it in PostgreSQL
 *   and the secrets by name: see secrets.mjs
 * printer agent
 *   NOVA_SERVER_URL           where the cms is
 *   NOVA_AGENT_TOKEN          its API token, known to the cms by the same name
 *   NOVA_AGENT_STATE_DIR      its journal
 *   NOVA_AGENT_PORT           its health page
 * virtual printers
 *   NOVA_VIRTUAL_PRINTERS     kitchen:9101,bar:9102,...: name and raw TCP port
 *   NOVA_VIRTUAL_PRINTER_PORT the page that shows the paper
 * payment stand-ins
 *   SANDBOX_PORT, _FILE, _WEBHOOK_URL, _WEBHOOK_SECRET; STRIPE_WEBHOOK_URL, _WEBHOOK_SECRET: see payment-providers.mjs
 * tests
 *   TEST_DATABASE_URL         superuser URL of a server that tests may make databases on
 *   CHROMIUM_PATH             the browser's executable
 *   REDIS_SERVER_PATH         the Redis server's executable; staging too
 *   PROMTOOL_PATH             the checker of the alert rules
 *
 * What the operator may set for `npm start`: DATABASE_URL, HOST (an IP address), PORT, NOVA_AGENT_PORT,
 * NOVA_VIRTUAL_PRINTER_PORT, NOVA_VIRTUAL_PRINTERS, NOVA_SANDBOX_PORT, NOVA_STRIPE_PORT (of our own Stripe),
 * NOVA_FIRST_MANAGER_*, REDIS_URL, STRIPE_SECRET_KEY with STRIPE_WEBHOOK_SECRETS, and any secret by its name.
 */
import net from 'node:net';
import { PlainError } from '../terminal/plain-error.mjs';
import { providerSettings } from './payment-providers.mjs';
import { PROVIDER_SECRET_NAMES, SECRET_NAMES } from './secrets.mjs';

export const FIRST_MANAGER = ['NAME', 'USERNAME', 'PASSWORD', 'PIN'].map((field) => `NOVA_FIRST_MANAGER_${field}`);

const OURS = new Set([
  'DATABASE_URL', 'HOST', 'PORT', 'NODE_ENV', 'TZ', 'NOVA_ROLE', 'NOVA_SEED', 'NOVA_STATE_DIR', 'NOVA_PRINTERS', 'NOVA_MENU_CSV',
  'STRAPI_TELEMETRY_DISABLED', 'NOVA_SERVER_URL', 'NOVA_AGENT_STATE_DIR', 'NOVA_AGENT_PORT', 'NOVA_VIRTUAL_PRINTERS',
  'NOVA_VIRTUAL_PRINTER_PORT', 'SANDBOX_URL', 'INIT_CWD', ...FIRST_MANAGER, ...SECRET_NAMES, ...PROVIDER_SECRET_NAMES,
]);

/** @typedef {Record<string, string>} Env */
/** @typedef {{ web: number, worker: number, agent: number, paper: number, sandbox: number, stripe: number, redis: number, printers: Record<string, number> }} Ports */
/** @typedef {{ host: string, ports: Ports, stateDir: string, secrets: Env, databaseUrl: string, seed: string, providers?: import('./payment-providers.mjs').StandIn[], redis?: string | null, firstBoot: Env }} StackFacts */

/** The operator's shell without what npm added for its own script and without what is ours to say. @returns {Env} */
export function shellEnv() {
  const kept = Object.entries(process.env).filter(([name, value]) => value !== undefined && !OURS.has(name) && !name.startsWith('npm_'));
  return { .../** @type {Env} */ (Object.fromEntries(kept)), NODE_ENV: 'production', TZ: 'UTC' };
}

/** @param {StackFacts} facts @param {'all' | 'web' | 'worker'} role @param {number} port @returns {Env} */
export function cmsEnv(facts, role, port) {
  const printers = Object.entries(facts.ports.printers).map(([name, each]) => [name, `127.0.0.1:${each}`]);
  return {
    ...shellEnv(),
    ...Object.fromEntries(SECRET_NAMES.map((name) => [name, facts.secrets[name] ?? ''])),
    ...providerSettings(facts),
    ...(facts.redis ? { REDIS_URL: redisUrl(facts) } : {}),
    ...facts.firstBoot,
    DATABASE_URL: facts.databaseUrl,
    HOST: facts.host,
    PORT: String(port),
    NOVA_ROLE: role,
    NOVA_SEED: facts.seed,
    NOVA_STATE_DIR: facts.stateDir,
    NOVA_PRINTERS: JSON.stringify(Object.fromEntries(printers)),
    STRAPI_TELEMETRY_DISABLED: 'true',
  };
}

/** The Redis that a stack starts for itself. @param {StackFacts} facts */
export const redisUrl = ({ ports }) => `redis://127.0.0.1:${ports.redis}`;

/** @param {StackFacts} facts @param {string} journalDir @returns {Env} */
export const agentEnv = (facts, journalDir) => ({
  ...shellEnv(),
  NOVA_SERVER_URL: `http://127.0.0.1:${facts.ports.web}`,
  NOVA_AGENT_TOKEN: facts.secrets.NOVA_AGENT_TOKEN ?? '',
  NOVA_AGENT_STATE_DIR: journalDir,
  NOVA_AGENT_PORT: String(facts.ports.agent),
});

/** @param {StackFacts} facts @returns {Env} */
export const virtualPrinterEnv = (facts) => ({
  ...shellEnv(),
  NOVA_VIRTUAL_PRINTERS: Object.entries(facts.ports.printers).map(([name, port]) => `${name}:${port}`).join(','),
  NOVA_VIRTUAL_PRINTER_PORT: String(facts.ports.paper),
});

/**
 * The ports of a stack that people open by hand: fixed, unless the operator says otherwise.
 * @param {number} web @param {number} printing first of the printing ports
 * @returns {Ports}
 */
export function fixedPorts(web, printing) {
  const printers = { kitchen: printing + 1, bar: printing + 2, receipt: printing + 3 };
  return {
    web: portFrom('PORT', web),
    worker: web + 1,
    agent: portFrom('NOVA_AGENT_PORT', printing + 81),
    paper: portFrom('NOVA_VIRTUAL_PRINTER_PORT', printing + 80),
    sandbox: portFrom('NOVA_SANDBOX_PORT', printing + 82),
    stripe: portFrom('NOVA_STRIPE_PORT', printing + 83),
    redis: portFrom('NOVA_REDIS_PORT', printing + 84),
    printers: printersFrom(process.env.NOVA_VIRTUAL_PRINTERS) ?? printers,
  };
}

/** Some shells export HOST as the machine's name: only an address is meant for us. */
export const hostFromShell = () => (process.env.HOST && net.isIP(process.env.HOST) ? process.env.HOST : '127.0.0.1');

/** @param {string} name @param {number} fallback */
function portFrom(name, fallback) {
  const text = process.env[name];
  if (text === undefined || text === '') return fallback;
  return asPort(text) ?? refuse(`${name}=${text} is not a port: give a number from 1 to 65535.`);
}

/** @param {string | undefined} text */
function printersFrom(text) {
  if (!text) return null;
  const pairs = text.split(',').map((each) => each.trim().split(':'));
  const printers = Object.fromEntries(pairs.map(([name, port]) => [name, asPort(port ?? '') ?? 0]));
  return Object.values(printers).every(Boolean) ? printers : refuse(`NOVA_VIRTUAL_PRINTERS=${text} is not understood: write kitchen:9101,bar:9102,receipt:9103.`);
}

/** @param {string} text */
const asPort = (text) => (/^\d+$/.test(text) && Number(text) >= 1 && Number(text) <= 65_535 ? Number(text) : null);

/** @param {string} sentence @returns {never} */
function refuse(sentence) {
  throw new PlainError(sentence);
}
