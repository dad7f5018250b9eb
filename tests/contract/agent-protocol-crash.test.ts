import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { token } from './agent-protocol/agent-server';
import { Bench, until } from './agent-protocol/bench';
import { faults, readPapers } from './agent-protocol/read-papers';

const program = join(__dirname, '..', '..', 'printer-agent', 'dist', 'index.js');

/** The built agent as an operator runs it, so that kill -9 is kill -9. */
function runAgent(bench: Bench): ChildProcess {
  return spawn(process.execPath, [program], {
    stdio: process.env.AGENT_LOG === undefined ? 'ignore' : 'inherit',
    env: { ...process.env, NOVA_SERVER_URL: bench.server.url, NOVA_AGENT_TOKEN: token, NOVA_AGENT_STATE_DIR: bench.folder, NOVA_AGENT_PORT: '0', NOVA_LOG_LEVEL: process.env.AGENT_LOG ?? 'warn' },
  });
}

const kill = async (agent: ChildProcess): Promise<void> => {
  agent.kill('SIGKILL');
  if (agent.exitCode === null && agent.signalCode === null) await once(agent, 'exit');
};

describe('the agent is killed (F13)', () => {
  let bench: Bench;
  let agent: ChildProcess | null = null;
  afterEach(async () => {
    if (agent !== null) await kill(agent);
    await bench.stop();
  });

  test('kill -9 while a printer still prints what it has: asked for its cuts, it says that the paper is out; no second one', async () => {
    bench = await new Bench().start();
    agent = runAgent(bench);
    await bench.printer.setMode('slow');
    bench.server.enqueue('kitchen', 1);
    bench.server.enqueue('kitchen', 2);
    await until('a paper is under way', () => bench.printer.papers.length > 0);
    await kill(agent);
    agent = runAgent(bench);
    await until('every job is done', () => bench.server.allDone, 30_000);
    expect(readPapers(bench.printer)).toEqual([{ number: 1, marked: false, whole: true }, { number: 2, marked: false, whole: true }]);
  });

  test('killed, and the printer lost power too: the paper comes again, marked', async () => {
    bench = await new Bench().start();
    agent = runAgent(bench);
    await bench.printer.setMode('slow');
    bench.server.enqueue('kitchen', 1);
    await until('a paper is under way', () => bench.printer.papers.length > 0);
    await kill(agent);
    await bench.printer.setMode('off');
    await bench.printer.setMode('ready');
    agent = runAgent(bench);
    await until('every job is done', () => bench.server.allDone, 30_000);
    const found = readPapers(bench.printer);
    expect(found.at(-1)).toEqual({ number: 1, marked: true, whole: true });
    expect(faults(found, [1])).toEqual([]);
  });

  test('killed eight times among 60 tickets of three printers: none missing, none twice without the mark', async () => {
    bench = await new Bench(['kitchen', 'bar', 'receipt']).start();
    const wanted = Array.from({ length: 60 }, (_, index) => index + 1);
    const feed = (async () => {
      for (const number of wanted) {
        bench.server.enqueue(['kitchen', 'bar', 'receipt'][number % 3]!, number);
        await new Promise((resolve) => { setTimeout(resolve, 150); });
      }
    })();
    agent = runAgent(bench);
    for (let kills = 0; kills < 8; kills += 1) {
      await new Promise((resolve) => { setTimeout(resolve, 600 + Math.random() * 900); });
      if (kills === 3) await bench.printers[1]!.setMode('slow');
      await kill(agent);
      agent = runAgent(bench);
    }
    await bench.printers[1]!.setMode('ready');
    await feed;
    await until('every job is done', () => bench.server.allDone, 90_000);
    const found = bench.printers.flatMap((printer) => readPapers(printer));
    expect(faults(found, wanted)).toEqual([]);
  }, 150_000);

  test('SIGTERM: the paper under way comes out, its outcome is told, and the process ends by itself', async () => {
    bench = await new Bench().start();
    agent = runAgent(bench);
    await bench.printer.setMode('slow');
    bench.server.enqueue('kitchen', 1);
    bench.server.enqueue('kitchen', 2);
    await until('a paper is under way', () => bench.printer.papers.length > 0);
    agent.kill('SIGTERM');
    const [code] = (await once(agent, 'exit')) as [number];
    expect(code).toBe(0);
    expect(bench.server.job(1).state).toBe('done');
    expect(bench.server.job(2).state).toBe('queued');
    expect(readPapers(bench.printer)).toEqual([{ number: 1, marked: false, whole: true }]);
  });
});

test('wrong settings are refused in words, all at once', async () => {
  const child = spawn(process.execPath, [program], { env: { PATH: process.env.PATH, NOVA_SERVER_URL: 'nowhere', NOVA_AGENT_TOKEN: 'short', NOVA_AGENT_ID: 'a b' } });
  let said = '';
  child.stderr.on('data', (chunk) => { said += String(chunk); });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(1);
  for (const name of ['NOVA_SERVER_URL', 'NOVA_AGENT_TOKEN', 'NOVA_AGENT_ID', 'NOVA_AGENT_STATE_DIR']) expect(said).toContain(name);
});
