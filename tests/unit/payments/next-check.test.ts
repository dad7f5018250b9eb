import { z } from 'zod';
import { chooseCall, keyIsOver } from '../../../plugins/payments/server/src/domain/choose-call';
import { derivedId } from '../../../plugins/platform/server/src/pure/derived-id';
import { nextCheckMs } from '../../../plugins/payments/server/src/domain/next-check';
import type { Operation } from '../../../plugins/payments/server/src/domain/operation';

test('the wait doubles up to a ceiling by state, and chance spreads it over its upper half', () => {
  expect([0, 1, 2, 3, 10].map((attempts) => nextCheckMs('unknown', attempts, () => 1))).toEqual([1000, 2000, 4000, 8000, 60_000]);
  expect(nextCheckMs('unknown', 10, () => 0)).toBe(30_000);
  expect([nextCheckMs('accepted', 99, () => 1), nextCheckMs('manual_review', 99, () => 1)]).toEqual([900_000, 3_600_000]);
});

test('P2 sent while the key lives, read afterwards, left alone when final', () => {
  const at = (state: Operation['state'], hours: number, kind: Operation['kind'] = 'capture') =>
    ({ kind, state, firstSentAt: '2026-03-08T12:00:00.000Z', now: new Date(Date.UTC(2026, 2, 8, 12 + hours)).toISOString() }) as Operation;
  const day = 24 * 3_600_000;
  expect(['sending', 'unknown'].map((state) => [chooseCall(at(state as never, 1), false, day), chooseCall(at(state as never, 24), false, day), chooseCall(at(state as never, 999), false, null)])).toEqual([['send', 'read', 'send'], ['send', 'read', 'send']]);
  expect([chooseCall(at('accepted', 1), false, day), chooseCall(at('manual_review', 30), false, day), chooseCall(at('declined', 1), true, day)]).toEqual(['read', 'read', 'rest']);
  // A hold that came to nothing here may stand there: looked at when there is news of it.
  expect((['declined', 'rejected', 'failed'] as const).map((state) => [chooseCall(at(state, 1, 'authorize'), false, day), chooseCall(at(state, 1, 'authorize'), true, day)])).toEqual(Array(3).fill(['rest', 'read']));
  expect([chooseCall(at('succeeded', 1, 'refund'), false, day), chooseCall(at('succeeded', 1, 'refund'), true, day), chooseCall(at('succeeded', 1, 'void'), true, day)]).toEqual(['rest', 'read', 'rest']);
  expect([keyIsOver(at('unknown', 23), day), keyIsOver(at('unknown', 24), day), keyIsOver(at('unknown', 999), null), keyIsOver(at('manual_review', 25), null)]).toEqual([false, true, false, true]);
});

test('an id that follows from others is a UUID, the same for the same cause and another for another', () => {
  const [refund, capture, other] = ['019ab000-0000-7000-8000-000000000001', '019ab000-0000-7000-8000-000000000002', '019ab000-0000-7000-8000-000000000003'];
  expect(z.uuid().safeParse(derivedId(refund, capture)).success).toBe(true);
  expect(derivedId(refund, capture)).toBe(derivedId(refund, capture));
  expect(new Set([derivedId(refund, capture), derivedId(refund, other), derivedId(capture, refund), derivedId(capture, 'void'), derivedId(capture, 'correction')]).size).toBe(5);
});
