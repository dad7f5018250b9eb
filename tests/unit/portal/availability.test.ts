import { isInEffect, isOver, leftNow } from '../../../portal/src/features/availability/in-effect';
import { findSubjects } from '../../../portal/src/features/availability/subjects';

const row = (subjectId: string, remaining: number | null, startsAt: string, endsAt: string | null) => ({ kind: 'item' as const, subjectId, remaining, startsAt, endsAt, setByName: 'Ada', version: 1 });
const at = (instant: string) => Date.parse(instant);

test('O10 a window across midnight is over by its instants alone', () => {
  const late = row('soup', null, '2026-01-16T22:00:00Z', '2026-01-17T02:00:00Z');
  expect(['2026-01-16T21:59:59Z', '2026-01-16T22:00:00Z', '2026-01-17T01:59:59Z', '2026-01-17T02:00:00Z'].map((instant) => isInEffect(late, at(instant)))).toEqual([false, true, true, false]);
  expect([isOver(late, at('2026-01-16T21:00:00Z')), isOver(late, at('2026-01-17T02:00:00Z'))]).toEqual([false, true]);
  expect(isOver(row('soup', null, '2026-01-16T22:00:00Z', null), at('2036-01-01T00:00:00Z'))).toBe(false);
});

test('O10 out is none left, a limit is what is left, and everything else has no limit', () => {
  const left = leftNow([row('soup', null, '2026-01-16T10:00:00Z', null), row('fish', 3, '2026-01-16T10:00:00Z', null), row('cake', 0, '2026-01-16T12:00:00Z', null)], at('2026-01-16T11:00:00Z'));
  expect(['soup', 'fish', 'cake', 'bread'].map((id) => left.get(id))).toEqual([0, 3, undefined, undefined]);
});

test('subjects are found by every word, in their name or their place', () => {
  const subjects = [{ kind: 'item' as const, id: '1', name: 'Lentil soup', place: 'Starters' }, { kind: 'option' as const, id: '2', name: 'Egg', place: 'Extras' }];
  expect(findSubjects(subjects, 'soup start').map((each) => each.id)).toEqual(['1']);
  expect(findSubjects(subjects, 'EGG').map((each) => each.id)).toEqual(['2']);
});
