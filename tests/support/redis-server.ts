import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const readyMs = 10_000;

/** A Redis of a test's own, in a folder and on a port of its own, that may be killed, started again and emptied. */
export class RedisServer {
  private child: ChildProcess | null = null;
  private readonly dir = mkdtempSync(join(tmpdir(), 'nova-redis-'));

  private constructor(private readonly port: number, private readonly appendOnly: boolean) {}

  /** As the project asks for it: every write in an append-only file; `appendOnly` false is the distribution's default. */
  static async start({ appendOnly = true } = {}): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), appendOnly);
    await server.restart();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.port}/0`;
  }

  /** Starts on the files that the last one left. */
  async restart(): Promise<void> {
    const args = ['--port', String(this.port), '--bind', '127.0.0.1', '--dir', this.dir, '--appendonly', this.appendOnly ? 'yes' : 'no', '--save', ''];
    this.child = spawn(process.env['REDIS_SERVER_PATH'] ?? 'redis-server', args, { stdio: 'ignore' });
    await new Promise<void>((resolve, reject) => {
      this.child?.once('error', reject);
      this.child?.once('spawn', resolve);
    });
    await this.ask('PING', '+PONG');
  }

  /** The power goes: nothing is written down any more. */
  async kill(): Promise<void> {
    await this.end('SIGKILL');
  }

  async flush(): Promise<void> {
    await this.ask('FLUSHALL', '+OK');
  }

  async stop(): Promise<void> {
    await this.end('SIGTERM');
    rmSync(this.dir, { recursive: true, force: true });
  }

  private async end(signal: NodeJS.Signals): Promise<void> {
    const { child } = this;
    this.child = null;
    if (child === null || child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  /** Asks until it is answered: right after the start nobody listens yet, then it reads its file. */
  private async ask(command: 'PING' | 'FLUSHALL', answer: string): Promise<void> {
    const deadline = Date.now() + readyMs;
    while ((await askOnce(this.port, command)) !== answer) {
      if (Date.now() > deadline) throw new Error(`Redis on port ${this.port} did not answer ${command} within ${readyMs} ms`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

/** One command in Redis's inline form; the first line of its answer, null when nobody answers. */
function askOnce(port: number, command: string): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(`${command}\r\n`));
    socket.setTimeout(1000, () => socket.destroy());
    socket.once('data', (data) => { resolve(data.toString().trimEnd()); socket.destroy(); });
    socket.once('error', () => resolve(null));
    socket.once('close', () => resolve(null));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
