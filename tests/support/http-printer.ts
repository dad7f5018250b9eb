import Koa from 'koa';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { VirtualPrinter } from '../../printer-agent/src/virtual-printer/virtual-printer';
import { connect } from 'node:net';

/** ready · off: nobody listens · refuses: 503, prints nothing · hangs: takes the bytes, prints and answers nothing · mute: prints, and never answers. */
export type HttpPrinterMode = 'ready' | 'off' | 'refuses' | 'hangs' | 'mute';

/** A printer that takes ESC/POS by POST, and a virtual printer behind it that makes paper of the bytes. */
export class HttpPrinter {
  readonly paper: VirtualPrinter;
  mode: HttpPrinterMode = 'ready';
  readonly requests: { jobId: string; authorization: string }[] = [];
  private server: Server | null = null;
  private port = 0;

  constructor(columns = 48) { this.paper = new VirtualPrinter('http', 0, columns); }

  get url(): string { return `http://127.0.0.1:${this.port}/print`; }

  async start(): Promise<this> {
    await this.paper.start();
    await this.listen();
    return this;
  }

  async setMode(mode: HttpPrinterMode): Promise<void> {
    this.mode = mode;
    if (mode === 'off') await this.shut();
    else if (this.server === null) await this.listen();
  }

  async stop(): Promise<void> {
    await this.shut();
    await this.paper.stop();
  }

  private async listen(): Promise<void> {
    const app = new Koa();
    app.use(async (ctx) => {
      const chunks: Buffer[] = [];
      for await (const chunk of ctx.req) chunks.push(chunk as Buffer);
      this.requests.push({ jobId: ctx.get('x-nova-job'), authorization: ctx.get('authorization') });
      if (this.mode === 'refuses') return void (ctx.status = 503);
      if (this.mode === 'ready' || this.mode === 'mute') await this.print(Buffer.concat(chunks));
      if (this.mode === 'ready') return void (ctx.status = 204);
      ctx.respond = false;
    });
    await new Promise<void>((resolve) => { this.server = app.listen(this.port, '127.0.0.1', resolve); });
    this.port = (this.server!.address() as AddressInfo).port;
  }

  private async shut(): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null) return;
    server.closeAllConnections();
    await new Promise<void>((resolve) => { server.close(() => resolve()); });
  }

  private print(bytes: Buffer): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = connect(this.paper.port, '127.0.0.1', () => socket.end(bytes));
      socket.resume().once('close', () => resolve()).once('error', reject);
    });
  }
}
