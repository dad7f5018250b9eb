import { newId } from '@nova/platform/pure';
import { agentHeartbeat, claimJobs, listJobs, listPrinters, previewJob, printTestPage, reportJob, retryJob } from '../../../plugins/printing/contracts';
import { Client } from '../../support/client';
import { agentToken, printingBench, textOf, until, type PrintingBench } from './printing-bench';

let bench: PrintingBench;
let machine: Client;
let manager: Client;
let locationId: string;
let printerId: string;

beforeAll(async () => {
  bench = await printingBench();
  machine = new Client(bench.nova.url, agentToken);
  manager = await bench.nova.as('manager');
  locationId = bench.nova.venue.location.id;
  printerId = bench.nova.venue.printers[0]!.id;
}, 120_000);
afterAll(() => bench.stop());
beforeEach(async () => {
  await bench.nova.sql.query('delete from printing.job');
  for (const printer of bench.printers.values()) printer.clear();
});

const testPage = async (id = printerId, commandId = newId()) => (await manager.call(printTestPage, { params: { printerId: id }, body: { commandId, locationId } })).reply().jobId;
const claim = async (over: object = {}) => (await machine.call(claimJobs, { body: { agentId: 'agent-1', waitMs: 0, max: 5, ...over } })).reply().jobs;
const report = (jobId: string, leaseId: string, state: 'sending' | 'done' | 'failed' | 'uncertain', error: string | null = null) => machine.call(reportJob, { params: { jobId }, body: { leaseId, state, error } });
const jobs = async () => (await manager.call(listJobs, { query: { locationId, limit: 100 } })).reply().jobs;
const stateOf = async (jobId: string) => (await jobs()).find(({ id }) => id === jobId);
const expire = (jobId: string) => bench.nova.sql.query(`update printing.job set lease_until = now() - interval '1 s' where id = $1`, [jobId]);

describe('agent protocol on the real server', () => {
  test('a job is claimed, sent and done', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    expect(job).toMatchObject({ id: jobId, documentType: 'test', possibleDuplicate: false, printer: { id: printerId } });
    expect(job!.document).toContain('TEST~PAGE');
    expect((await report(jobId, job!.leaseId, 'sending')).reply().state).toBe('sending');
    expect((await report(jobId, job!.leaseId, 'done')).reply().state).toBe('done');
    expect(await stateOf(jobId)).toMatchObject({ state: 'done', attempts: 1 });
  });

  test('a report that is repeated is answered the same', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    for (const state of ['sending', 'sending', 'done', 'done'] as const) expect((await report(jobId, job!.leaseId, state)).reply().state).toBe(state);
  });

  test('another lease is lease_lost, and changes nothing', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    expect((await report(jobId, newId(), 'done')).code).toBe('lease_lost');
    expect((await report(jobId, job!.leaseId, 'done')).code).toBe('lease_lost');
    expect(await stateOf(jobId)).toMatchObject({ state: 'claimed' });
  });

  test('one job of a printer at a time, in order', async () => {
    const ids = [await testPage(), await testPage(), await testPage()];
    const [first, ...more] = await claim();
    expect(more).toEqual([]);
    expect(first!.id).toBe(ids[0]);
    expect(await claim()).toEqual([]);
    await report(first!.id, first!.leaseId, 'sending');
    await report(first!.id, first!.leaseId, 'done');
    expect((await claim()).map(({ id }) => id)).toEqual([ids[1]]);
  });

  test('twenty agents at once never share a job and never get two of one printer', async () => {
    for (const { id } of bench.nova.venue.printers) for (let count = 0; count < 4; count += 1) await testPage(id);
    const claimed = (await Promise.all(Array.from({ length: 20 }, () => claim()))).flat();
    expect(new Set(claimed.map(({ id }) => id)).size).toBe(claimed.length);
    expect(new Set(claimed.map(({ printer }) => printer.id)).size).toBe(claimed.length);
    expect(claimed).toHaveLength(bench.nova.venue.printers.length);
  });

  test('a busy printer is left alone', async () => {
    await testPage();
    expect(await claim({ busyPrinterIds: [printerId] })).toEqual([]);
    expect(await claim()).toHaveLength(1);
  });

  test('a long poll is woken by the commit, not by the clock', async () => {
    const waiting = machine.call(claimJobs, { body: { agentId: 'agent-1', waitMs: 10_000, max: 5 } });
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    const startedAt = performance.now();
    await testPage();
    expect((await waiting).reply().jobs).toHaveLength(1);
    expect(performance.now() - startedAt).toBeLessThan(900);
  });

  test('who hangs up gets no lease', async () => {
    const hangUp = new AbortController();
    const waiting = fetch(`${bench.nova.url}${claimJobs.path}`, { method: 'POST', signal: hangUp.signal, headers: { 'content-type': 'application/json', authorization: `Bearer ${agentToken}` }, body: JSON.stringify({ agentId: 'agent-1', waitMs: 10_000, max: 5 }) }).catch(() => null);
    await new Promise((resolve) => { setTimeout(resolve, 150); });
    hangUp.abort();
    await waiting;
    await new Promise((resolve) => { setTimeout(resolve, 100); });
    const jobId = await testPage();
    expect((await claim()).map(({ id }) => id)).toEqual([jobId]);
  });

  test('a lease that ran out before the first byte: queued again, unmarked', async () => {
    const jobId = await testPage();
    await claim();
    await expire(jobId);
    await until('it is queued', async () => (await stateOf(jobId))?.state === 'queued');
    expect((await claim())[0]).toMatchObject({ id: jobId, possibleDuplicate: false });
  });

  test('F13 a lease that ran out in the middle: uncertain, then POSSIBLE DUPLICATE; order waits for it', async () => {
    const jobId = await testPage();
    await testPage();
    const [job] = await claim();
    await report(jobId, job!.leaseId, 'sending');
    await expire(jobId);
    await until('it is uncertain', async () => (await stateOf(jobId))?.state === 'uncertain');
    expect(await claim()).toEqual([]);
    await bench.nova.sql.query(`update printing.job set due_at = now() where id = $1`, [jobId]);
    await until('it is queued', async () => (await stateOf(jobId))?.state === 'queued');
    const [again] = await claim();
    expect(again).toMatchObject({ id: jobId, possibleDuplicate: true });
    expect(again!.document).toContain('POSSIBLE~DUPLICATE');
    expect(again!.processId).not.toBe(job!.processId);
  });

  test('F13 an agent that was only slow still has the last word while nobody else has the job', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    await report(jobId, job!.leaseId, 'sending');
    await expire(jobId);
    await until('it is uncertain', async () => (await stateOf(jobId))?.state === 'uncertain');
    expect((await report(jobId, job!.leaseId, 'done')).reply().state).toBe('done');
  });

  test('failed: rests, then again; the reason is shown; too often: a person must look, and can retry', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    expect((await report(jobId, job!.leaseId, 'failed', 'out of paper')).reply().state).toBe('queued');
    expect(await stateOf(jobId)).toMatchObject({ state: 'queued', lastError: 'out of paper', mark: 'none' });
    expect(await claim()).toEqual([]);
    await bench.nova.sql.query(`update printing.job set attempts = 11, due_at = now() where id = $1`, [jobId]);
    const [last] = await claim();
    expect((await report(jobId, last!.leaseId, 'failed', 'jammed')).reply().state).toBe('failed');
    const kitchen = await bench.nova.as('kitchen');
    const commandId = newId();
    expect((await kitchen.call(retryJob, { params: { jobId }, body: { commandId } })).reply().job).toMatchObject({ state: 'queued', mark: 'none', attempts: 0 });
    expect((await kitchen.call(retryJob, { params: { jobId }, body: { commandId } })).reply().job.state).toBe('queued');
    expect((await kitchen.call(retryJob, { params: { jobId }, body: { commandId: newId() } })).code).toBe('wrong_state');
  });

  test('an uncertain job that staff retries is marked', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    await report(jobId, job!.leaseId, 'sending');
    await bench.nova.sql.query(`update printing.job set state = 'uncertain', due_at = now() + interval '1 h' where id = $1`, [jobId]);
    expect((await manager.call(retryJob, { params: { jobId }, body: { commandId: newId() } })).reply().job.mark).toBe('possible-duplicate');
  });

  test('a paper that cannot be made fails for good and does not hold back the next', async () => {
    const bad = await testPage();
    const good = await testPage();
    await bench.nova.sql.query(`update printing.job set data = '{"type":"receipt","data":{}}' where id = $1`, [bad]);
    expect(await claim()).toEqual([]);
    expect(await stateOf(bad)).toMatchObject({ state: 'failed' });
    expect((await claim()).map(({ id }) => id)).toEqual([good]);
  });
});

describe('who may', () => {
  test('an agent id that is bound to nothing is of no location', async () => {
    for (const contract of [claimJobs, agentHeartbeat] as const) {
      const body = contract === claimJobs ? { agentId: 'stranger', waitMs: 0, max: 1 } : { agentId: 'stranger', version: '1', printers: [] };
      expect((await machine.call(contract, { body } as never)).code).toBe('foreign_location');
    }
  });

  test('an agent of another location can neither see nor report', async () => {
    const jobId = await testPage();
    const [job] = await claim();
    await bench.nova.sql.query(`update printing.agent set location_id = 'elsewhere'`);
    expect((await report(jobId, job!.leaseId, 'done')).code).toBe('foreign_location');
    await testPage(bench.nova.venue.printers[1]!.id);
    expect(await claim()).toEqual([]);
    await bench.nova.sql.query(`update printing.agent set location_id = $1`, [locationId]);
  });

  test('staff tokens are no agents, and an agent is no staff', async () => {
    const body = { agentId: 'agent-1', waitMs: 0, max: 1 };
    expect((await manager.call(claimJobs, { body })).status).toBeGreaterThanOrEqual(401);
    expect((await machine.get(`${listJobs.path}?locationId=${locationId}`)).status).toBeGreaterThanOrEqual(401);
    expect((await bench.nova.nobody().call(claimJobs, { body })).status).toBeGreaterThanOrEqual(401);
  });

  test('kitchen may look and retry, but only a manager prints test pages', async () => {
    const kitchen = await bench.nova.as('kitchen');
    expect((await kitchen.call(listPrinters, { query: { locationId } })).status).toBe(200);
    expect((await kitchen.call(printTestPage, { params: { printerId }, body: { commandId: newId(), locationId } })).code).toBe('missing_capability');
  });

  test('another location answers foreign_location', async () => {
    expect((await manager.call(listJobs, { query: { locationId: 'elsewhere' } })).code).toBe('foreign_location');
    expect((await manager.call(printTestPage, { params: { printerId }, body: { commandId: newId(), locationId: 'elsewhere' } })).code).toBe('foreign_location');
  });
});

describe('looking', () => {
  test('a page of jobs ends where the next begins', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 5; count += 1) ids.push(await testPage());
    const first = (await manager.call(listJobs, { query: { locationId, limit: 2 } })).reply();
    const second = (await manager.call(listJobs, { query: { locationId, limit: 2, after: first.next! } })).reply();
    const third = (await manager.call(listJobs, { query: { locationId, limit: 2, after: second.next! } })).reply();
    expect([...first.jobs, ...second.jobs, ...third.jobs].map(({ id }) => id)).toEqual(ids.reverse());
    expect(third.next).toBeNull();
    expect((await manager.get(`${listJobs.path}?locationId=${locationId}&after=drop`)).code).toBe('invalid_input');
  });

  test('the preview is a picture of the same document, and asks nobody on the internet', async () => {
    const jobId = await testPage();
    const { svg } = (await manager.call(previewJob, { params: { jobId } })).reply();
    expect(svg).toMatch(/^<svg [^>]*viewBox/);
    expect(svg.match(/https?:\/\/(?!www\.w3\.org)/)).toBeNull();
  });

  test('the same test page command prints once', async () => {
    const commandId = newId();
    expect(await testPage(printerId, commandId)).toBe(await testPage(printerId, commandId));
    expect(await jobs()).toHaveLength(1);
  });

  test('a heartbeat says how printers are; strange printers are not believed; silence is unknown', async () => {
    const beat = (status: 'ready' | 'paper-out') => machine.call(agentHeartbeat, { body: { agentId: 'agent-1', version: '0.1.0', printers: [{ printerId, status, detail: 'x' }, { printerId: 'strange', status, detail: '' }] } });
    expect((await beat('paper-out')).reply().printers.map(({ id }) => id)).toEqual(bench.nova.venue.printers.map(({ id }) => id));
    const health = async () => (await manager.call(listPrinters, { query: { locationId } })).reply();
    expect((await health()).printers.find((printer) => printer.printerId === printerId)).toMatchObject({ status: 'paper-out', detail: 'x' });
    expect((await health()).printers.some((printer) => printer.printerId === 'strange')).toBe(false);
    expect((await health()).agents).toMatchObject([{ id: 'agent-1', online: true }]);
    await bench.nova.sql.query(`update printing.printer_status set checked_at = now() - interval '5 min'`);
    await bench.nova.sql.query(`update printing.agent set last_seen_at = now() - interval '5 min'`);
    expect((await health()).printers.find((printer) => printer.printerId === printerId)).toMatchObject({ status: 'unknown' });
    expect((await health()).agents).toMatchObject([{ online: false }]);
  });
});

describe('agent, server and printer together', () => {
  test('a test page comes out of every printer, in its language, and the jobs are done', async () => {
    const agent = await bench.agent();
    await until('the agent knows its printers', () => agent.printers.all.length > 0);
    for (const { id } of bench.nova.venue.printers) await testPage(id);
    await until('all are done', async () => (await jobs()).every(({ state }) => state === 'done'));
    for (const printer of bench.printers.values()) expect(printer.papers).toHaveLength(1);
    expect(textOf(bench.printers.get(printerId)!)).toContain(bench.nova.venue.printers[0]!.name);
    const { printers } = (await manager.call(listPrinters, { query: { locationId } })).reply();
    expect(printers.every(({ status }) => status === 'ready')).toBe(true);
    await agent.close();
  });
});
