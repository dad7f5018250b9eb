import { courseViews, fireCourses, holdCourse, isHeld, leftBehind, markOf, passSince, readyCourses, serveCourses, stateOf, takeAlong, unreadyCourses, unserveLast, type CourseMarks, type FiredPiece } from '../../../plugins/pos/server/src/domain/courses';

const state = (marks: CourseMarks, course: number) => stateOf(markOf(marks, course));
const piece = (course: number, facts: Partial<FiredPiece> = {}): FiredPiece => ({ course, change: 'new', toStation: true, ...facts });

test('a course goes waiting, held, fired, ready, served, and back to ready', () => {
  const held = holdCourse({}, 1, 't1');
  expect([state({}, 1), state(held, 1), isHeld(held, 1)]).toEqual(['waiting', 'held', true]);
  const fired = fireCourses(held, [piece(1)], 't2');
  expect([state(fired, 1), isHeld(fired, 1), passSince(fired)]).toEqual(['fired', false, 't2']);
  const ready = readyCourses(fired, [1], [], 't3');
  expect(state(ready, 1)).toBe('ready');
  const served = serveCourses(ready, [1], 't4');
  expect([state(served, 1), passSince(served)]).toEqual(['served', null]);
  expect(state(unserveLast(served), 1)).toBe('ready');
});

test('a course with another open ticket is not ready, and a recall takes ready back', () => {
  const fired = fireCourses({}, [piece(1), piece(2)], 't1');
  const one = readyCourses(fired, [1, 2], [2], 't2');
  expect([state(one, 1), state(one, 2)]).toEqual(['ready', 'fired']);
  expect(state(unreadyCourses(one, [1]), 1)).toBe('fired');
});

test('what is fired into a served course opens it again; a cancellation does not', () => {
  const served = serveCourses(readyCourses(fireCourses({}, [piece(1)], 't1'), [1], [], 't2'), [1], 't3');
  expect(state(fireCourses(served, [piece(1, { change: 'cancelled' })], 't4'), 1)).toBe('served');
  const again = fireCourses(served, [piece(1)], 't4');
  expect([state(again, 1), passSince(again)]).toEqual(['fired', 't4']);
});

test('what no station makes is ready at once, and does not make a course ready that is cooked', () => {
  expect(state(fireCourses({}, [piece(1, { toStation: false })], 't1'), 1)).toBe('ready');
  const cooking = fireCourses({}, [piece(1)], 't1');
  expect(state(fireCourses(cooking, [piece(1, { toStation: false })], 't2'), 1)).toBe('fired');
  expect(state(fireCourses({}, [piece(1), piece(1, { toStation: false })], 't1'), 1)).toBe('fired');
});

test('only the last serving is taken back', () => {
  const fired = fireCourses({}, [piece(1), piece(2)], 't1');
  const both = serveCourses(serveCourses(fired, [1], 't2'), [2], 't3');
  const back = unserveLast(both);
  expect([state(back, 1), state(back, 2)]).toEqual(['served', 'ready']);
  expect(unserveLast(fired)).toBe(fired);
});

test('the view has the courses with lines and those that something happened to; a hurry alone is none', () => {
  const marks: CourseMarks = { ...holdCourse({}, 3, 't1'), 5: { heldAt: null, firedAt: null, readyAt: null, servedAt: null, rushedAt: 't1' } };
  expect(courseViews([{ course: 1, state: 'active', firedQuantity: 0 }, { course: 2, state: 'removed', firedQuantity: 0 }], marks).map(({ course, state: now }) => [course, now])).toEqual([[1, 'waiting'], [3, 'held']]);
});

test('O7 lines take along what happened to their course: two that meet are as far as the one that is less far, and what was not fired says only that it is held', () => {
  const cooking = fireCourses({}, [piece(1)], 't2');
  const served = serveCourses(readyCourses(fireCourses({}, [piece(1)], 't1'), [1], [], 't3'), [1], 't4');
  const came = (isFired: boolean) => [{ course: 1, isFired }];
  expect(takeAlong(cooking, {}, came(true))).toEqual(cooking);
  expect([state(takeAlong(cooking, served, came(true)), 1), passSince(takeAlong(cooking, served, came(true)))]).toEqual(['fired', 't2']);
  expect(state(takeAlong(served, cooking, came(true)), 1)).toBe('fired');
  expect(state(takeAlong(served, served, came(true)), 1)).toBe('served');
  expect(state(takeAlong(cooking, {}, came(false)), 1)).toBe('waiting');
  expect(takeAlong(cooking, served, came(false))).toEqual(served);
  expect(state(takeAlong(holdCourse({}, 1, 't1'), {}, came(false)), 1)).toBe('held');
});

test('O7 a course leaves a check with its last line', () => {
  const marks = fireCourses({}, [piece(1), piece(2)], 't1');
  expect(Object.keys(leftBehind(marks, [1, 2], [2]))).toEqual(['2']);
  expect(leftBehind(marks, [2], [1, 2])).toEqual(marks);
  expect(leftBehind(marks, [], [])).toEqual(marks);
});
