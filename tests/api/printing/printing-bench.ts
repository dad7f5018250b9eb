import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Core } from '@strapi/strapi';
import { platform } from '@nova/platform/access';
import pino from 'pino';
import { Agent } from '../../../printer-agent/src/agent';
import { VirtualPrinter } from '../../../printer-agent/src/virtual-printer/virtual-printer';
import { paperText } from '../../../printer-agent/src/virtual-printer/paper/paper-text';
import { bootNova, type Nova } from '../../support/boot-nova';

export const agentToken = 'test-agent-token-0123456789abcdef';

/** A real server whose printers are virtual ones in this process, and agents that stand between. */
export interface PrintingBench {
  readonly nova: Nova;
  readonly printers: ReadonlyMap<string, VirtualPrinter>;
  agent(): Promise<Agent>;
  stop(): Promise<void>;
}

/** Boots the demo restaurant with the addresses of fresh virtual printers. */
export async function printingBench(): Promise<PrintingBench> {
  const nova = await bootNova({ NOVA_AGENT_TOKEN: agentToken });
  const printers = new Map<string, VirtualPrinter>();
  for (const { id, columns } of nova.venue.printers) {
    const printer = new VirtualPrinter(id, 0, columns);
    await printer.start();
    printers.set(id, printer);
    await (nova.strapi as unknown as Core.Strapi).documents('api::printer.printer').update({ documentId: id, data: { address: `127.0.0.1:${printer.port}` } as never });
  }
  const known = () => platform().content.venue(nova.venue.location.id)!.printers.every(({ id, address }) => address.endsWith(`:${printers.get(id)!.port}`));
  await until('the addresses are compiled', known);
  const folder = await mkdtemp(join(tmpdir(), 'nova-agent-'));
  const agents: Agent[] = [];
  return {
    nova, printers,
    async agent() {
      const agent = await Agent.start({ serverUrl: nova.url, token: agentToken, agentId: 'agent-1', stateDir: folder, log: pino({ level: process.env.AGENT_LOG ?? 'silent' }), timing: { watchMs: 200, heartbeatMs: 1000, claimWaitBusyMs: 200, progressMs: 50 } });
      agents.push(agent);
      return agent;
    },
    async stop() {
      await Promise.all(agents.map((agent) => agent.close()));
      for (const printer of printers.values()) await printer.stop();
      await nova.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const textOf = (printer: VirtualPrinter): string => printer.papers.map(paperText).join('\n========\n');

export async function until(what: string, isSo: () => boolean | Promise<boolean>, patienceMs = 20_000): Promise<void> {
  const endsAt = Date.now() + patienceMs;
  while (!(await isSo())) {
    if (Date.now() > endsAt) throw new Error(`in ${patienceMs} ms it never came to this: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}
