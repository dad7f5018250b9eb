import { jobState } from '../../../plugins/printing/contracts/job';
import { maxAttempts, retryDelayMs } from '../../../plugins/printing/server/src/domain/attempt-limits';
import { derivedId } from '../../../plugins/platform/server/src/pure/derived-id';
import { processIdOf } from '../../../plugins/printing/server/src/domain/process-id';
import { mayTake, transitions, type JobState } from '../../../plugins/printing/server/src/domain/job-states';
import { printersOf } from '../../../plugins/printing/server/src/domain/route-request';

describe('job states', () => {
  const reached = (from: JobState): Set<JobState> => {
    const seen = new Set<JobState>([from]);
    for (const state of seen) for (const { from: sources, to } of Object.values(transitions)) if ((sources as readonly JobState[]).includes(state)) seen.add(to);
    return seen;
  };

  test('every state but `cancelled` is reached from the queue, and `done` from every open one', () => {
    for (const state of jobState.options.filter((option) => option !== 'cancelled')) expect(reached('queued')).toContain(state);
    for (const state of ['queued', 'claimed', 'sending', 'uncertain', 'failed'] as const) expect(reached(state)).toContain('done');
  });

  test('done is the end', () => {
    expect([...reached('done')]).toEqual(['done']);
  });

  test('F13 a paper that was being sent goes back to the queue only through a person, an agent\'s word, or as uncertain', () => {
    const silent = (['release', 'repeat'] as const).filter((step) => mayTake(step, 'sending'));
    expect(silent).toEqual([]);
    expect(mayTake('doubt', 'sending')).toBe(true);
    expect(mayTake('release', 'claimed')).toBe(true);
  });

  test('a job is claimed from the queue only', () => {
    expect(jobState.options.filter((state) => mayTake('claim', state))).toEqual(['queued']);
  });
});

describe('limits', () => {
  test('rests grow and end', () => {
    const rests = Array.from({ length: maxAttempts }, (_, index) => retryDelayMs(index + 1));
    expect(rests[0]).toBe(500);
    expect([...rests].sort((a, b) => a - b)).toEqual(rests);
    expect(Math.max(...rests)).toBe(15_000);
  });
});

describe('ids', () => {
  const id = '0199b1c0-0000-7000-8000-000000000001';
  test('derived ids are UUIDs, the same each time, different for each printer', () => {
    expect(derivedId(id, 'p1')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(derivedId(id, 'p1')).toBe(derivedId(id, 'p1'));
    expect(derivedId(id, 'p1')).not.toBe(derivedId(id, 'p2'));
  });
  test('process ids are four letters and change with the lease', () => {
    expect(processIdOf(id)).toMatch(/^[0-9A-Za-z]{4}$/);
    expect(processIdOf(id)).not.toBe(processIdOf(`${id.slice(0, -1)}2`));
  });
});

describe('routing', () => {
  const printer = (id: string) => ({ id, name: id, address: 'host:9100', columns: 48, scripts: ['latin' as const], locale: 'en', channels: [], qzName: null, httpUrl: null });
  const venue = {
    printers: [printer('k1'), printer('k2'), printer('r1')],
    stations: [{ id: 'grill', name: {}, code: 'G', kind: 'kitchen' as const, autoBump: false, printOnBump: 'nothing' as const, printerIds: ['k2', 'gone', 'k1'] }],
    registers: [{ id: 'till', name: 'Till', code: 'T', receiptPrinterId: 'r1' }, { id: 'bare', name: 'Bare', code: 'B', receiptPrinterId: null }],
  };
  test('a station has all its printers in order; what was deleted is passed by', () => {
    expect(printersOf(venue, { stationId: 'grill' }).map(({ id }) => id)).toEqual(['k2', 'k1']);
  });
  test('a register has its receipt printer, or none', () => {
    expect(printersOf(venue, { registerId: 'till' }).map(({ id }) => id)).toEqual(['r1']);
    expect(printersOf(venue, { registerId: 'bare' })).toEqual([]);
    expect(printersOf(venue, { stationId: 'unknown' })).toEqual([]);
    expect(printersOf(venue, { printerId: 'k1' }).map(({ id }) => id)).toEqual(['k1']);
  });
});
