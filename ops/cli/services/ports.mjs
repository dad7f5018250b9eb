/** Ports: whether one is taken, and which are free. */
import net from 'node:net';
import { PlainError } from '../terminal/plain-error.mjs';

/** @param {number} port @param {string} [host] */
export async function isPortFree(port, host = '127.0.0.1') {
  const server = await listen(port, host);
  if (server === null) return false;
  await new Promise((resolve) => server.close(resolve));
  return true;
}

/**
 * Free ports, all different: held open together until the last is found.
 * @param {number} count
 */
export async function freePorts(count) {
  const servers = await Promise.all(Array.from({ length: count }, () => listen(0, '127.0.0.1')));
  const held = servers.filter((server) => server !== null);
  const ports = held.map((server) => /** @type {net.AddressInfo} */ (server.address()).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  if (ports.length < count) throw new PlainError('This machine has no free port on 127.0.0.1: check its loopback address.');
  return ports;
}

export const freePort = async () => /** @type {number} */ ((await freePorts(1))[0]);

/** @param {number} port @param {string} host @returns {Promise<net.Server | null>} */
function listen(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host, exclusive: true }, () => resolve(server));
  });
}

/** Ports for a stack that nobody opens by hand. @returns {Promise<import('./env-contract.mjs').Ports>} */
export async function freeStackPorts() {
  const [web = 0, worker = 0, agent = 0, paper = 0, sandbox = 0, stripe = 0, redis = 0, kitchen = 0, bar = 0, receipt = 0] = await freePorts(10);
  return { web, worker, agent, paper, sandbox, stripe, redis, printers: { kitchen, bar, receipt } };
}

/**
 * Said before the first long step: nobody waits for an install to learn that a port is taken.
 * @param {import('./env-contract.mjs').Ports} ports @param {{ split: boolean, printing: boolean, providers: import('./payment-providers.mjs').StandIn[], redis: boolean }} shape
 */
export async function refuseTakenPorts(ports, { split, printing, providers, redis }) {
  const needed = [
    { port: ports.web, whose: 'web server', variable: 'PORT' },
    ...(split ? [{ port: ports.worker, whose: 'worker', variable: 'PORT' }] : []),
    ...(printing ? [{ port: ports.agent, whose: 'printer agent', variable: 'NOVA_AGENT_PORT' }] : []),
    ...(printing ? [{ port: ports.paper, whose: 'virtual printer', variable: 'NOVA_VIRTUAL_PRINTER_PORT' }] : []),
    ...(printing ? Object.values(ports.printers).map((port) => ({ port, whose: 'virtual printer', variable: 'NOVA_VIRTUAL_PRINTERS' })) : []),
    ...providers.map((each) => ({ port: ports[each], whose: `payment stand-in (${each})`, variable: `NOVA_${each.toUpperCase()}_PORT` })),
    ...(redis ? [{ port: ports.redis, whose: 'Redis', variable: 'NOVA_REDIS_PORT' }] : []),
  ];
  for (const { port, whose, variable } of needed) {
    if (await isPortFree(port)) continue;
    throw new PlainError(`Port ${port}, which the ${whose} needs, is in use by another program: stop that one, or choose another port with ${variable}.`);
  }
}
