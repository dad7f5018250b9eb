import fc from 'fast-check';
import { waitingOf, type WaitingFacts } from '../../../plugins/pos/server/src/domain/waiting-stage';

/** Minutes from ten to midnight on the last day of a year: everything below runs across midnight, month and year. */
const at = (minute: number): string => new Date(Date.UTC(2026, 11, 31, 23, 50 + minute)).toISOString();
const seated: WaitingFacts = { state: 'open', openedAt: at(0), orderedAt: null, firedAt: null, billedAt: null, servedAt: null, bumpedAt: null, oldestToDoAt: null, unfired: false, orderedAgainAt: null };

test('O2 seated, ordered, served, billed: each counts from the instant that was stored, across midnight', () => {
  expect(waitingOf(seated)).toEqual({ stage: 'seated', since: at(0) });
  const ordered = { ...seated, orderedAt: at(4), unfired: true };
  expect(waitingOf(ordered)).toEqual({ stage: 'ordered', since: at(4) });
  const fired = { ...ordered, unfired: false, firedAt: at(5), oldestToDoAt: at(5) };
  expect(waitingOf(fired)).toEqual({ stage: 'ordered', since: at(4) });
  const served = { ...fired, oldestToDoAt: null, bumpedAt: at(20) };
  expect(waitingOf(served)).toEqual({ stage: 'served', since: at(20) });
  expect(waitingOf({ ...served, state: 'billed', billedAt: at(31) })).toEqual({ stage: 'billed', since: at(31) });
});

test('O2 a tap that all is served counts as much as the last bump, and what is ordered afterwards waits from then on', () => {
  const fired = { ...seated, orderedAt: at(4), firedAt: at(5), oldestToDoAt: at(5) };
  const tapped = { ...fired, servedAt: at(18) };
  expect(waitingOf(tapped)).toEqual({ stage: 'served', since: at(18) });
  expect(waitingOf({ ...tapped, unfired: true, orderedAgainAt: at(25) })).toEqual({ stage: 'ordered', since: at(25) });
  expect(waitingOf({ ...tapped, firedAt: at(26), oldestToDoAt: at(26), orderedAgainAt: at(25) })).toEqual({ stage: 'ordered', since: at(25) });
});

test('O2 a course that is held back waits from the serving of the one before, not from when it was ordered', () => {
  const starters = { ...seated, orderedAt: at(4), firedAt: at(5), bumpedAt: at(15), unfired: true };
  expect(waitingOf(starters)).toEqual({ stage: 'ordered', since: at(15) });
});

test('O2 a recalled ticket makes the table wait for food again, from when it was fired', () => {
  const recalled = { ...seated, orderedAt: at(4), firedAt: at(5), bumpedAt: at(15), oldestToDoAt: at(5) };
  expect(waitingOf(recalled)).toEqual({ stage: 'ordered', since: at(5) });
});

test('O2 what no station cooks is served by whoever fires it', () => {
  expect(waitingOf({ ...seated, orderedAt: at(4), firedAt: at(6) })).toEqual({ stage: 'served', since: at(6) });
});

test('O2 the instant is always one that was stored, and shifting the whole evening by any time shifts it by just as much', () => {
  const minute = fc.option(fc.integer({ min: 1, max: 240 }), { nil: null });
  const facts = fc.record({ ordered: minute, fired: minute, billed: minute, served: minute, bumped: minute, toDo: minute, again: minute, unfired: fc.boolean(), isBilled: fc.boolean() });
  fc.assert(fc.property(facts, fc.integer({ min: -100_000, max: 100_000 }), (given, shift) => {
    const instant = (minutes: number | null, by: number): string | null => (minutes === null ? null : at(minutes + by));
    const make = (by: number): WaitingFacts => ({
      state: given.isBilled && given.billed !== null ? 'billed' : 'open', openedAt: at(by), orderedAt: instant(given.ordered, by), firedAt: instant(given.fired, by), billedAt: instant(given.billed, by),
      servedAt: instant(given.served, by), bumpedAt: instant(given.bumped, by), oldestToDoAt: instant(given.toDo, by), unfired: given.unfired, orderedAgainAt: instant(given.again, by),
    });
    const [here, there] = [waitingOf(make(0)), waitingOf(make(shift))];
    expect(Object.values(make(0))).toContain(here.since);
    expect(there).toEqual({ stage: here.stage, since: new Date(Date.parse(here.since) + shift * 60_000).toISOString() });
  }));
});
