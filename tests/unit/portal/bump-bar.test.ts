import { arrivals, stepFrom } from '../../../portal/src/features/kitchen/places';

test('the second of two taps meets a ticket that has only just come to the place, and is told apart from one that stood there', () => {
  const first = arrivals([], ['a', 'b', 'c'], new Map(), 0);
  expect([...first]).toEqual([]);
  const cleared = arrivals(['a', 'b', 'c'], ['b', 'c'], first, 1000);
  expect([...cleared]).toEqual([['b', 1000], ['c', 1000]]);
  // One more at the end moves nobody; what moved keeps the moment at which it did.
  expect([...arrivals(['b', 'c'], ['b', 'c', 'd'], cleared, 1100)]).toEqual([['b', 1000], ['c', 1000]]);
  // What is in a hurry comes before the others, and all of them move.
  expect([...arrivals(['b', 'c'], ['r', 'b', 'c'], cleared, 1200)]).toEqual([['r', 1200], ['b', 1200]]);
});

test('the bump bar stays on the ticket that was chosen, not on its place', () => {
  expect(stepFrom(['a', 'b', 'c'], null, 1)).toBe('a');
  expect(stepFrom(['a', 'b', 'c'], 'c', 1)).toBe('a');
  expect(stepFrom(['r', 'a', 'b', 'c'], 'a', -1)).toBe('r');
  expect(stepFrom(['b', 'c'], 'a', 1)).toBe('b');
  expect(stepFrom([], 'a', 1)).toBeNull();
});
