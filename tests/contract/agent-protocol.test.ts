import { Bench, until } from './agent-protocol/bench';
import { faults, inOrder, readPapers } from './agent-protocol/read-papers';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('printer agent against a printer (F13)', () => {
  let bench: Bench;
  beforeEach(async () => { bench = await new Bench().start(); });
  afterEach(async () => { await bench.stop(); });
  const enqueue = (count: number): void => { for (const number of numbers(count)) bench.server.enqueue('kitchen', number); };
  const allDone = (): Promise<void> => until('every job is done', () => bench.server.allDone, 25_000);
  const expectEachOnce = (count: number): void => {
    const found = readPapers(bench.printer);
    expect(found.map(({ number }) => number)).toEqual(numbers(count));
    expect(found.every(({ marked, whole }) => whole && !marked)).toBe(true);
  };

  test('O4 a ready printer: each ticket once, unmarked, in order', async () => {
    enqueue(12);
    await bench.agent();
    await allDone();
    expectEachOnce(12);
  });

  test('a waiting agent has a ticket on paper at once', async () => {
    await bench.agent();
    await until('the printer is known to be ready', () => bench.server.statuses.get('kitchen')?.at(-1) === 'ready');
    const startedAt = Date.now();
    enqueue(1);
    await until('the first bytes are on paper', () => bench.printer.papers.length > 0);
    expect(Date.now() - startedAt).toBeLessThan(1000);
    await allDone();
  });

  test('printer off: the jobs wait, staff can see why, and each comes out once', async () => {
    await bench.printer.setMode('off');
    enqueue(8);
    await bench.agent();
    await until('the server knows that it is offline', () => bench.server.statuses.get('kitchen')?.includes('offline') === true);
    await new Promise((resolve) => { setTimeout(resolve, 800); });
    expect(bench.server.jobs.every((job) => job.attempts <= 2)).toBe(true);
    await bench.printer.setMode('ready');
    await allDone();
    expect(bench.server.statuses.get('kitchen')?.at(-1)).toBe('ready');
    expectEachOnce(8);
  });

  test('slow printer: the lease is kept alive, each comes out once', async () => {
    await bench.printer.setMode('slow');
    enqueue(4);
    await bench.agent();
    await allDone();
    expectEachOnce(4);
  });

  test('out of paper before: nothing is sent, and all comes when there is paper', async () => {
    await bench.printer.setMode('paper-out');
    enqueue(5);
    await bench.agent();
    await until('the server knows that paper is out', () => bench.server.statuses.get('kitchen')?.includes('paper-out') === true);
    expect(readPapers(bench.printer)).toEqual([]);
    await bench.printer.setMode('ready');
    await allDone();
    expectEachOnce(5);
  });

  test('out of paper in the middle: the printer keeps what it has and goes on', async () => {
    await bench.printer.setMode('slow');
    enqueue(3);
    await bench.agent();
    await until('a paper is under way', () => bench.printer.papers.length > 0);
    await bench.printer.setMode('paper-out');
    await until('the server knows that paper is out', () => bench.server.statuses.get('kitchen')?.includes('paper-out') === true);
    await new Promise((resolve) => { setTimeout(resolve, 5000); });
    expect(bench.server.job(1).state).toBe('sending');
    await bench.printer.setMode('ready');
    await allDone();
    expectEachOnce(3);
  });

  test('dies halfway: the torn ticket comes again, marked; the others once', async () => {
    await bench.printer.setMode('die-halfway');
    enqueue(5);
    await bench.agent();
    await until('it died', () => bench.printer.mode === 'off');
    await bench.printer.setMode('ready');
    await allDone();
    const found = readPapers(bench.printer);
    expect(faults(found, numbers(5))).toEqual([]);
    expect(found.filter(({ number }) => number === 1)).toEqual([{ number: 1, marked: false, whole: false }, { number: 1, marked: true, whole: true }]);
    expect(found.filter(({ marked }) => marked)).toHaveLength(1);
    expect(inOrder(found)).toBe(true);
  });

  test('half open: a printer that accepts and never answers gets no byte of a ticket', async () => {
    await bench.printer.setMode('half-open');
    enqueue(3);
    await bench.agent();
    await until('the server knows that it does not answer', () => bench.server.statuses.get('kitchen')?.includes('offline') === true);
    await bench.printer.setMode('ready');
    await allDone();
    expectEachOnce(3);
  });

  test('hangs in the middle: marked when it comes again', async () => {
    await bench.printer.setMode('slow');
    enqueue(2);
    await bench.agent();
    await until('a paper is under way', () => bench.printer.papers.length > 0);
    await bench.printer.setMode('half-open');
    await until('the agent gave up waiting', () => bench.server.reports.some(({ state }) => state === 'uncertain'), 20_000);
    await bench.printer.setMode('off');
    await bench.printer.setMode('ready');
    await allDone();
    expect(faults(readPapers(bench.printer), numbers(2))).toEqual([]);
  });

  test('a lost lease prints nothing', async () => {
    enqueue(1);
    const { server } = bench;
    const report = server['report'].bind(server);
    let refused = 0;
    server['report'] = (jobId, body, response) => {
      if (body.state === 'sending' && refused === 0) {
        refused += 1;
        // Somebody else has it by now.
        Object.assign(server.job(1), { leaseId: 'another', state: 'claimed', leaseUntil: Date.now() + 1000 });
      }
      report(jobId, body, response);
    };
    await bench.agent();
    await until('the lease was refused', () => server.reports.some(({ answered }) => answered === 409));
    expect(readPapers(bench.printer)).toEqual([]);
    await allDone();
    expectEachOnce(1);
  });
});

describe('printer agent against a server that comes and goes', () => {
  let bench: Bench;
  beforeEach(async () => { bench = await new Bench().start(); });
  afterEach(async () => { await bench.stop(); });

  test('the server is away when the paper is out: the outcome waits on disk and is told later', async () => {
    await bench.printer.setMode('slow');
    bench.server.enqueue('kitchen', 1);
    const agent = await bench.agent();
    await until('a paper is under way', () => bench.printer.papers.length > 0);
    bench.server.down = true;
    await until('the outcome is in the journal', () => agent.journal.unreported().length === 1);
    bench.server.down = false;
    await until('the job is done', () => bench.server.allDone);
    expect(readPapers(bench.printer)).toEqual([{ number: 1, marked: false, whole: true }]);
    await until('the journal is empty', () => agent.journal.unreported().length === 0);
  });

  test('the server is away before the first byte: nothing is printed until it agrees', async () => {
    bench.server.enqueue('kitchen', 1);
    const { server } = bench;
    const report = server['report'].bind(server);
    server['report'] = (_jobId, _body, response) => { server.down = true; response.destroy(); };
    await bench.agent();
    await until('the server went away', () => server.down);
    await new Promise((resolve) => { setTimeout(resolve, 3500); });
    expect(readPapers(bench.printer)).toEqual([]);
    server['report'] = report;
    server.down = false;
    await until('the job is done', () => server.allDone);
    expect(readPapers(bench.printer)).toEqual([{ number: 1, marked: false, whole: true }]);
  });

  test('answers are lost at random: nothing missing, nothing twice without the mark', async () => {
    bench.server.losesAnswers = 0.2;
    await bench.agent();
    for (const number of numbers(12)) bench.server.enqueue('kitchen', number);
    await until('every job is done', () => bench.server.allDone, 90_000);
    expect(faults(readPapers(bench.printer), numbers(12))).toEqual([]);
  }, 100_000);

});
