import type { Core } from '@strapi/strapi';
import { newId } from '@nova/platform/pure';
import { platform } from '@nova/platform/access';
import { listJobs, listPrinters, printTestPage } from '../../../plugins/printing/contracts';
import type { Client } from '../../support/client';
import { HttpPrinter } from '../../support/http-printer';
import { printingBench, textOf, until, type PrintingBench } from './printing-bench';

let bench: PrintingBench;
let manager: Client;
let locationId: string;
let printerId: string;
const http = new HttpPrinter();

beforeAll(async () => {
  await http.start();
  process.env['NOVA_PRINT_HTTP_TIMEOUT_MS'] = '1500';
  process.env['NOVA_PRINT_HTTP_AUTHORIZATION'] = JSON.stringify({ [new URL(http.url).host]: 'Basic c2VjcmV0' });
  bench = await printingBench();
  manager = await bench.nova.as('manager');
  locationId = bench.nova.venue.location.id;
  printerId = bench.nova.venue.printers[0]!.id;
}, 120_000);
afterAll(async () => { await bench.stop(); await http.stop(); });
beforeEach(async () => {
  await bench.nova.sql.query('delete from printing.job');
  await bench.nova.sql.query('delete from printing.channel_status');
  await http.setMode('ready');
  http.paper.clear();
  http.requests.length = 0;
});

const channels = async (...wanted: string[]): Promise<void> => {
  await (bench.nova.strapi as unknown as Core.Strapi).documents('api::printer.printer').update({ documentId: printerId, data: { channels: wanted, httpUrl: http.url } as never });
  await until('the channels are compiled', () => platform().content.venue(locationId)!.printers.find(({ id }) => id === printerId)!.channels.join() === wanted.join());
};
const page = async () => (await manager.call(printTestPage, { params: { printerId }, body: { commandId: newId(), locationId } })).reply().jobId;
const job = async (jobId: string) => (await manager.call(listJobs, { query: { locationId, limit: 100 } })).reply().jobs.find(({ id }) => id === jobId)!;
const ends = (jobId: string, state: string) => until(`the job is ${state}`, async () => (await job(jobId)).state === state, 25_000);
const pages = () => http.paper.papers.length;

test('a paper goes out over HTTP, in order, with the printer\'s secret from the environment', async () => {
  await channels('http');
  const ids = [await page(), await page(), await page()];
  for (const id of ids) await ends(id, 'done');
  await until('all is on paper', () => pages() === 3);
  expect(http.requests).toEqual(ids.map((jobId) => ({ jobId, authorization: 'Basic c2VjcmV0' })));
  const { printers } = (await manager.call(listPrinters, { query: { locationId } })).reply();
  expect(printers.find((printer) => printer.printerId === printerId)).toMatchObject({ channels: [{ channel: 'http', state: 'up', lastSuccessAt: expect.any(String) }], lastPrinted: { jobId: ids[2] } });
});

test.each([['off', /ECONNREFUSED/], ['refuses', /503/]] as const)('%s: nothing came out, so the next channel prints it unmarked', async (mode, why) => {
  await channels('http', 'agent');
  await http.setMode(mode);
  const agent = await bench.agent();
  const jobId = await page();
  await ends(jobId, 'done');
  const printed = await job(jobId);
  expect(printed).toMatchObject({ channel: 'agent', mark: 'none', tried: [{ channel: 'http' }] });
  expect(printed.tried[0]!.why).toMatch(why);
  expect(textOf(bench.printers.get(printerId)!)).not.toContain('DUPLICATE');
  expect(pages()).toBe(0);
  await agent.close();
  bench.printers.get(printerId)!.clear();
});

test.each(['hangs', 'mute'] as const)('F13 %s: nobody knows, so the next channel prints it as POSSIBLE DUPLICATE', async (mode) => {
  await channels('http', 'agent');
  await http.setMode(mode);
  const agent = await bench.agent();
  const jobId = await page();
  await ends(jobId, 'done');
  expect(await job(jobId)).toMatchObject({ channel: 'agent', mark: 'possible-duplicate', tried: [{ channel: 'http', how: 'uncertain', why: 'no answer in 1500 ms' }] });
  expect(textOf(bench.printers.get(printerId)!)).toContain('POSSIBLE DUPLICATE');
  expect(pages()).toBe(mode === 'mute' ? 1 : 0);
  await agent.close();
  bench.printers.get(printerId)!.clear();
});

test('the agent dies: HTTP prints; HTTP dies too: the paper waits on the screen, and comes out when HTTP is back', async () => {
  await channels('agent', 'http');
  await bench.nova.sql.query(`update printing.job set state = 'cancelled'`);
  const first = await page();
  await until('HTTP has its turn', async () => (await job(first)).channel === 'http', 25_000);
  await ends(first, 'done');
  expect(await job(first)).toMatchObject({ tried: [{ channel: 'agent', how: 'silent' }], mark: 'none' });
  await http.setMode('off');
  const second = await page();
  await ends(second, 'diverted');
  await http.setMode('ready');
  await ends(second, 'done');
  expect(pages()).toBe(2);
}, 120_000);
