import { Coalesced } from '../../../plugins/platform/server/src/events/coalesced';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('a burst of requests costs two runs: the one under way and one that began after the last request', async () => {
  let runs = 0;
  const finishers: (() => void)[] = [];
  const work = new Coalesced(() => { runs += 1; return new Promise((resolve) => { finishers.push(resolve); }); });
  for (let index = 0; index < 100; index += 1) work.request();
  expect(runs).toBe(1);
  finishers.shift()!();
  await turn();
  expect(runs).toBe(2);
  finishers.shift()!();
  await turn();
  expect(runs).toBe(2);
  work.request();
  expect(runs).toBe(3);
  finishers.shift()!();
  await work.close();
});

test('a request in the very moment that a run ends is not lost', async () => {
  let runs = 0;
  const work = new Coalesced(() => { runs += 1; return Promise.resolve(); });
  for (let index = 0; index < 50; index += 1) {
    const before = runs;
    work.request();
    for (let step = 0; step < index % 7; step += 1) await Promise.resolve();
    work.request();
    await turn();
    expect(runs).toBeGreaterThan(before);
  }
});

test('closing waits for the run under way and starts no other', async () => {
  let runs = 0, ended = false;
  const work = new Coalesced(async () => { runs += 1; await turn(); ended = true; });
  work.request();
  work.request();
  await work.close();
  expect(ended).toBe(true);
  work.request();
  await turn();
  expect(runs).toBe(1);
});
