import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Core } from '@strapi/strapi';
import { platform } from '@nova/platform/access';
import { newId } from '@nova/platform/pure';
import { openVirtualPrinters, type VirtualPrinters } from '../../../printer-agent/src/virtual-printer/open-virtual-printers';
import { bootNova, type Nova } from '../../support/boot-nova';
import { inWords, runF13, troubles } from '../../support/printing-f13/f13';
import { agentToken, until } from './printing-bench';

/** What fits between the other tests; `NOVA_F13=500` runs the fault at its full size, as the drill does. */
const papers = Number(process.env['NOVA_F13'] ?? 45);
const program = join(__dirname, '..', '..', '..', 'printer-agent', 'dist', 'index.js');

let nova: Nova;
let printers: VirtualPrinters;
let folder: string;
let agent: ChildProcess;

/** As an operator runs it; answers when it works: a crowded machine takes seconds for that. */
async function startAgent(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], NOVA_SERVER_URL: nova.url, NOVA_AGENT_TOKEN: agentToken, NOVA_AGENT_STATE_DIR: folder, NOVA_AGENT_PORT: '0', NOVA_LOG_LEVEL: 'info' },
  });
  for await (const line of createInterface({ input: child.stdout! })) if (line.includes('printer agent ready')) break;
  child.stdout!.resume();
  return child;
}
async function kill(): Promise<void> {
  agent.kill('SIGKILL');
  if (agent.exitCode === null && agent.signalCode === null) await once(agent, 'exit');
}

beforeAll(async () => {
  nova = await bootNova({ NOVA_AGENT_TOKEN: agentToken, NOVA_LOG_LEVEL: 'fatal' });
  printers = await openVirtualPrinters(nova.venue.printers.map(({ columns }, index) => ({ name: `printer-${index}`, port: 0, columns })), { port: 0 });
  for (const [index, { id }] of nova.venue.printers.entries()) {
    await (nova.strapi as unknown as Core.Strapi).documents('api::printer.printer').update({ documentId: id, data: { address: `127.0.0.1:${printers.printers[index]!.port}` } as never });
  }
  const known = () => platform().content.venue(nova.venue.location.id)!.printers.every(({ address }, index) => address.endsWith(`:${printers.printers[index]!.port}`));
  await until('the addresses are compiled', known);
  folder = await mkdtemp(join(tmpdir(), 'nova-agent-'));
  agent = await startAgent();
}, 120_000);
afterAll(async () => {
  await kill();
  await printers.close();
  await nova.stop();
  await rm(folder, { recursive: true, force: true });
});

test(`F13 ${papers} papers of a real server, with printers off, half-open, out of paper, slow and dying, and the agent killed: none missing, none twice without the mark`, async () => {
  const { token, registerId } = await nova.enrol();
  const manager = await nova.as('manager', token);
  const locationId = nova.venue.location.id;
  (await manager.post('/api/pos/shifts', { commandId: newId(), shiftId: newId(), locationId, registerId, count: [{ denominationMinor: 1000, pieces: 10 }] })).ok();
  const result = await runF13({
    papersUrl: `http://127.0.0.1:${printers.pagePort}`, venue: platform().content.venue(locationId)!, signIn: () => nova.as('manager', token),
    async crashAgent() { await kill(); agent = await startAgent(); },
  }, papers);
  process.stdout.write(`F13: ${inWords(result)}\n`);
  expect(result.wrong).toEqual([]);
  expect(result.left).toBe(0);
  expect(Object.keys(result.met).sort()).toEqual([...troubles, 'agent killed'].sort());
}, 120_000 + papers * 1500);
