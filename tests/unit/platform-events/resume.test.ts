import { mustReset } from '../../../plugins/platform/server/src/events/resume';

test.each([
  ['level', 50, false], ['the number before the oldest kept', 9, false], ['one that was pruned', 8, true],
  ['one above the latest', 51, true], ['an old one', 0, true],
] as const)('%s', (_, after, reset) => {
  expect(mustReset(after, { latest: 50, oldest: 10 })).toBe(reset);
});

test('an emptied outbox resumes only who is level', () => {
  expect(mustReset(50, { latest: 50, oldest: 51 })).toBe(false);
  expect(mustReset(49, { latest: 50, oldest: 51 })).toBe(true);
});

test('more than ten thousand events are not replayed', () => {
  expect(mustReset(0, { latest: 10_000, oldest: 1 })).toBe(false);
  expect(mustReset(0, { latest: 10_001, oldest: 1 })).toBe(true);
});
