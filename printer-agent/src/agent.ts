import type { LeasedJob } from '@nova/printing/contracts';
import type { Logger } from 'pino';
import { Journal } from './journal/journal';
import { Lanes } from './lanes/lanes';
import { printJob } from './lanes/print-job';
import { resolveEntry } from './lanes/resolve-entry';
import { Board } from './kds/board';
import { boardLoop } from './kds/board-loop';
import { within } from './pause';
import { Printers } from './printers';
import { claimLoop } from './server/claim-loop';
import { ServerClient } from './server/client';
import { Heartbeat } from './server/heartbeat';
import { OutcomeReporter } from './server/report-outcomes';
import { defaultTiming, type Timing } from './timing';
import { version } from './version';
import { watchPrinters } from './watch-printers';

export interface AgentOptions {
  readonly serverUrl: string;
  readonly token: string;
  readonly agentId: string;
  readonly stateDir: string;
  readonly log: Logger;
  readonly timing?: Partial<Timing>;
}

/** How long a stop waits for the server, twice. */
const lastWordsMs = 2000;

/** The printer agent: one journal, one poll, one lane for each printer. */
export class Agent {
  private readonly stop = new AbortController();
  private loops: Promise<unknown>[] = [];
  readonly printers = new Printers(() => this.heartbeat.wake());
  readonly heartbeat: Heartbeat;
  /** What the kitchen displays of this network show. */
  readonly board = new Board();
  private readonly server: ServerClient;
  private readonly timing: Timing;
  private readonly lanes: Lanes;
  private readonly reporter: OutcomeReporter;
  private readonly uncounted = new Set<string>();

  private constructor(private readonly options: AgentOptions, readonly journal: Journal) {
    const { serverUrl, token, agentId, log } = options;
    this.timing = { ...defaultTiming, ...options.timing };
    this.server = new ServerClient(serverUrl, token);
    this.lanes = new Lanes(log);
    this.reporter = new OutcomeReporter({ journal, server: this.server, log, requestMs: this.timing.requestMs });
    this.heartbeat = new Heartbeat({ server: this.server, printers: this.printers, agentId, version, heartbeatMs: this.timing.heartbeatMs, requestMs: this.timing.requestMs, log });
  }

  /** Opens the journal, settles what a crash left, and starts. Throws when the state folder cannot be written. */
  static async start(options: AgentOptions): Promise<Agent> {
    const agent = new Agent(options, await Journal.open(options.stateDir));
    agent.begin();
    return agent;
  }

  /** Takes no more work, lets papers under way come out, tells what it can, closes. What is left stays in the journal. */
  async close(): Promise<void> {
    this.stop.abort();
    await within(this.timing.stopMs, this.lanes.idle());
    await within(lastWordsMs, this.reporter.tell());
    await within(lastWordsMs, Promise.all(this.loops));
    await this.journal.close();
  }

  private begin(): void {
    const { log, agentId } = this.options;
    const { signal } = this.stop;
    for (const entry of this.journal.unresolved()) {
      log.warn({ jobId: entry.jobId, correlationId: entry.correlationId, address: entry.address }, 'this paper was under way when the agent stopped; asking the printer');
      void this.lanes.run(entry.printerId, async () => {
        const outcome = await resolveEntry(entry, this.timing);
        log.warn({ jobId: entry.jobId, correlationId: entry.correlationId, outcome: outcome.step, reason: outcome.error }, 'settled what the last run left');
        await this.journal.write({ ...entry, ...outcome });
        this.reporter.wake();
      });
    }
    this.loops = [
      this.heartbeat.run(signal),
      this.reporter.run(signal),
      watchPrinters({ printers: this.printers, lanes: this.lanes, timing: this.timing }, signal),
      boardLoop({ server: this.server, agentId, board: this.board, timing: this.timing, log }, signal),
      claimLoop({ server: this.server, agentId, timing: this.timing, log, unable: () => this.printers.unable(), take: (job) => this.take(job) }, signal),
    ];
  }

  private take(job: LeasedJob): void {
    const { log } = this.options;
    log.info({ jobId: job.id, printerId: job.printer.id, documentType: job.documentType, correlationId: job.correlationId }, 'print job claimed');
    void this.lanes.run(job.printer.id, async () => {
      await printJob(job, {
        journal: this.journal, server: this.server, timing: this.timing, log, uncounted: this.uncounted,
        seen: (printerId, state) => this.printers.seen(printerId, state),
      });
      this.reporter.wake();
    });
  }
}
