import { HttpClient } from '../support/http-client.mjs';

/** GETs per second of one path with `clients` at once for `seconds`. A given ETag makes them 304s. */
export async function readLoad({ baseUrl, headers, path, clients, seconds, etag }) {
  let answers = 0;
  const until = performance.now() + seconds * 1000;
  const extra = etag === undefined ? {} : { 'if-none-match': etag };
  await Promise.all(Array.from({ length: clients }, async () => {
    const client = new HttpClient(baseUrl, headers);
    while (performance.now() < until) {
      const { status } = await client.raw('GET', path, undefined, extra);
      if (status !== (etag === undefined ? 200 : 304)) throw new Error(`${path} answered ${status}`);
      answers += 1;
    }
    client.close();
  }));
  return answers / seconds;
}
