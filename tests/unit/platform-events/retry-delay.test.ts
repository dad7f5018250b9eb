import { retryDelay } from '../../../plugins/platform/server/src/jobs/retry-delay';

test('doubles from one second to five minutes', () => {
  expect([1, 2, 3, 4, 9, 10, 100].map((failures) => retryDelay(failures, undefined, () => 1))).toEqual([1000, 2000, 4000, 8000, 256_000, 300_000, 300_000]);
});

test('half of it is chance, never less than the other half', () => {
  expect(retryDelay(3, undefined, () => 0)).toBe(2000);
  expect(retryDelay(3, undefined, () => 0.5)).toBe(3000);
});

test('begins with the first pause that it is told', () => {
  expect([1, 2, 8].map((failures) => retryDelay(failures, 50, () => 1))).toEqual([50, 100, 6400]);
});
