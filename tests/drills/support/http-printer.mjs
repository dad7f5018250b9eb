import { once } from 'node:events';
import net from 'node:net';
import Koa from 'koa';

/** A printer that takes ESC/POS by POST and passes the bytes on to the raw port of a virtual one, so that there is one paper to look at. */
export async function startHttpPrinter(rawAddress) {
  const [host, port] = rawAddress.split(':');
  const app = new Koa();
  let received = 0;
  app.use(async (ctx) => {
    const chunks = [];
    for await (const chunk of ctx.req) chunks.push(chunk);
    const printer = net.connect(Number(port), host);
    try {
      await once(printer, 'connect');
      await new Promise((resolve) => { printer.end(Buffer.concat(chunks), resolve); });
      received += 1;
      ctx.status = 204;
    } catch {
      ctx.status = 503;
    }
  });
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}/print`,
    received: () => received,
    stop: () => { server.closeAllConnections(); return new Promise((resolve) => { server.close(resolve); }); },
  };
}
