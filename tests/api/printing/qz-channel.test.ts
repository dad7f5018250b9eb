import { createVerify, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { newId } from '@nova/platform/pure';
import { platform } from '@nova/platform/access';
import { WebSocket } from 'ws';
import { claimQzJobs, getQzCertificate, listJobs, listPrinters, printTestPage, reportQzJob, setQzDevice, signQzMessage } from '../../../plugins/printing/contracts';
import { bootNova, type Nova } from '../../support/boot-nova';
import { Client } from '../../support/client';
import { startQzTray, type QzTray } from '../../support/qz-tray/start-qz-tray';
import { stateDir } from '../../support/test-environment';
import { until } from './printing-bench';

/** The client library as pages use it; it brings no types of its own. */
interface QzClient {
  api: { setWebSocketType(type: unknown): void; setPromiseType(make: unknown): void };
  security: { setCertificatePromise(make: unknown): void; setSignatureAlgorithm(name: string): void; setSignaturePromise(make: (hash: string) => (resolve: (signature: string) => void, reject: (error: unknown) => void) => void): void };
  websocket: { connect(options: object): Promise<void>; disconnect(): Promise<void> };
  printers: { find(query?: string): Promise<string | string[]> };
  configs: { create(printer: string, options?: object): object };
  print(config: object, data: object[]): Promise<void>;
}
const qz = createRequire(__filename)('qz-tray') as QzClient;

let nova: Nova;
let manager: Client;
let tablet: Client;
let other: Client;
let tray: QzTray;
let locationId: string;
let printerId: string;

beforeAll(async () => {
  tray = await startQzTray({ 'Kitchen QZ': null });
  nova = await bootNova();
  const [mine, theirs] = [await nova.enrol(), await nova.enrol()];
  manager = await nova.as('manager', mine.token);
  tablet = new Client(nova.url, undefined, mine.token);
  other = new Client(nova.url, undefined, theirs.token);
  locationId = nova.venue.location.id;
  printerId = nova.venue.printers[0]!.id;
  await (nova.strapi as unknown as Core.Strapi).documents('api::printer.printer').update({ documentId: printerId, data: { channels: ['qz', 'agent'], qzName: 'Kitchen QZ' } as never });
  await until('the channels are compiled', () => platform().content.venue(locationId)!.printers.find(({ id }) => id === printerId)!.channels.length === 2);
}, 120_000);
afterAll(async () => { await nova.stop(); await tray.stop(); });
beforeEach(async () => {
  await nova.sql.query('delete from printing.job');
  await nova.sql.query('delete from printing.channel_status');
});

const enable = (enabled: boolean) => manager.call(setQzDevice, { body: { commandId: newId(), enabled } });
const page = async () => (await manager.call(printTestPage, { params: { printerId }, body: { commandId: newId(), locationId } })).reply().jobId;
const claim = (client = tablet, over: object = { printerIds: [printerId] }) => client.call(claimQzJobs, { body: { waitMs: 0, max: 5, ...over } });
const report = (jobId: string, leaseId: string, state: 'sending' | 'done' | 'failed' | 'uncertain', error: string | null = null, client = tablet) => client.call(reportQzJob, { params: { jobId }, body: { leaseId, state, error } });
const job = async (jobId: string) => (await manager.call(listJobs, { query: { locationId, limit: 100 } })).reply().jobs.find(({ id }) => id === jobId)!;
const hash = 'a'.repeat(64);

test('a tablet prints through QZ Tray only when a manager has let it, and no longer when the manager takes it back', async () => {
  expect((await tablet.call(getQzCertificate, {})).reply()).toMatchObject({ enabled: false, certificate: '', printers: [] });
  for (const refused of [await tablet.call(signQzMessage, { body: { hash } }), await claim(), await report(newId(), newId(), 'done')]) expect([refused.status, refused.code]).toEqual([403, 'qz_not_enabled']);
  const cook = await nova.as('kitchen', tablet.device);
  expect((await cook.call(setQzDevice, { body: { commandId: newId(), enabled: true } })).code).toBe('missing_capability');
  expect((await (await nova.as('manager')).call(setQzDevice, { body: { commandId: newId(), enabled: true } })).code).toBe('device_required');
  expect((await enable(true)).reply()).toEqual({ enabled: true });
  expect((await tablet.call(getQzCertificate, {})).reply()).toMatchObject({ enabled: true, algorithm: 'SHA512', printers: [{ printerId, qzName: 'Kitchen QZ' }] });
  expect((await claim(other)).code).toBe('qz_not_enabled');
  await enable(false);
  expect((await tablet.call(signQzMessage, { body: { hash } })).code).toBe('qz_not_enabled');
});

describe('with QZ Tray', () => {
  beforeAll(async () => { await enable(true); });

  test('signs with SHA-512 and RSA; the key is a file that only the server may read, and never leaves it', async () => {
    const { certificate } = (await tablet.call(getQzCertificate, {})).reply();
    const { signature } = (await tablet.call(signQzMessage, { body: { hash } })).reply();
    const shown = new X509Certificate(certificate);
    expect(shown.verify(shown.publicKey)).toBe(true);
    expect(Date.parse(shown.validTo)).toBeGreaterThan(Date.now() + 19 * 365 * 86_400_000);
    expect(createVerify('RSA-SHA512').update(hash).verify(shown.publicKey, signature, 'base64')).toBe(true);
    expect(createVerify('RSA-SHA512').update('b'.repeat(64)).verify(shown.publicKey, signature, 'base64')).toBe(false);
    const file = join(stateDir, 'qz-signing.json');
    expect(existsSync(file)).toBe(true);
    expect(statSync(file).mode & 0o077).toBe(0);
    const { privateKey } = JSON.parse(readFileSync(file, 'utf8')) as { privateKey: string };
    const told = JSON.stringify((await tablet.call(getQzCertificate, {})).body);
    expect(told).not.toContain('PRIVATE KEY');
    expect(told).not.toContain(privateKey.split('\n')[1]);
  });

  test('the real client library prints a leased job on the stand-in, signed by the server; a forged signature is blocked', async () => {
    const { certificate } = (await tablet.call(getQzCertificate, {})).reply();
    qz.api.setWebSocketType(WebSocket);
    qz.security.setCertificatePromise((resolve: (text: string) => void) => resolve(certificate));
    qz.security.setSignatureAlgorithm('SHA512');
    const honest = (toSign: string) => (resolve: (signature: string) => void, reject: (error: unknown) => void) => {
      tablet.call(signQzMessage, { body: { hash: toSign } }).then((answer) => resolve(answer.reply().signature), reject);
    };
    qz.security.setSignaturePromise(honest);
    await qz.websocket.connect({ host: '127.0.0.1', usingSecure: false, keepAlive: 0, port: { secure: [], insecure: [tray.port] } });
    expect(await qz.printers.find()).toEqual(['Kitchen QZ']);
    const jobId = await page();
    const [leased] = (await claim()).reply().jobs;
    expect(leased).toMatchObject({ id: jobId, printerId, qzName: 'Kitchen QZ', possibleDuplicate: false });
    expect((await report(jobId, leased!.leaseId, 'sending')).reply().state).toBe('sending');
    const print = () => qz.print(qz.configs.create(leased!.qzName, { jobName: jobId }), [{ type: 'raw', format: 'command', flavor: 'base64', data: leased!.bytes }]);
    await print();
    expect((await report(jobId, leased!.leaseId, 'done')).reply().state).toBe('done');
    const { prints, blocked } = await tray.state();
    expect(prints).toMatchObject([{ printer: 'Kitchen QZ', bytes: leased!.bytes, jobName: jobId }]);
    expect(blocked).toBe(0);
    expect(await job(jobId)).toMatchObject({ state: 'done', channel: 'qz', tried: [] });

    qz.security.setSignaturePromise(() => (resolve) => resolve('Zm9yZ2Vk'));
    await expect(print()).rejects.toThrow('Request blocked');
    expect((await tray.state()).prints).toHaveLength(1);
    expect((await tray.state()).blocked).toBe(1);
    await qz.websocket.disconnect();
  });

  test('what QZ Tray refused goes on unmarked, what it may have printed goes on as POSSIBLE DUPLICATE', async () => {
    const refused = await page();
    const [first] = (await claim()).reply().jobs;
    await report(refused, first!.leaseId, 'sending');
    expect((await report(refused, first!.leaseId, 'failed', 'Request blocked')).reply().state).toBe('queued');
    expect(await job(refused)).toMatchObject({ channel: 'agent', mark: 'none', tried: [{ channel: 'qz', how: 'failed', why: 'Request blocked' }] });
    await nova.sql.query('delete from printing.job');
    await nova.sql.query('delete from printing.channel_status');
    const hung = await page();
    const [second] = (await claim()).reply().jobs;
    await report(hung, second!.leaseId, 'sending');
    await report(hung, second!.leaseId, 'uncertain', 'no answer in 10 s');
    await until('the agent has its turn', async () => (await job(hung)).channel === 'agent');
    expect(await job(hung)).toMatchObject({ mark: 'possible-duplicate', tried: [{ channel: 'qz', how: 'uncertain' }] });
  });

  test('a tab that says its QZ Tray is not running hands its papers on within seconds, and health says why', async () => {
    const jobId = await page();
    expect((await job(jobId)).channel).toBe('qz');
    expect((await claim(tablet, { printerIds: [], unable: [{ printerId, detail: 'QZ Tray is not running' }] })).reply().jobs).toEqual([]);
    await until('the agent has its turn', async () => (await job(jobId)).channel === 'agent');
    const { printers, qzDevices } = (await manager.call(listPrinters, { query: { locationId } })).reply();
    expect(printers.find((printer) => printer.printerId === printerId)!.channels[0]).toMatchObject({ channel: 'qz', state: 'down', lastError: 'QZ Tray is not running' });
    expect(qzDevices).toMatchObject([{ online: true }]);
    await claim();
    expect((await manager.call(listPrinters, { query: { locationId } })).reply().printers.find((printer) => printer.printerId === printerId)!.channels[0]).toMatchObject({ state: 'up' });
  });

  test('another tablet can neither report nor take over a lease', async () => {
    const jobId = await page();
    const [leased] = (await claim()).reply().jobs;
    const third = await nova.enrol();
    await (await nova.as('manager', third.token)).call(setQzDevice, { body: { commandId: newId(), enabled: true } });
    expect((await report(jobId, leased!.leaseId, 'sending', null, new Client(nova.url, undefined, third.token))).code).toBe('lease_lost');
    expect((await report(jobId, leased!.leaseId, 'sending')).status).toBe(200);
  });
});
