/** Ports: whether one is taken, and which are free. */
import net from 'node:net';

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
  const ports = servers.map((server) => /** @type {net.AddressInfo} */ (server?.address()).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server?.close(resolve))));
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
