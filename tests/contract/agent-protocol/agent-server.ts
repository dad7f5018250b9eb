import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { agentHeartbeat, claimJobs, reportJob, type LeasedJob } from '../../../plugins/printing/contracts';
import { mayTake, transitions, type JobState, type JobTransition } from '../../../plugins/printing/server/src/domain/job-states';
import { processIdOf } from '../../../plugins/printing/server/src/domain/process-id';
import type { VirtualPrinter } from '../../../printer-agent/src/virtual-printer/virtual-printer';
import { ticketDocument } from './ticket-document';

interface Job { id: string; number: number; printerId: string; state: JobState; mark: boolean; leaseId: string | null; leaseUntil: number; dueAt: number; attempts: number; lastError: string | null }

export const token = 'contract-test-agent-token';
const leaseMs = 4000;
const graceMs = 3000;

/**
 * The server's side of the agent protocol, in memory, with the real contracts and the real state table: what the real server keeps in
 * PostgreSQL. It can go away (`down`) and lose answers after having acted (`losesAnswers`).
 */
export class AgentServer {
  readonly jobs: Job[] = [];
  readonly statuses = new Map<string, string[]>();
  readonly reports: { number: number; state: string; answered: number }[] = [];
  down = false;
  losesAnswers = 0;
  private server: Server | null = null;
  private sweeper: NodeJS.Timeout | null = null;
  private waiters = new Set<() => void>();

  constructor(private readonly printers: readonly VirtualPrinter[]) {}

  get url(): string { return `http://127.0.0.1:${(this.server?.address() as AddressInfo).port}`; }

  async start(): Promise<void> {
    this.server = createServer((request, response) => { void this.handle(request, response); });
    await new Promise<void>((resolve) => { this.server!.listen(0, '127.0.0.1', resolve); });
    this.sweeper = setInterval(() => this.sweep(), 100);
  }

  async stop(): Promise<void> {
    clearInterval(this.sweeper!);
    for (const wake of this.waiters) wake();
    this.server!.closeAllConnections();
    await new Promise<void>((resolve) => { this.server!.close(() => resolve()); });
  }

  enqueue(printerId: string, number: number): void {
    this.jobs.push({ id: randomUUID(), number, printerId, state: 'queued', mark: false, leaseId: null, leaseUntil: 0, dueAt: 0, attempts: 0, lastError: null });
    this.wake();
  }

  job(number: number): Job { return this.jobs.find((job) => job.number === number)!; }
  get allDone(): boolean { return this.jobs.every((job) => job.state === 'done'); }

  private wake(): void { for (const wake of [...this.waiters]) wake(); }

  private async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = '';
    for await (const chunk of request) text += String(chunk);
    if (this.down) return void request.socket.destroy();
    if (request.headers.authorization !== `Bearer ${token}`) return this.answer(response, 401, refusal('not_signed_in', 401));
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    const body: unknown = JSON.parse(text);
    if (request.url === agentHeartbeat.path) return this.heartbeat(agentHeartbeat.body.parse(body), response);
    if (request.url === claimJobs.path) return this.claim(claimJobs.body.parse(body), response, gone.signal);
    const jobId = /^\/api\/printing\/agent\/jobs\/([^/]+)\/report$/.exec(request.url ?? '')?.[1];
    if (jobId !== undefined) return this.report(jobId, reportJob.body.parse(body), response);
    this.answer(response, 404, refusal('not_found', 404));
  }

  private answer(response: ServerResponse, status: number, body: unknown): void {
    if (this.down || Math.random() < this.losesAnswers) return void response.destroy();
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  }

  private heartbeat(body: { printers: { printerId: string; status: string }[] }, response: ServerResponse): void {
    for (const { printerId, status } of body.printers) {
      const known = this.statuses.get(printerId) ?? [];
      if (known.at(-1) !== status) this.statuses.set(printerId, [...known, status]);
    }
    this.answer(response, 200, agentHeartbeat.reply.parse({ printers: this.printers.map((printer) => this.agentPrinter(printer.name)), serverTime: new Date().toISOString() }));
  }

  private agentPrinter(name: string): LeasedJob['printer'] {
    const printer = this.printers.find((candidate) => candidate.name === name)!;
    return { id: name, name, address: `127.0.0.1:${printer.port}`, columns: 48, scripts: ['latin'], locale: 'en' };
  }

  private async claim(body: { waitMs: number; max: number; busyPrinterIds: string[] }, response: ServerResponse, gone: AbortSignal): Promise<void> {
    const endsAt = Date.now() + body.waitMs;
    for (;;) {
      if (gone.aborted) return;
      const jobs = this.lease(body);
      if (jobs.length > 0 || Date.now() >= endsAt || this.down) return this.answer(response, 200, claimJobs.reply.parse({ jobs }));
      await new Promise<void>((resolve) => {
        const finish = (): void => { clearTimeout(timer); this.waiters.delete(finish); gone.removeEventListener('abort', finish); resolve(); };
        const timer = setTimeout(finish, Math.min(200, endsAt - Date.now()));
        this.waiters.add(finish);
        gone.addEventListener('abort', finish);
      });
    }
  }

  private lease({ max, busyPrinterIds }: { max: number; busyPrinterIds: string[] }): LeasedJob[] {
    const free = this.printers.map(({ name }) => name).filter((name) => !busyPrinterIds.includes(name) && !this.jobs.some((job) => job.printerId === name && ['claimed', 'sending', 'uncertain'].includes(job.state)));
    const heads = free.map((name) => this.jobs.find((job) => job.printerId === name && job.state === 'queued')).filter((job): job is Job => job !== undefined && job.dueAt <= Date.now());
    return heads.slice(0, max).map((job) => {
      const leaseId = randomUUID();
      Object.assign(job, { state: 'claimed', leaseId, leaseUntil: Date.now() + leaseMs, attempts: job.attempts + 1 });
      return {
        id: job.id, leaseId, leaseUntil: new Date(job.leaseUntil).toISOString(), kind: 'print', documentType: 'kitchen-ticket', printer: this.agentPrinter(job.printerId),
        document: ticketDocument(job.number, job.mark), opensDrawer: false, correlationId: `correlation-${job.number}`, processId: processIdOf(leaseId), possibleDuplicate: job.mark,
      };
    });
  }

  private report(jobId: string, body: { leaseId: string; state: 'sending' | 'done' | 'failed' | 'uncertain'; error: string | null }, response: ServerResponse): void {
    const job = this.jobs.find(({ id }) => id === jobId)!;
    const step: JobTransition = ({ sending: 'send', done: 'finish', failed: 'fail', uncertain: 'doubt' } as const)[body.state];
    const allowed = job.leaseId === body.leaseId && mayTake(step, job.state);
    const repeated = job.leaseId === body.leaseId && job.state === transitions[step].to;
    const status = allowed || repeated ? 200 : 409;
    this.reports.push({ number: job.number, state: body.state, answered: status });
    if (allowed) {
      Object.assign(job, { state: transitions[step].to, lastError: body.error, dueAt: body.state === 'failed' ? Date.now() + 300 : 0, leaseUntil: Date.now() + leaseMs });
      this.wake();
    }
    this.answer(response, status, status === 200 ? { state: job.state } : refusal('lease_lost', 409));
  }

  private sweep(): void {
    const now = Date.now();
    for (const job of this.jobs) {
      if (job.state === 'uncertain' && job.dueAt <= now) Object.assign(job, { state: 'queued', mark: true, dueAt: 0 });
      if (job.state === 'claimed' && job.leaseUntil < now) Object.assign(job, { state: 'queued', dueAt: 0 });
      if (job.state === 'sending' && job.leaseUntil < now) Object.assign(job, { state: 'uncertain', dueAt: now + graceMs });
    }
    this.wake();
  }
}

const refusal = (code: string, status: number) => ({ data: null, error: { status, name: 'Error', message: code, details: { code } } });
