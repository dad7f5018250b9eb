import { newId } from '@nova/platform/pure';
import type { Core } from '@strapi/strapi';
import { platform } from '@nova/platform/access';
import { acknowledgeDiverted, agentHeartbeat, cancelJob, claimJobs, listDivertedPapers, listJobs, listPrinters, printTestPage, reportJob, reprintJob, retryJob } from '../../../plugins/printing/contracts';
import { claimHeads } from '../../../plugins/printing/server/src/repo/claim-heads';
import { processIdOf } from '../../../plugins/printing/server/src/domain/process-id';
import type { PrintingTables } from '../../../plugins/printing/server/src/repo/tables';
import type { Client } from '../../support/client';
import { Client as Knocker } from '../../support/client';
import { bootNova, type Nova } from '../../support/boot-nova';
import { agentToken, until } from './printing-bench';

let nova: Nova;
let manager: Client;
let machine: Client;
let locationId: string;
let printerId: string;
let stationId: string;

const documents = () => (nova.strapi as unknown as Core.Strapi);
const setPrinter = async (data: object): Promise<void> => {
  await documents().documents('api::printer.printer').update({ documentId: printerId, data: data as never });
  const wanted = (data as { channels: string[] }).channels.join();
  await until('the channels are compiled', () => platform().content.venue(locationId)!.printers.find(({ id }) => id === printerId)!.channels.join() === wanted);
};

beforeAll(async () => {
  nova = await bootNova({ NOVA_AGENT_TOKEN: agentToken });
  manager = await nova.as('manager');
  machine = new Knocker(nova.url, agentToken);
  locationId = nova.venue.location.id;
  const station = nova.venue.stations.find(({ printerIds }) => printerIds.length > 0)!;
  stationId = station.id;
  printerId = station.printerIds[0]!;
  // Nobody listens on that port, and the worker's own loop finds so; what is tested here is who gets the paper.
  await setPrinter({ channels: ['qz', 'agent'], qzName: 'Grill' });
}, 120_000);
afterAll(() => nova.stop());
beforeEach(async () => {
  await nova.sql.query('delete from printing.job');
  await nova.sql.query('delete from printing.channel_status');
});

/** A kitchen ticket as fire-order makes it, straight into the queue. */
async function ticket(number: number): Promise<string> {
  const jobId = newId();
  const { printing } = await import('@nova/printing/access');
  const data = { ticketNumber: number, orderNumber: number, stationName: { en: 'Grill' }, orderType: 'dine-in' as const, tableName: '7', orderName: '', serverName: 'Sara', covers: 2, firedAt: '2026-11-22T15:42:00.000Z', timeZone: 'UTC', lines: [{ change: 'new' as const, quantity: 2, kitchenName: 'STEAK', name: { en: 'Steak' }, modifiers: [], seat: null, course: 1, note: '', allergens: [] }] };
  await platform().transact(async (context) => {
    printing().enqueue(context, [{ jobId, locationId, target: { printerId }, document: { type: 'kitchen-ticket', data }, locale: 'en', subjectId: `order-${number}`, correlationId: 'test', mark: 'none', opensDrawer: false }]);
  });
  return jobId;
}
const job = async (jobId: string) => (await manager.call(listJobs, { query: { locationId, limit: 100 } })).reply().jobs.find(({ id }) => id === jobId)!;
const claim = async () => (await machine.call(claimJobs, { body: { agentId: 'agent-1', waitMs: 0, max: 5 } })).reply().jobs;
const report = (jobId: string, leaseId: string, state: 'sending' | 'done' | 'failed' | 'uncertain', error: string | null = null) => machine.call(reportJob, { params: { jobId }, body: { leaseId, state, error } });
const beat = (status: 'ready' | 'offline') => machine.call(agentHeartbeat, { body: { agentId: 'agent-1', version: '1', printers: [{ printerId, status, detail: status === 'ready' ? '' : 'ECONNREFUSED' }] } });
const shown = async (query: object = {}) => (await manager.call(listDivertedPapers, { query: { locationId, ...query } })).reply().papers;
const events = async (jobId: string) => (await nova.sql.query<{ type: string }>('select type from platform.outbox where aggregate_id = $1 order by recorded_at, id', [jobId])).rows.map(({ type }) => type);
/** Lets time pass for what waits: everything stored so far is older than any patience. */
const age = async () => {
  await nova.sql.query(`update printing.job set turn_at = turn_at - interval '1 h', due_at = due_at - interval '1 h'`);
  await nova.sql.query(`update printing.channel_status set changed_at = changed_at - interval '1 h', active_at = active_at - interval '1 h', last_failure_at = last_failure_at - interval '1 h'`);
};
/** A tab with QZ Tray takes the head, as its claim does. */
const takeByQz = async () => {
  const id = newId();
  const [head] = await claimHeads(platform().db<PrintingTables>(), { locationId, agentId: 'qz:tab', channel: 'qz', printerIds: [printerId], leaseMs: 15_000, leases: [{ n: 1, id, process_id: processIdOf(id) }] });
  return head;
};

describe('whose turn it is', () => {
  test('a channel gets only the papers whose turn it is', async () => {
    const jobId = await ticket(1);
    expect(await job(jobId)).toMatchObject({ channel: 'qz', tried: [] });
    expect(await claim()).toEqual([]);
    expect((await takeByQz())?.id).toBe(jobId);
  });

  test('a silent channel: the paper goes to the next one, unmarked, and says so', async () => {
    const jobId = await ticket(1);
    await age();
    await until('the agent has its turn', async () => (await job(jobId)).channel === 'agent');
    expect(await job(jobId)).toMatchObject({ state: 'queued', mark: 'none', tried: [{ channel: 'qz', how: 'silent' }] });
    expect(await events(jobId)).toContain('print-job.handed-over.v1');
    const [leased] = await claim();
    expect(leased).toMatchObject({ id: jobId, possibleDuplicate: false });
  });

  test('a channel that is known to be down is passed by at once', async () => {
    await nova.sql.query(`insert into printing.channel_status (location_id, printer_id, channel, state, last_error) values ($1, $2, 'qz', 'down', 'unplugged')`, [locationId, printerId]);
    const jobId = await ticket(1);
    expect(await job(jobId)).toMatchObject({ channel: 'agent', tried: [{ channel: 'qz', how: 'down', why: 'unplugged' }] });
    expect((await claim()).map(({ id }) => id)).toEqual([jobId]);
  });

  test('F13 sending on a channel that falls silent: uncertain, then on the next channel as POSSIBLE DUPLICATE', async () => {
    const jobId = await ticket(1);
    await takeByQz();
    await nova.sql.query(`update printing.job set state = 'sending', lease_until = now() - interval '1 s' where id = $1`, [jobId]);
    await until('it is uncertain', async () => (await job(jobId)).state === 'uncertain');
    expect(await claim()).toEqual([]);
    await nova.sql.query(`update printing.job set due_at = now() where id = $1`, [jobId]);
    await until('the agent has its turn', async () => (await job(jobId)).channel === 'agent');
    expect(await job(jobId)).toMatchObject({ state: 'queued', mark: 'possible-duplicate', tried: [{ channel: 'qz', how: 'uncertain' }] });
    const [leased] = await claim();
    expect(leased).toMatchObject({ id: jobId, possibleDuplicate: true });
    expect(leased!.document).toContain('POSSIBLE~DUPLICATE');
  });

  test('O4 order of paper holds across channels: a younger paper waits for an older one that is elsewhere', async () => {
    const first = await ticket(1);
    await nova.sql.query(`update printing.job set channel = 'agent' where id = $1`, [first]);
    const second = await ticket(2);
    expect((await job(second)).channel).toBe('qz');
    expect(await takeByQz()).toBeUndefined();
    const [leased] = await claim();
    expect(leased!.id).toBe(first);
    await report(first, leased!.leaseId, 'sending');
    await report(first, leased!.leaseId, 'done');
    expect((await takeByQz())?.id).toBe(second);
  });

  test('what fails on the last channel stays there and is tried again; another that came back gets it', async () => {
    const jobId = await ticket(1);
    await nova.sql.query(`update printing.job set channel = 'agent', tried = '[{"channel":"qz","at":"2026-01-01T00:00:00Z","how":"failed","why":"x"}]' where id = $1`, [jobId]);
    await nova.sql.query(`insert into printing.channel_status (location_id, printer_id, channel, state) values ($1, $2, 'qz', 'down')`, [locationId, printerId]);
    const [leased] = await claim();
    expect((await report(jobId, leased!.leaseId, 'failed', 'jammed')).reply().state).toBe('queued');
    expect(await job(jobId)).toMatchObject({ channel: 'agent', lastError: 'jammed' });
    await nova.sql.query(`update printing.channel_status set state = 'up', last_seen_at = now() where channel = 'qz'`);
    await until('QZ Tray has it', async () => (await job(jobId)).channel === 'qz');
  });
});

describe('the last resort', () => {
  const nothingWorks = async (): Promise<void> => {
    for (const channel of ['qz', 'agent']) await nova.sql.query(`insert into printing.channel_status (location_id, printer_id, channel, state, last_error, changed_at) values ($1, $2, $3, 'down', 'off', now() - interval '1 h')`, [locationId, printerId, channel]);
  };

  test('no channel works: on the screen, with the paper itself, its reasons and an event', async () => {
    await nothingWorks();
    const jobId = await ticket(41);
    await until('it is diverted', async () => (await job(jobId)).state === 'diverted');
    const [paper] = await shown();
    expect(paper).toMatchObject({ jobId, printerId, documentType: 'kitchen-ticket', title: '#41', stationIds: [stationId], possibleDuplicate: false, subjectId: 'order-41' });
    expect(paper!.text).toContain('STEAK');
    expect(paper!.svg).toMatch(/^<svg /);
    expect(paper!.tried).toMatchObject([{ channel: 'qz', how: 'down' }]);
    expect(await events(jobId)).toContain('print-job.diverted.v1');
    expect(await shown({ stationId })).toHaveLength(1);
    expect(await shown({ stationId: nova.venue.stations.find(({ id, printerIds }) => id !== stationId && !printerIds.includes(printerId))!.id })).toEqual([]);
    const { printers } = (await manager.call(listPrinters, { query: { locationId } })).reply();
    expect(printers.find((printer) => printer.printerId === printerId)).toMatchObject({ diverted: 1, channels: [{ channel: 'qz', state: 'down', lastError: 'off' }, { channel: 'agent', state: 'down' }] });
  });

  test('a printer that comes back prints what nobody has read, oldest first, marked; what was read stays off paper', async () => {
    await nothingWorks();
    const [first, second, third] = [await ticket(1), await ticket(2), await ticket(3)];
    await until('all are diverted', async () => (await shown()).length === 3);
    const kitchen = await nova.as('kitchen');
    const commandId = newId();
    for (let twice = 0; twice < 2; twice += 1) expect((await kitchen.call(acknowledgeDiverted, { params: { jobId: second! }, body: { commandId } })).reply().job).toMatchObject({ state: 'diverted', acknowledgedAt: expect.any(String) });
    expect((await kitchen.call(acknowledgeDiverted, { params: { jobId: second! }, body: { commandId: newId() } })).code).toBe('wrong_state');
    expect((await shown()).map(({ jobId }) => jobId)).toEqual([first, third]);
    await beat('ready');
    await until('they wait for the agent', async () => (await job(first!)).state === 'queued' && (await job(third!)).state === 'queued');
    const fresh = await ticket(4);
    const printed: [string, boolean][] = [];
    for (let turn = 0; turn < 3; turn += 1) {
      const [leased] = await claim();
      printed.push([leased!.id, leased!.possibleDuplicate]);
      await report(leased!.id, leased!.leaseId, 'sending');
      await report(leased!.id, leased!.leaseId, 'done');
    }
    expect(printed).toEqual([[first, true], [third, true], [fresh, false]]);
    expect(await claim()).toEqual([]);
    expect(await shown()).toEqual([]);
    expect(await job(second!)).toMatchObject({ state: 'diverted' });
  });

  test('a printer that is off for a moment costs no mark: the paper waits for it as long as the house allows', async () => {
    await setPrinter({ channels: ['agent'], qzName: null });
    await beat('offline');
    const jobId = await ticket(1);
    await new Promise((resolve) => { setTimeout(resolve, 2500); });
    expect(await job(jobId)).toMatchObject({ state: 'queued', mark: 'none' });
    await beat('ready');
    expect((await claim())[0]).toMatchObject({ id: jobId, possibleDuplicate: false });
    await setPrinter({ channels: ['qz', 'agent'], qzName: 'Grill' });
  });

  test('failed too often: for a person, and in sight', async () => {
    const jobId = await ticket(1);
    await nova.sql.query(`update printing.job set channel = 'agent', attempts = 11 where id = $1`, [jobId]);
    const [leased] = await claim();
    expect((await report(jobId, leased!.leaseId, 'failed', 'jammed')).reply().state).toBe('failed');
    expect((await shown()).map((paper) => paper.jobId)).toEqual([jobId]);
    expect((await manager.call(retryJob, { params: { jobId }, body: { commandId: newId() } })).reply().job).toMatchObject({ state: 'queued', channel: 'qz', mark: 'possible-duplicate' });
  });

  test('a paper that cannot be made is shown by its name', async () => {
    const jobId = await ticket(9);
    await nova.sql.query(`update printing.job set data = '{"type":"receipt","data":{}}', channel = 'agent' where id = $1`, [jobId]);
    expect(await claim()).toEqual([]);
    expect(await shown()).toMatchObject([{ jobId, text: '#9', svg: '' }]);
  });
});

describe('what people do with the queue', () => {
  test('cancel: off the queue for good, once, and never while it prints', async () => {
    const [first, second] = [await ticket(1), await ticket(2)];
    await nova.sql.query(`update printing.job set channel = 'agent'`);
    const [leased] = await claim();
    expect(leased!.id).toBe(first);
    expect((await manager.call(cancelJob, { params: { jobId: first! }, body: { commandId: newId() } })).code).toBe('wrong_state');
    const commandId = newId();
    for (let twice = 0; twice < 2; twice += 1) expect((await manager.call(cancelJob, { params: { jobId: second! }, body: { commandId } })).reply().job.state).toBe('cancelled');
    await report(first!, leased!.leaseId, 'sending');
    await report(first!, leased!.leaseId, 'done');
    expect(await claim()).toEqual([]);
    expect((await (await nova.as('kitchen')).call(cancelJob, { params: { jobId: second! }, body: { commandId: newId() } })).code).toBe('missing_capability');
  });

  test('S11 print again: marked DUPLICATE, once for a command; receipts are refused, their copies are counted elsewhere', async () => {
    const jobId = await ticket(1);
    expect((await manager.call(reprintJob, { params: { jobId }, body: { commandId: newId() } })).code).toBe('wrong_state');
    await nova.sql.query(`update printing.job set channel = 'agent'`);
    const [leased] = await claim();
    await report(jobId, leased!.leaseId, 'sending');
    await report(jobId, leased!.leaseId, 'done');
    const commandId = newId();
    const again = (await manager.call(reprintJob, { params: { jobId }, body: { commandId } })).reply().jobId;
    expect((await manager.call(reprintJob, { params: { jobId }, body: { commandId } })).reply().jobId).toBe(again);
    expect(await job(again)).toMatchObject({ mark: 'duplicate', title: '#1' });
    await nova.sql.query(`update printing.job set document_type = 'receipt' where id = $1`, [jobId]);
    expect((await manager.call(reprintJob, { params: { jobId }, body: { commandId: newId() } })).code).toBe('counted_reprint');
  });

  test('a test of one channel goes through that one or fails, and nobody is shown a test page', async () => {
    const page = async (channel: 'qz' | 'agent' | 'http') => manager.call(printTestPage, { params: { printerId }, body: { commandId: newId(), locationId, channel } });
    expect((await page('http')).code).toBe('no_printer');
    const { jobId } = (await page('qz')).reply();
    expect(await claim()).toEqual([]);
    await age();
    await until('it failed', async () => { await age(); return (await job(jobId)).state === 'failed'; });
    expect(await job(jobId)).toMatchObject({ channel: 'qz', tried: [] });
    expect(await shown()).toEqual([]);
  });
});
