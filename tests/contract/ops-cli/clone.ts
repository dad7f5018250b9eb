import { execFile, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const repository = path.resolve(__dirname, '..', '..', '..');

export interface Ran { readonly code: number; readonly text: string }

/** The operator's commands in a folder of their own, so that what they write and remove is nobody else's. */
export class Clone {
  readonly root = fs.mkdtempSync(path.join(os.tmpdir(), 'nova-cli-'));

  constructor() {
    fs.cpSync(path.join(repository, 'ops', 'cli'), path.join(this.root, 'ops', 'cli'), { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) fs.copyFileSync(path.join(repository, file), path.join(this.root, file));
    fs.symlinkSync(path.join(repository, 'node_modules'), path.join(this.root, 'node_modules'));
  }

  /** Runs `ops/cli/<name>.mjs` to its end and gives what it said, both streams together. */
  run(name: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
    return new Promise((resolve) => {
      execFile(process.execPath, [path.join(this.root, 'ops', 'cli', `${name}.mjs`), ...args], { cwd: this.root, env: { ...process.env, ...env }, timeout: 60_000 }, (error, stdout, stderr) => {
        resolve({ code: error === null ? 0 : Number(error.code ?? 1), text: `${stdout}${stderr}` });
      });
    });
  }

  /** Evaluates a module that may import from `./ops/cli/`, and gives what it printed as JSON. */
  async evaluate<T>(code: string): Promise<T> {
    const file = path.join(this.root, `evaluate-${process.hrtime.bigint()}.mjs`);
    fs.writeFileSync(file, code);
    const { code: exit, text } = await new Promise<Ran>((resolve) => {
      execFile(process.execPath, [file], { cwd: this.root, timeout: 60_000 }, (error, stdout, stderr) => resolve({ code: error === null ? 0 : 1, text: error === null ? stdout : `${stdout}${stderr}` }));
    });
    if (exit !== 0) throw new Error(text);
    return JSON.parse(text) as T;
  }

  /** A process that waits to be ended, as a stand-in for whoever holds something. */
  idle(): ChildProcess {
    return spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
  }

  remove(): void {
    fs.rmSync(this.root, { recursive: true, force: true });
  }
}
