import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';

export type QzMode = 'ready' | 'off' | 'refuse' | 'hang' | 'mute' | 'die';
export interface QzState { mode: QzMode; connections: number; blocked: number; calls: string[]; prints: { printer: string; bytes: string; at: string; jobName: string | null; ended: string }[] }

/** The stand-in for QZ Tray, in a process of its own, and the doors through which a test looks in. */
export interface QzTray {
  readonly port: number;
  readonly controlUrl: string;
  state(): Promise<QzState>;
  setMode(mode: QzMode): Promise<void>;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => { server.close(() => resolve()); });
  return port;
}

/** Printers by the names that it tells, with the TCP address to which their bytes go; null keeps the bytes. */
export async function startQzTray(printers: Readonly<Record<string, string | null>>, ports?: { port: number; control: number }): Promise<QzTray> {
  const port = ports?.port ?? (await freePort());
  const control = ports?.control ?? (await freePort());
  const child = spawn(process.execPath, ['-r', join(__dirname, '../end-with-parent.cjs'), join(__dirname, 'stand-in.mjs')], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env['PATH'], QZ_PORT: String(port), QZ_CONTROL_PORT: String(control), QZ_PRINTERS: JSON.stringify(printers) },
  });
  await once(child.stdout, 'data');
  return {
    ...qzTrayAt(`http://127.0.0.1:${control}`), port,
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

/** One that runs already. */
export function qzTrayAt(controlUrl: string): Omit<QzTray, 'stop' | 'port'> {
  return {
    controlUrl,
    state: async () => (await (await fetch(`${controlUrl}/api/state`)).json()) as QzState,
    async setMode(mode) { await fetch(`${controlUrl}/api/mode`, { method: 'POST', body: JSON.stringify({ mode }) }); },
    async clear() { await fetch(`${controlUrl}/api/prints`, { method: 'DELETE' }); },
  };
}
