import { Topics } from '../../../plugins/platform/server/src/events/topics';

test('a poke wakes those who wait for its topic, all of them, and nobody else', async () => {
  const topics = new Topics();
  const woken: string[] = [];
  const waits = ['a', 'a', 'b'].map((topic, index) => topics.wait(topic, 60_000).then(() => { woken.push(`${topic}${index}`); }));
  topics.poke('a');
  await Promise.all(waits.slice(0, 2));
  expect(woken).toEqual(['a0', 'a1']);
  expect(topics.size).toBe(1);
  topics.pokeAll();
  await waits[2];
  expect(topics.size).toBe(0);
});

test('a wait that began before the look for work hears a poke that comes between', async () => {
  const topics = new Topics();
  const waiting = topics.wait('jobs', 60_000);
  topics.poke('jobs');
  await waiting;
});

test('an abort ends the wait without an error, before and while', async () => {
  const topics = new Topics();
  const aborter = new AbortController();
  const waiting = topics.wait('jobs', 60_000, aborter.signal);
  aborter.abort();
  await waiting;
  await topics.wait('jobs', 60_000, aborter.signal);
  expect(topics.size).toBe(0);
});
