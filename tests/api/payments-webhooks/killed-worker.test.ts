import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { newId } from '@nova/platform/pure';
import { cmsDir } from '../../support/test-environment';
import { advance, events, invariants, openInbox, pathOf, plan, stateOf, until, type Inbox } from './inbox';

let inbox: Inbox;
const workers: ChildProcess[] = [];
beforeAll(async () => { inbox = await openInbox({ NOVA_ROLE: 'web' }); });
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await inbox.stop();
});

/** A worker as a process of its own, which a test may kill. */
async function startWorker(): Promise<{ url: string; kill(): Promise<void> }> {
  const child = fork(join(__dirname, '../../support/second-server.cjs'), { env: { ...process.env, NOVA_ROLE: 'worker', NOVA_TEST_CMS_DIR: cmsDir }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  workers.push(child);
  const [{ port }] = await once(child, 'message') as [{ port: number }];
  return { url: `http://127.0.0.1:${port}`, kill: () => end(child) };
}

/** One that is dead already says so no more. */
async function end(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const gone = once(worker, 'exit');
  worker.kill('SIGKILL');
  await gone;
}

/** Nobody works on the inbox while somebody else seems to hold the job. */
const holdJob = (until: string) => inbox.nova.sql.query(
  `insert into platform.job_lease (name, holder, held_until) values ('payments.work-webhooks', $1, ${until}) on conflict (name) do update set holder = excluded.holder, held_until = excluded.held_until`, [newId()]);

async function accepted(): Promise<string> {
  await inbox.world.sandbox.control('POST', 'next', { ending: 'accept', kind: 'authorize' });
  const { id } = await plan(inbox, 'sandbox');
  expect((await advance(id))[0]?.state).toBe('accepted');
  return id;
}

test('P5 a worker that is killed between writing a webhook down and working on it loses nothing', async () => {
  await holdJob(`now() + interval '1 hour'`);
  const id = await accepted();
  const first = await startWorker();
  await inbox.tell('sandbox', { attempts: 1 }, first.url);
  await inbox.world.sandbox.control('POST', 'settle', {});
  await inbox.world.sandbox.control('POST', 'webhooks/idle', {});
  expect(await events(inbox, 'operation_id = $1', [id])).toMatchObject([{ state: 'received', attempts: 0 }]);
  await first.kill();
  await holdJob('now()');
  await startWorker();
  await until('another worker has settled it', async () => (await stateOf(inbox, id)) === 'succeeded', 40_000);
  expect((await pathOf(inbox, id)).at(-1)).toBe('succeeded by webhook');
  await until('the webhook is done', async () => (await events(inbox, 'operation_id = $1', [id]))[0]?.state === 'done');
}, 120_000);

test('P5 F1 a worker that is killed while it reads the provider loses nothing, and nothing is done twice', async () => {
  for (const worker of workers.splice(0)) await end(worker);
  const id = await accepted();
  const first = await startWorker();
  await inbox.tell('sandbox', { attempts: 1 }, first.url);
  await inbox.world.sandbox.control('POST', 'faults', { kind: 'hang', match: `^GET /operations/${id}`, times: 1 });
  await inbox.world.sandbox.control('POST', 'settle', {});
  await until('it was claimed, for half a minute at most', async () => (await inbox.nova.sql.query(`select from payments.webhook_event where operation_id = $1 and state = 'received' and next_attempt_at between clock_timestamp() + interval '20 seconds' and clock_timestamp() + interval '30 seconds'`, [id])).rowCount === 1, 40_000);
  await first.kill();
  await startWorker();
  // Its lease on the webhook is half a minute; nobody has to wait for that here.
  await inbox.nova.sql.query(`update payments.webhook_event set next_attempt_at = clock_timestamp() where state = 'received'`);
  await until('another worker has settled it', async () => (await stateOf(inbox, id)) === 'succeeded', 40_000);
  expect((await inbox.nova.sql.query(`select from payments.operation_event where operation_id = $1 and to_state = 'succeeded'`, [id])).rowCount).toBe(1);
  expect(await invariants(inbox)).toEqual([]);
}, 120_000);
