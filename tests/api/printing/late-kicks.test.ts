import { newId } from '@nova/platform/pure';
import { platform } from '@nova/platform/access';
import { printing } from '@nova/printing/access';
import { acknowledgeDiverted, listDivertedPapers, listJobs, listPrinters } from '../../../plugins/printing/contracts';
import type { Client } from '../../support/client';
import { printingBench, textOf, until, type PrintingBench } from './printing-bench';

let bench: PrintingBench;
let manager: Client;
let locationId: string, printerId: string;
beforeAll(async () => {
  bench = await printingBench();
  manager = await bench.nova.as('manager');
  locationId = bench.nova.venue.location.id;
  printerId = bench.nova.venue.printers[0]!.id;
}, 120_000);
afterAll(() => bench?.stop());

const kick = async (registerName: string): Promise<string> => {
  const jobId = newId();
  await platform().transact(async (context) => {
    printing().enqueue(context, [{ jobId, locationId, target: { printerId }, document: { type: 'drawer', data: { registerName } }, locale: null, subjectId: 'shift-1', correlationId: 'test', mark: 'none', opensDrawer: true }]);
    return Promise.resolve();
  });
  return jobId;
};
/** A paper that also opens the drawer, as a cash receipt does. */
const paperThatKicks = async (): Promise<string> => {
  const jobId = newId();
  await platform().transact(async (context) => {
    printing().enqueue(context, [{ jobId, locationId, target: { printerId }, document: { type: 'test', data: { printerName: 'LATE PAPER', at: new Date().toISOString(), timeZone: 'UTC' } }, locale: 'en', subjectId: 'order-1', correlationId: 'test', mark: 'none', opensDrawer: true }]);
    return Promise.resolve();
  });
  return jobId;
};
const older = (jobId: string, seconds: number) => bench.nova.sql.query(`update printing.job set created_at = created_at - make_interval(secs => $2) where id = $1`, [jobId, seconds]);
const job = async (jobId: string) => (await manager.call(listJobs, { query: { locationId, limit: 100 } })).reply().jobs.find(({ id }) => id === jobId)!;
const kicks = () => bench.printers.get(printerId)!.papers.reduce((sum, paper) => sum + paper.drawerKicks, 0);

test('S7 a kick with a dead printer is no paper on a screen, for the count of its printer too, and it expires there: nobody finds an unread paper that is none', async () => {
  const lost = await kick('Front');
  await bench.nova.sql.query(`update printing.job set state = 'diverted', diverted_at = platform.now(), version = version + 1 where id = $1`, [lost]);
  const card = async () => (await manager.call(listPrinters, { query: { locationId } })).reply().printers.find((each) => each.printerId === printerId);
  expect((await card())?.diverted).toBe(0);
  expect((await manager.call(listDivertedPapers, { query: { locationId } })).reply().papers).toEqual([]);
  expect(await manager.call(acknowledgeDiverted, { params: { jobId: lost }, body: { commandId: newId() } })).toMatchObject({ code: 'wrong_state' });
  await older(lost, 61);
  await until('the kick is dropped', async () => (await job(lost)).state === 'cancelled');
  expect((await job(lost)).lastError).toContain('kick_expired');
});

test('S7 a kick that nobody could send for a minute is dropped with its reason, never sent when the printer comes back; a paper that should have kicked is printed without', async () => {
  const [late, paper] = [await kick('Front'), await paperThatKicks()];
  await older(late, 61);
  await older(paper, 61);
  await bench.agent();
  await until('the paper is out', async () => (await job(paper)).state === 'done');
  await until('the kick is dropped', async () => (await job(late)).state === 'cancelled');
  expect(textOf(bench.printers.get(printerId)!)).toContain('LATE PAPER');
  expect(kicks()).toBe(0);
  expect((await job(late)).lastError).toContain('kick_expired');
  expect((await job(late)).kickExpiredAt).not.toBeNull();
  expect((await job(paper)).kickExpiredAt).not.toBeNull();
  const { rows } = await bench.nova.sql.query<{ at: string | null }>(`select payload::jsonb->>'kickExpiredAt' as at from platform.outbox where type = 'print-job.cancelled.v1' and aggregate_id = $1`, [late]);
  expect(rows).toEqual([{ at: expect.any(String) }]);
});

test('a kick in time opens the drawer once, and is not offered as the last paper of its printer', async () => {
  const before = kicks();
  const fresh = await kick('Front');
  await older(fresh, 40);
  await until('it is sent', async () => (await job(fresh)).state === 'done');
  await until('the drawer opened', () => kicks() === before + 1);
  expect((await job(fresh)).kickExpiredAt).toBeNull();
  const { printers } = (await manager.call(listPrinters, { query: { locationId } })).reply();
  expect(printers.find((each) => each.printerId === printerId)!.lastPrinted).toMatchObject({ documentType: 'test', subjectId: 'order-1' });
});
