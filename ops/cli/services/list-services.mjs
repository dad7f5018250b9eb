/**
 * What a stack consists of, in the order of starting; it stops in the reverse order. The printers come
 * up before the agent that looks for them, the server before both. Stand-ins of payment providers
 * outlive the server, as the real ones do.
 */
import path from 'node:path';
import { inRepo } from '../paths.mjs';
import { toolScript } from '../prepare/builds.mjs';
import { redis } from './stack-redis.mjs';
import { agentEnv, cmsEnv, shellEnv, virtualPrinterEnv } from './env-contract.mjs';
import { listProviders } from './payment-providers.mjs';

/**
 * @typedef {object} Service
 * @property {string} name also the name of its log
 * @property {string[]} command
 * @property {string} cwd
 * @property {Record<string, string>} env
 * @property {string[]} health URLs that answer 2xx, of Redis PING, when it is ready
 * @property {number} startTimeoutMs
 * @property {number} stopTimeoutMs before it is killed
 */

/** @typedef {import('./env-contract.mjs').StackFacts} StackFacts */

const CMS_START_MS = 240_000; // a first boot migrates and seeds
const AGENT_START_MS = 30_000;

/** @param {StackFacts} facts @param {'all' | 'web' | 'worker'} role @returns {Service} */
function cms(facts, role) {
  const port = role === 'worker' ? facts.ports.worker : facts.ports.web;
  const address = `http://127.0.0.1:${port}`;
  return {
    name: role === 'all' ? 'cms' : role,
    command: [process.execPath, toolScript('cms', '@strapi/strapi', 'bin/strapi.js'), 'start'],
    cwd: inRepo('cms'),
    env: cmsEnv(facts, role, port),
    health: role === 'worker' ? [`${address}/_health`] : [`${address}/_health`, `${address}/portal/`],
    startTimeoutMs: CMS_START_MS,
    stopTimeoutMs: 20_000,
  };
}

/** @param {StackFacts} facts @returns {Service} */
const virtualPrinter = (facts) => ({
  name: 'virtual-printer',
  command: [process.execPath, inRepo('printer-agent', 'dist', 'virtual-printer', 'index.js')],
  cwd: inRepo('printer-agent'),
  env: virtualPrinterEnv(facts),
  health: [`http://127.0.0.1:${facts.ports.paper}/`],
  startTimeoutMs: AGENT_START_MS,
  stopTimeoutMs: 5_000,
});

/** @param {StackFacts} facts @returns {Service} */
const agent = (facts) => ({
  name: 'printer-agent',
  command: [process.execPath, inRepo('printer-agent', 'dist', 'index.js')],
  cwd: inRepo('printer-agent'),
  env: agentEnv(facts, path.join(facts.stateDir, 'agent')),
  health: [`http://127.0.0.1:${facts.ports.agent}/health`],
  startTimeoutMs: AGENT_START_MS,
  stopTimeoutMs: 10_000,
});

/**
 * Redis first and so last to stop: web and worker still write to it while they end.
 * @param {StackFacts} facts
 * @param {{ split: boolean, printing: boolean, providers?: import('./payment-providers.mjs').StandIn[] }} shape split: web and worker as two processes
 * @returns {Service[]}
 */
export const listServices = (facts, { split, printing, providers = [] }) => [
  ...(facts.redis ? [redis(facts, facts.redis)] : []),
  ...listProviders({ ...facts, providers }, shellEnv(), split ? facts.ports.worker : facts.ports.web),
  // The worker second: migrations and Strapi's schema sync take no lock, one instance does them.
  ...(split ? [cms(facts, 'web'), cms(facts, 'worker')] : [cms(facts, 'all')]),
  ...(printing ? [virtualPrinter(facts), agent(facts)] : []),
];
