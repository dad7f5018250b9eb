import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { Agent } from '../../../printer-agent/src/agent';
import type { Timing } from '../../../printer-agent/src/timing';
import { VirtualPrinter } from '../../../printer-agent/src/virtual-printer/virtual-printer';
import { AgentServer, token } from './agent-server';

export const quick: Partial<Timing> = { connectMs: 500, statusMs: 500, watchMs: 150, heartbeatMs: 500, claimWaitMs: 2000, claimWaitBusyMs: 200, progressMs: 50, renewMs: 800, silenceMs: 1500, askAgainMs: 1000, resolveMs: 8000, requestMs: 2000, stopMs: 8000 };

/** A server, printers and a folder for the journal: what an agent stands between. */
export class Bench {
  readonly printers: VirtualPrinter[];
  readonly server: AgentServer;
  folder = '';
  private agents: Agent[] = [];

  constructor(names: readonly string[] = ['kitchen']) {
    this.printers = names.map((name) => new VirtualPrinter(name, 0));
    this.server = new AgentServer(this.printers);
  }

  get printer(): VirtualPrinter { return this.printers[0]!; }

  async start(): Promise<this> {
    this.folder = await mkdtemp(join(tmpdir(), 'nova-agent-'));
    for (const printer of this.printers) await printer.start();
    await this.server.start();
    return this;
  }

  async agent(timing: Partial<Timing> = {}): Promise<Agent> {
    const agent = await Agent.start({ serverUrl: this.server.url, token, agentId: 'agent-1', stateDir: this.folder, log: pino({ level: process.env.AGENT_LOG ?? 'silent' }), timing: { ...quick, ...timing } });
    this.agents.push(agent);
    return agent;
  }

  async stop(): Promise<void> {
    await Promise.all(this.agents.map((agent) => agent.close()));
    await this.server.stop();
    for (const printer of this.printers) await printer.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** Waits until something is so; says what was awaited when it never is. */
export async function until(what: string, isSo: () => boolean, patienceMs = 20_000): Promise<void> {
  const endsAt = Date.now() + patienceMs;
  while (!isSo()) {
    if (Date.now() > endsAt) throw new Error(`in ${patienceMs} ms it never came to this: ${what}`);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
  }
}
