import { HttpClient } from '../support/http-client.mjs';
import { serveCover } from './serve-cover.mjs';

/** Runs covers with `clients` at once for `seconds`; a `pauseMs` between covers makes the half-load of the latency target. */
export async function coverLoad({ baseUrl, place, clients, seconds, pauseMs = 0 }) {
  const times = new Map();
  const took = (name, value) => times.get(name)?.push(value) ?? times.set(name, [value]);
  const until = performance.now() + seconds * 1000;
  const began = performance.now();
  let covers = 0;
  await Promise.all(Array.from({ length: clients }, async () => {
    const client = new HttpClient(baseUrl, place.headers);
    while (performance.now() < until) {
      await serveCover(client, place, took);
      covers += 1;
      if (pauseMs > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    client.close();
  }));
  return { coversPerSecond: (covers / (performance.now() - began)) * 1000, covers, times };
}
