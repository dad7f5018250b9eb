import { once } from 'node:events';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { Clone } from './ops-cli/clone';

const clone = new Clone();
afterAll(() => clone.remove());
jest.setTimeout(120_000);

describe('a command that cannot go on says so in one sentence', () => {
  test.each([
    ['start', ['--demo'], 'npm start knows --empty and --menu=path.csv.'],
    ['start', ['--menu=menu.csv'], '--menu goes with --empty'],
    ['start', ['--empty', '--menu=nowhere.csv'], 'does not exist: check the path after --menu=.'],
    ['reset', ['--all'], 'npm run reset knows --yes, --empty and --staging.'],
  ])('%s %j', async (name, args, sentence) => {
    const { code, text } = await clone.run(name, args);
    expect(code).not.toBe(0);
    expect(text).toContain(sentence);
    expect(text).not.toMatch(/\n\s+at /);
    expect(fs.existsSync(path.join(clone.root, '.nova', 'postgres'))).toBe(false);
  });

  test('reset has nothing to remove before the first start', async () => {
    const { code, text } = await clone.run('reset', ['--yes']);
    expect(code).toBe(0);
    expect(text).toContain('nothing to remove');
  });
});

describe('npm test', () => {
  const select = (args: readonly string[]) =>
    clone.evaluate<{ steps: string[]; patterns: string[] }>(`import { selectSteps } from './ops/cli/testing/steps.mjs';
      const { steps, patterns } = selectSteps(${JSON.stringify(args)}); console.log(JSON.stringify({ steps: steps.map(({ name }) => name), patterns }));`);

  test.each([
    [[], ['types', 'lint', 'unit', 'api', 'contract', 'e2e', 'chaos'], []],
    [['unit', 'api'], ['unit', 'api'], []],
    [['api', 'opening'], ['api'], ['opening']],
    [['opening'], ['unit', 'api', 'contract', 'e2e'], ['opening']],
    [['chaos', 'f1'], ['chaos'], ['f1']],
  ])('%j selects %j with %j', async (args, steps, patterns) => {
    expect(await select(args)).toEqual({ steps, patterns });
  });

  const counts = (runner: 'jestCounts' | 'playwrightCounts' | 'chaosCounts', report: unknown, ok: boolean) => {
    fs.writeFileSync(path.join(clone.root, 'report.json'), JSON.stringify(report));
    return clone.evaluate<{ passed: number; failed: number; skipped: number }>(`import { ${runner} } from './ops/cli/testing/counts.mjs'; console.log(JSON.stringify(${runner}('report.json', ${String(ok)})));`);
  };

  test('a file that does not load, a crash and a test that passed only again are failures', async () => {
    expect(await counts('jestCounts', { numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 1 }, false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(await counts('jestCounts', { numPassedTests: 3, numFailedTests: 0 }, false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(await counts('jestCounts', { numPassedTests: 3, numTodoTests: 2, numPendingTests: 1 }, true)).toEqual({ passed: 3, failed: 0, skipped: 3 });
    expect(await counts('playwrightCounts', { stats: { expected: 4, flaky: 1, skipped: 1 } }, true)).toEqual({ passed: 4, failed: 1, skipped: 1 });
    expect(await counts('playwrightCounts', {}, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(await counts('chaosCounts', { passed: 5, failed: 0 }, false)).toEqual({ passed: 5, failed: 1, skipped: 0 });
  });
});

describe('two commands at once', () => {
  const lock = (timeoutMs: number) =>
    clone.evaluate<string>(`import { withLock } from './ops/cli/services/file-lock.mjs';
      console.log(JSON.stringify(await withLock('work.lock', async () => 'worked', { timeoutMs: ${timeoutMs} }).catch((error) => error.message)));`);
  const hold = (pid: number) =>
    clone.evaluate(`import fs from 'node:fs'; import { identify } from './ops/cli/services/process-identity.mjs';
      fs.writeFileSync('work.lock', JSON.stringify(identify(${pid}))); console.log('null');`);

  test('wait for a lock whose holder lives, and take over one whose holder was killed', async () => {
    const holder = clone.idle();
    await hold(holder.pid as number);
    expect(await lock(300)).toContain('Another Nova command holds');
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    expect(await lock(5000)).toBe('worked');
    expect(fs.existsSync(path.join(clone.root, 'work.lock'))).toBe(false);
  });

  test('a second start is refused while the first runs, and ends what a killed one left', async () => {
    const [owner, service] = [clone.idle(), clone.idle()];
    const record = path.join(clone.root, '.nova', 'running.json');
    const claim = () => clone.evaluate<number | string>(`import { claimStack } from './ops/cli/services/run-record.mjs'; console.log(JSON.stringify(await claimStack('.nova').catch((error) => error.message)));`);
    fs.mkdirSync(path.dirname(record), { recursive: true });
    await clone.evaluate(`import fs from 'node:fs'; import { identify } from './ops/cli/services/process-identity.mjs';
      fs.writeFileSync(${JSON.stringify(record)}, JSON.stringify({ owner: identify(${owner.pid}), services: [identify(${service.pid})] })); console.log('null');`);
    expect(await claim()).toContain(`Nova is running already (process ${owner.pid})`);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    const ended = once(service, 'exit');
    expect(await claim()).toBe(1);
    await ended;
    fs.rmSync(record);
  });
});

describe('ports', () => {
  test('a port in use is named', async () => {
    const server = net.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as net.AddressInfo;
    expect(await clone.evaluate<boolean>(`import { isPortFree } from './ops/cli/services/ports.mjs'; console.log(JSON.stringify(await isPortFree(${port}, '127.0.0.1')));`)).toBe(false);
    server.close();
    await once(server, 'close');
  });
});

describe('the database of a stack', () => {
  test('reset refuses while it is used, and removes it afterwards', async () => {
    const start = (work: string) => `import path from 'node:path'; import { startPostgres } from './ops/cli/postgres.mjs';
      const server = await startPostgres({ dir: path.resolve('.nova/postgres'), fast: true }); ${work}`;
    const used = await clone.evaluate<{ code: number; text: string }>(start(`
      import { execFile } from 'node:child_process';
      const ran = await new Promise((resolve) => execFile(process.execPath, ['ops/cli/reset.mjs', '--yes'], (error, out, err) => resolve({ code: error?.code ?? 0, text: out + err })));
      await server.stop(); console.log(JSON.stringify(ran));`));
    expect(used.code).not.toBe(0);
    expect(used.text).toContain('is in use');
    const { code, text } = await clone.run('reset', ['--yes']);
    expect(text).toContain('is removed');
    expect(code).toBe(0);
    expect(fs.existsSync(path.join(clone.root, '.nova', 'postgres'))).toBe(false);
  });
});
