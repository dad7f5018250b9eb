import { v7 } from 'uuid';
import { HttpClient } from '../support/http-client.mjs';

/** Fires one dish `times` times and measures from sending the command to the event on a kitchen screen's stream, and to the first byte at the printer. */
export async function fireLatency({ baseUrl, paperUrl, place, times }) {
  const heard = new Map();
  const stop = new AbortController();
  const listening = listen(`${baseUrl}/api/platform/events`, place.headers, stop.signal, (event) => heard.get(event.payload.orderId)?.(performance.now()));
  await listening.open;
  const client = new HttpClient(baseUrl, place.headers);
  const screens = [];
  const sent = new Map();
  for (let index = 0; index < times; index += 1) {
    const orderId = v7();
    await client.send('POST', '/api/pos/orders', { commandId: v7(), orderId, locationId: place.locationId, orderType: 'takeaway', name: `latency ${index}`, covers: 1 });
    await client.send('POST', `/api/pos/orders/${orderId}/lines`, { commandId: v7(), catalogueHash: place.catalogueHash, lines: [{ lineId: v7(), itemId: place.dishes[0].id, quantity: 1 }] });
    const arrival = new Promise((resolve, reject) => {
      heard.set(orderId, resolve);
      setTimeout(() => reject(new Error('the fired ticket never came on the stream')), 10_000).unref();
    });
    const began = performance.now();
    const firedAt = Date.now();
    const { order } = await client.send('POST', `/api/pos/orders/${orderId}/fire`, { commandId: v7() });
    screens.push((await arrival) - began);
    sent.set(order.number, firedAt);
    await untilPrinted(paperUrl, `latency ${index}`);
  }
  client.close();
  stop.abort();
  return { screens, printers: await printedAfter(paperUrl, sent) };
}

function listen(url, headers, signal, onFire) {
  let opened;
  const open = new Promise((resolve) => { opened = resolve; });
  void (async () => {
    const response = await fetch(url, { headers, signal });
    let rest = '';
    opened();
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop();
      for (const part of parts.filter((text) => text.includes('"type":"ticket.fired.v1"'))) onFire(JSON.parse(/^data: (.*)$/m.exec(part)[1]));
    }
  })().catch((error) => { if (error.name !== 'AbortError') throw error; });
  return { open };
}

const papersOf = async (paperUrl) => (await (await fetch(new URL('/api/printers?lean', paperUrl))).json()).printers.flatMap((printer) => printer.papers);

/** One ticket at a time, so that what is measured is the way and not the queue. */
async function untilPrinted(paperUrl, name) {
  const giveUp = performance.now() + 10_000;
  while (performance.now() < giveUp) {
    if ((await papersOf(paperUrl)).some((paper) => paper.text.includes(name))) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`no paper says ${name}`);
}

async function printedAfter(paperUrl, sent) {
  const papers = await papersOf(paperUrl);
  return [...sent.values()].flatMap((firedAt, index) => {
    const paper = papers.find((candidate) => new RegExp(`latency ${index}(?!\\d)`).test(candidate.text));
    return paper === undefined ? [] : [new Date(paper.startedAt).getTime() - firedAt];
  });
}
