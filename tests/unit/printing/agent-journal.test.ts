import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Journal } from '../../../printer-agent/src/journal/journal';

const entry = (leaseId: string, step: 'sending' | 'done' | 'failed' | 'uncertain' | 'reported') =>
  ({ leaseId, jobId: `job-${leaseId}`, correlationId: 'c', printerId: 'p', address: 'host:9100', step, error: null, cutsBefore: 3 });

describe('journal of the agent', () => {
  let folder: string;
  beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'nova-journal-')); });
  afterEach(async () => { await rm(folder, { recursive: true }); });

  test('what was sending is found again after a crash; what was reported is not', async () => {
    const journal = await Journal.open(folder);
    await journal.write(entry('a', 'sending'));
    await journal.write(entry('b', 'sending'));
    await journal.write(entry('b', 'done'));
    await journal.write(entry('c', 'sending'));
    await journal.write(entry('c', 'done'));
    await journal.write(entry('c', 'reported'));
    const again = await Journal.open(folder);
    expect(again.unresolved().map(({ leaseId }) => leaseId)).toEqual(['a']);
    expect(again.unreported().map(({ leaseId }) => leaseId)).toEqual(['b']);
    expect(again.unresolved()[0]).toMatchObject({ cutsBefore: 3, address: 'host:9100' });
    await Promise.all([journal.close(), again.close()]);
  });

  test('a write is on the disk when it is answered', async () => {
    const journal = await Journal.open(folder);
    await journal.write(entry('a', 'sending'));
    expect(await readFile(join(folder, 'journal.jsonl'), 'utf8')).toContain('"leaseId":"a"');
    await journal.close();
  });

  test('a line torn by a crash is no step, and the journal works on', async () => {
    const journal = await Journal.open(folder);
    await journal.write(entry('a', 'sending'));
    await journal.close();
    await appendFile(join(folder, 'journal.jsonl'), '{"leaseId":"a","step":"do');
    const again = await Journal.open(folder);
    expect(again.unresolved()).toHaveLength(1);
    await again.write(entry('a', 'uncertain'));
    await again.close();
    const third = await Journal.open(folder);
    expect(third.unreported().map(({ step }) => step)).toEqual(['uncertain']);
    await third.close();
  });

  test('it does not grow for ever', async () => {
    const journal = await Journal.open(folder);
    for (let i = 0; i < 700; i += 1) for (const step of ['sending', 'done', 'reported'] as const) await journal.write(entry(`l${i}`, step));
    expect((await readFile(join(folder, 'journal.jsonl'), 'utf8')).split('\n').length).toBeLessThan(200);
    await journal.close();
  });

  test('writes from many sides keep their order', async () => {
    const journal = await Journal.open(folder);
    await Promise.all(Array.from({ length: 50 }, async (_, i) => { await journal.write(entry(`l${i}`, 'sending')); await journal.write(entry(`l${i}`, 'done')); }));
    const again = await Journal.open(folder);
    expect(again.unresolved()).toEqual([]);
    expect(again.unreported()).toHaveLength(50);
    await Promise.all([journal.close(), again.close()]);
  });
});
