import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Paper } from '../../printer-agent/src/virtual-printer/paper/paper';
import type { PrinterMode } from '../../printer-agent/src/virtual-printer/printer-mode';
import type { VirtualPrinter } from '../../printer-agent/src/virtual-printer/virtual-printer';
import { token } from './agent-protocol/agent-server';
import { Bench, until } from './agent-protocol/bench';
import { faults, readPapers } from './agent-protocol/read-papers';

/** CI runs what fits; `NOVA_F13=500` runs the fault at its full size. */
const tickets = Number(process.env['NOVA_F13'] ?? 60);
const everyMs = 150;
const troubles: readonly PrinterMode[] = ['off', 'half-open', 'paper-out', 'slow', 'die-halfway'];
const program = join(__dirname, '..', '..', 'printer-agent', 'dist', 'index.js');
const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

/** A printer forgets old papers; a test of 500 must not. */
class Album {
  private readonly papers = new Map<string, Paper>();
  private readonly timer: NodeJS.Timeout;
  constructor(private readonly printer: VirtualPrinter) { this.timer = setInterval(() => this.look(), 100); }
  look(): void { for (const paper of this.printer.papers) this.papers.set(paper.id, paper); }
  close(): { papers: readonly Paper[] } {
    clearInterval(this.timer);
    this.look();
    return { papers: [...this.papers.values()] };
  }
}

test(`F13 ${tickets} tickets with printers off, half-open, out of paper, slow and dying, and the agent killed: none missing, none twice without the mark`, async () => {
  const bench = await new Bench(['kitchen', 'bar', 'receipt']).start();
  const albums = bench.printers.map((printer) => new Album(printer));
  const start = (): ChildProcess => spawn(process.execPath, [program], {
    stdio: process.env['AGENT_LOG'] === undefined ? 'ignore' : 'inherit',
    env: { ...process.env, NOVA_SERVER_URL: bench.server.url, NOVA_AGENT_TOKEN: token, NOVA_AGENT_STATE_DIR: bench.folder, NOVA_AGENT_PORT: '0', NOVA_LOG_LEVEL: process.env['AGENT_LOG'] ?? 'warn' },
  });
  let agent = start();
  const kill = async (): Promise<void> => {
    agent.kill('SIGKILL');
    if (agent.exitCode === null && agent.signalCode === null) await once(agent, 'exit');
  };
  const wanted = Array.from({ length: tickets }, (_, index) => index + 1);
  const met = new Map<string, number>();
  /** Troubles go on until nearly all is on paper: a fault that meets an idle printer shows nothing. */
  const goesOn = (): boolean => bench.server.jobs.length < tickets || bench.server.jobs.filter(({ state }) => state === 'done').length < tickets * 0.95;
  const feeding = (async () => {
    for (const number of wanted) {
      bench.server.enqueue(['kitchen', 'bar', 'receipt'][number % 3]!, number);
      await pause(everyMs);
    }
  })();
  const breaking = (async () => {
    for (let turn = 0; goesOn(); turn += 1) {
      const printer = bench.printers[turn % 3]!;
      const mode = troubles[turn % troubles.length]!;
      await printer.setMode(mode);
      met.set(mode, (met.get(mode) ?? 0) + 1);
      await pause(700 + Math.random() * 1000);
      // What hung goes on only after somebody switched it off and on.
      if (mode === 'half-open') await printer.setMode('off');
      await printer.setMode('ready');
      await pause(150);
    }
  })();
  const killing = (async () => {
    while (goesOn()) {
      await pause(4000 + Math.random() * 4000);
      await kill();
      met.set('killed', (met.get('killed') ?? 0) + 1);
      agent = start();
    }
  })();
  try {
    await Promise.all([feeding, breaking, killing]);
    await until('every job is done', () => bench.server.allDone, 60_000 + tickets * 1000);
    const found = albums.flatMap((album) => readPapers(album.close() as unknown as VirtualPrinter));
    process.stdout.write(`F13: ${tickets} tickets, ${JSON.stringify(Object.fromEntries(met))}, ${found.length} papers, ${found.filter(({ marked }) => marked).length} marked, ${found.filter(({ whole }) => !whole).length} torn\n`);
    expect(faults(found, wanted)).toEqual([]);
    // At full size some papers must have been torn and come again: else the troubles met nobody.
    if (tickets >= 500) expect(found.filter(({ marked }) => marked).length).toBeGreaterThan(0);
    expect([...met.keys()].sort()).toEqual([...troubles, 'killed'].sort());
  } finally {
    await kill();
    await bench.stop();
  }
}, 120_000 + tickets * 1500);
