import { request } from 'node:http';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { newId } from '@nova/platform/pure';
import { signatureHeader } from '../../../plugins/payments/server/src/providers/outside/webhook-sender';
import { domainFingerprint } from '../../support/domain-fingerprint';
import { startSecondServer } from '../../support/second-server';
import { events, header, knock, message, metric, nowSeconds, openInbox, providers, secrets, settled, type Inbox, type Provider } from './inbox';

let inbox: Inbox;
beforeAll(async () => { inbox = await openInbox(); });
afterAll(() => inbox.stop());

/** Skew is five minutes; a little more, so that a slow machine does not decide. */
const overMs = 320;
const reference = `pi_${newId()}`;
type Try = (provider: Provider) => Promise<Response>;

/** Signed three days ago, and the header tampered with since. */
const backdated = (restamp: (signed: string) => string): Try => (provider) => {
  const body = message(provider, reference);
  return knock(inbox, provider, body, { headers: { [header[provider]]: restamp(signatureHeader(body, [secrets[provider][0]], nowSeconds() - 3 * 86_400)) } });
};

const tries: [what: string, reason: string, attempt: Try][] = [
  ['without a signature', 'unsigned', (provider) => fetch(inbox.door(provider), { method: 'POST', headers: { 'content-type': 'application/json' }, body: message(provider, reference) })],
  ['signed by somebody else', 'forged', (provider) => knock(inbox, provider, message(provider, reference), { secret: 'whsec_somebody_else' })],
  ['with another provider’s secret', 'forged', (provider) => knock(inbox, provider, message(provider, reference), { secret: secrets[provider === 'stripe' ? 'sandbox' : 'stripe'][0] })],
  ['changed after it was signed', 'forged', (provider) => { const body = message(provider, reference); return knock(inbox, provider, body.replace('"', ' "'), { signedAs: body }); }],
  ['with the signature of another message', 'forged', (provider) => knock(inbox, provider, message(provider, reference), { signedAs: message(provider, reference) })],
  ['with a signature header that is none', 'forged', (provider) => knock(inbox, provider, message(provider, reference), { headers: { [header[provider]]: 't=,v1=zz,=' } })],
  ['from too long ago', 'too_old', (provider) => knock(inbox, provider, message(provider, reference), { seconds: nowSeconds() - overMs })],
  ['from the future', 'in_future', (provider) => knock(inbox, provider, message(provider, reference), { seconds: nowSeconds() + overMs })],
  ['from days ago, with the present time put before what was signed', 'forged', backdated((signed) => `t=${nowSeconds()},${signed}`)],
  ['from days ago, with the present time put after what was signed', 'forged', backdated((signed) => `${signed},t=${nowSeconds()}`)],
  ['from days ago, with the present time put where spaces hide it', 'forged', backdated((signed) => `x, t=${nowSeconds()},${signed}`)],
  ['cut in the middle, and signed so', 'unreadable', (provider) => { const body = message(provider, reference); return knock(inbox, provider, body.slice(0, body.length / 2)); }],
  ['cut in the middle, signed as a whole', 'forged', (provider) => { const body = message(provider, reference); return knock(inbox, provider, body.slice(0, body.length / 2), { signedAs: body }); }],
  ['signed, but JSON of something else', 'unreadable', (provider) => knock(inbox, provider, '[1,2,3]')],
  ['signed, but empty', 'unreadable', (provider) => knock(inbox, provider, '')],
  ['huge', 'too_large', (provider) => knock(inbox, provider, message(provider, 'x'.repeat(3_000_000)))],
  ['huge, in pieces of unknown length', 'too_large', (provider) => inPieces(provider, message(provider, 'x'.repeat(3_000_000)))],
  ['as a form', 'content_type', (provider) => knock(inbox, provider, message(provider, reference), { headers: { 'content-type': 'application/x-www-form-urlencoded' } })],
  ['as text', 'content_type', (provider) => knock(inbox, provider, message(provider, reference), { headers: { 'content-type': 'text/plain' } })],
  ['as an upload', 'content_type', (provider) => knock(inbox, provider, message(provider, reference), { headers: { 'content-type': 'multipart/form-data; boundary=x' } })],
  ['packed', 'content_type', (provider) => fetch(inbox.door(provider), { method: 'POST', body: gzipSync(message(provider, reference)), headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } })],
];

/** Chunked, so that no length is told beforehand. */
function inPieces(provider: Provider, body: string): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(inbox.door(provider), { method: 'POST', headers: { 'content-type': 'application/json', [header[provider]]: signatureHeader(body, [secrets[provider][0]], nowSeconds()) } }, (reply) => {
      reply.resume();
      resolve(new Response(null, { status: reply.statusCode ?? 500 }));
    }).on('error', reject);
    for (let at = 0; at < body.length; at += 65_536) sent.write(body.slice(at, at + 65_536));
    sent.end();
  });
}

describe.each(providers)('P5 a webhook of %s', (provider) => {
  test.each(tries)('%s: 400, counted as %s, and nothing changed', async (_what, reason, attempt) => {
    await settled(inbox);
    const before = await domainFingerprint(inbox.nova.sql);
    const counted = await metric(inbox, 'nova_payments_webhooks_refused_total', `provider="${provider}",reason="${reason}"`);
    const answer = await attempt(provider);
    expect(answer.status).toBe(400);
    expect(await domainFingerprint(inbox.nova.sql)).toEqual(before);
    expect(await metric(inbox, 'nova_payments_webhooks_refused_total', `provider="${provider}",reason="${reason}"`)).toBe(counted + 1);
  });

  test('broken off on the way leaves nothing behind, and the server goes on', async () => {
    const before = await domainFingerprint(inbox.nova.sql);
    const counted = await metric(inbox, 'nova_payments_webhooks_refused_total', `provider="${provider}",reason="cut"`);
    const body = message(provider, reference);
    const { port } = new URL(inbox.nova.url);
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => {
        socket.write(`POST /api/payments/webhooks/${provider} HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n${header[provider]}: ${signatureHeader(body, [secrets[provider][0]], nowSeconds())}\r\n\r\n${body.slice(0, 20)}`, () => { setTimeout(() => socket.destroy(), 50); });
      });
      socket.once('close', () => { resolve(); }).once('error', reject);
    });
    await new Promise((resolve) => { setTimeout(resolve, 200); });
    expect(await domainFingerprint(inbox.nova.sql)).toEqual(before);
    expect(await metric(inbox, 'nova_payments_webhooks_refused_total', `provider="${provider}",reason="cut"`)).toBe(counted + 1);
    expect((await knock(inbox, provider, body)).status).toBe(200);
  });

  test('genuine, whatever its spaces and letters: 200, and kept without its payload', async () => {
    const body = message(provider, `${reference}-สวัสดี`).replaceAll(',', ' ,\n  ');
    const seen = (await events(inbox)).length;
    const answer = await knock(inbox, provider, body, { headers: { 'content-type': 'application/json; charset=utf-8' } });
    expect(answer.status).toBe(200);
    const kept = await events(inbox);
    expect(kept.length).toBe(seen + 1);
    expect(Object.keys(kept.at(-1) as object)).not.toContain('payload');
  });
});

test('a provider that is not set up here has no door', async () => {
  expect((await fetch(`${inbox.nova.url}/api/payments/webhooks/adyen`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })).status).toBe(404);
});

test('a web process sends webhooks to a worker, and a worker takes them', async () => {
  process.env['NOVA_ROLE'] = 'web';
  const web = await startSecondServer();
  process.env['NOVA_ROLE'] = 'worker';
  const worker = await startSecondServer();
  delete process.env['NOVA_ROLE'];
  try {
    const body = message('sandbox', reference);
    expect((await knock(inbox, 'sandbox', body, { url: web.url })).status).toBe(503);
    expect((await knock(inbox, 'sandbox', body, { url: worker.url })).status).toBe(200);
    expect((await knock(inbox, 'sandbox', body, { url: worker.url, secret: 'whsec_somebody_else' })).status).toBe(400);
    expect((await fetch(`${worker.url}/api/payments/webhooks?locationId=x`)).status).toBe(503);
  } finally {
    await Promise.all([web.stop(), worker.stop()]);
  }
});
