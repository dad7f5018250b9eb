/**
 * A stand-in for QZ Tray, as a process of its own: it speaks the websocket protocol of QZ Tray 2.2 to the real client library.
 * A page connects, asks for the version, shows its certificate, and then sends calls `{call, params, timestamp, uid, signature, signAlgorithm}`;
 * what is signed is the SHA-256 (hex) of `{call, params, timestamp}` as JSON. A call whose signature does not fit is blocked, as QZ Tray does.
 *
 *   QZ_PORT             where pages connect (ws)
 *   QZ_CONTROL_PORT     where tests look and tell it how to behave (http)
 *   QZ_PRINTERS         {"Kitchen": "127.0.0.1:9101", "Bar": null}: name and where its bytes go; null keeps them
 *
 * GET /api/state · POST /api/mode {"mode"} with ready | off | refuse | hang (prints nothing, never answers) | mute (prints, never answers) |
 * die (half the bytes, then the connection drops)
 */
import { createHash, createVerify, X509Certificate } from 'node:crypto';
import { connect } from 'node:net';
import Koa from 'koa';
import { WebSocketServer } from 'ws';

const port = Number(process.env.QZ_PORT);
const controlPort = Number(process.env.QZ_CONTROL_PORT);
/** @type {Record<string, string | null>} */
const printers = JSON.parse(process.env.QZ_PRINTERS ?? '{}');
const modes = ['ready', 'off', 'refuse', 'hang', 'mute', 'die'];
const version = '2.2.6';
/** A signature older or younger than this is somebody's copy of it. */
const skewMs = 60_000;

const state = { mode: 'ready', connections: 0, blocked: 0, /** @type {{ printer: string, bytes: string, at: string, jobName: string | null, ended: string }[]} */ prints: [], /** @type {string[]} */ calls: [] };
/** @type {WebSocketServer | null} */
let server = null;

/** @typedef {{ call?: string, params?: any, timestamp?: number, uid?: string, signature?: string, signAlgorithm?: string, certificate?: string | null }} Message */

/** Why a call is not believed; null when it is. @param {Message} message @param {X509Certificate | null} certificate */
function distrust(message, certificate) {
  if (certificate === null) return 'no certificate was shown';
  if (Math.abs(Date.now() - Number(message.timestamp)) > skewMs) return 'its time is not now';
  const hash = createHash('sha256').update(JSON.stringify({ call: message.call, params: message.params, timestamp: message.timestamp })).digest('hex');
  const verifier = createVerify(`RSA-${message.signAlgorithm ?? 'SHA1'}`).update(hash);
  return verifier.verify(certificate.publicKey, message.signature ?? '', 'base64') ? null : 'its signature does not fit';
}

/** @param {string} address @param {Buffer} bytes @returns {Promise<void>} */
const pass = (address, bytes) => new Promise((resolve, reject) => {
  const at = address.lastIndexOf(':');
  const socket = connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)) }, () => socket.end(bytes));
  socket.resume().once('close', () => resolve()).once('error', reject);
});

/** @param {import('ws').WebSocket} page */
function serve(page) {
  state.connections += 1;
  /** @type {X509Certificate | null} */
  let certificate = null;
  const answer = (/** @type {Message} */ { uid }, /** @type {unknown} */ result) => page.send(JSON.stringify({ uid, result }));
  const refuse = (/** @type {Message} */ { uid }, /** @type {string} */ error) => page.send(JSON.stringify({ uid, error }));

  page.on('error', () => undefined).on('message', async (data) => {
    const text = String(data);
    if (text === 'ping') return;
    /** @type {Message} */
    const message = JSON.parse(text);
    if (message.certificate !== undefined) {
      certificate = message.certificate === null ? null : new X509Certificate(message.certificate);
      return answer(message, null);
    }
    state.calls.push(String(message.call));
    if (message.call === 'getVersion') return answer(message, version);
    const reason = distrust(message, certificate);
    if (reason !== null) {
      state.blocked += 1;
      return refuse(message, 'Request blocked');
    }
    if (message.call === 'printers.find') return find(message);
    if (message.call === 'print') return print(message);
    return refuse(message, `Invalid function call: ${message.call}`);
  });

  /** @param {Message} message */
  function find(message) {
    const query = message.params?.query;
    if (query === undefined) return answer(message, Object.keys(printers));
    const found = Object.keys(printers).find((name) => name.toLowerCase().includes(String(query).toLowerCase()));
    return found === undefined ? refuse(message, 'Specified printer could not be found.') : answer(message, found);
  }

  /** @param {Message} message */
  async function print(message) {
    const { printer, options, data } = message.params;
    if (!(printer.name in printers)) return refuse(message, 'Specified printer could not be found.');
    if (state.mode === 'refuse') return refuse(message, 'Request blocked');
    const bytes = Buffer.concat(data.map((/** @type {{ flavor: string, data: string }} */ part) => Buffer.from(part.data, part.flavor === 'hex' ? 'hex' : part.flavor === 'base64' ? 'base64' : 'latin1')));
    const note = { printer: printer.name, bytes: bytes.toString('base64'), at: new Date().toISOString(), jobName: options?.jobName ?? null, ended: state.mode };
    state.prints.push(note);
    if (state.mode === 'hang') return;
    const address = printers[printer.name];
    const part = state.mode === 'die' ? bytes.subarray(0, bytes.length / 2) : bytes;
    try {
      if (address) await pass(address, part);
    } catch (error) {
      return refuse(message, error instanceof Error ? error.message : String(error));
    }
    if (state.mode === 'die') return page.terminate();
    if (state.mode !== 'mute') answer(message, null);
  }
}

/** @returns {Promise<void>} */
const open = () => new Promise((resolve, reject) => {
  server = new WebSocketServer({ port, host: '127.0.0.1' }, () => resolve());
  server.once('error', reject).on('connection', serve);
});

/** @returns {Promise<void>} */
async function shut() {
  const open_ = server;
  server = null;
  if (open_ === null) return;
  for (const page of open_.clients) page.terminate();
  await new Promise((resolve) => open_.close(resolve));
}

const control = new Koa();
control.use(async (ctx) => {
  if (ctx.path === '/api/state') return void (ctx.body = state);
  if (ctx.method === 'DELETE' && ctx.path === '/api/prints') {
    state.prints = [];
    return void (ctx.status = 204);
  }
  if (ctx.method !== 'POST' || ctx.path !== '/api/mode') return;
  let body = '';
  for await (const chunk of ctx.req) body += chunk;
  const { mode } = JSON.parse(body);
  if (!modes.includes(mode)) return void (ctx.status = 400);
  state.mode = mode;
  if (mode === 'off') await shut();
  else if (server === null) await open();
  ctx.body = { mode };
});

await open();
control.listen(controlPort, '127.0.0.1', () => process.stdout.write('ready\n'));
process.once('SIGTERM', () => process.exit(0));
