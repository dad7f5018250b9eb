import { fork } from 'node:child_process';
import { join } from 'node:path';
import { cmsDir } from './test-environment';

/** Starts another process on the database of this test file; `bootNova` has set the environment already. */
export async function startSecondServer(): Promise<{ url: string; stop(): Promise<void>; /** kill -9: it says goodbye to nobody. */ kill(): Promise<void> }> {
  const child = fork(join(__dirname, 'second-server.cjs'), { env: { ...process.env, NOVA_TEST_CMS_DIR: cmsDir }, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const port = await new Promise<number>((resolve, reject) => {
    child.once('message', (message: { port: number }) => resolve(message.port));
    child.once('exit', (code) => reject(new Error(`the second server ended with ${code}`)));
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.send('stop'); }),
    kill: () => new Promise((resolve) => { child.once('exit', () => resolve()); child.kill('SIGKILL'); }),
  };
}
