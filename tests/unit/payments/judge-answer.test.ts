import { judgeAnswer, type Verdict } from '../../../plugins/payments/server/src/domain/judge-answer';
import type { Operation } from '../../../plugins/payments/server/src/domain/operation';
import { finalStates, transitions, type OperationState } from '../../../plugins/payments/server/src/domain/operation-states';
import type { OperationTruth, SendOutcome } from '../../../plugins/payments/server/src/providers/provider';

const sentAt = '2026-03-08T12:00:00.000Z';
const operation = (terms: Partial<Operation> = {}): Operation => ({
  id: 'op', kind: 'capture', state: 'sending', provider: 'stripe', reference: 'check', locationId: 'loc', registerId: 'reg', shiftId: 'shift', tenderTypeId: 'type', tenderKind: 'card', currency: 'GBP',
  amountMinor: 1000, tipMinor: 100, changeMinor: 0, roundingMinor: 0, drawnMinor: 0, extraMinor: 0, voided: false, corrected: false, parentId: 'hold', refundId: null, captureId: null, paymentMethod: null,
  providerReference: null, parentReference: 'pi_1', retriesReference: null, reasonCode: null, captureBefore: null, firstSentAt: sentAt, attempts: 0, correlationId: 'c', version: 2, now: '2026-03-08T12:00:05.000Z', ...terms,
});
const succeeded = (amountMinor = 1100): SendOutcome => ({ outcome: 'succeeded', providerReference: 'pi_1', amountMinor, capturableMinor: 1320, captureBefore: null });
const answers: (SendOutcome | OperationTruth)[] = [
  succeeded(), succeeded(999), { outcome: 'accepted', providerReference: 'pi_1' }, { outcome: 'declined', providerReference: null, reasonCode: 'lost_card' }, { outcome: 'rejected', reasonCode: 'bad', message: 'bad' },
  { outcome: 'unknown', reasonCode: 'timeout' }, { outcome: 'failed', providerReference: 'pi_1', reasonCode: 'returned' }, { outcome: 'absent' },
];
const kinds = ['authorize', 'capture', 'void', 'refund'] as const;
const states = Object.keys(transitions) as OperationState[];
const cases = kinds.flatMap((kind) => states.flatMap((state) => answers.flatMap((answer) => [false, true].map((keyOver) => ({ kind, state, answer, keyOver })))));
const through = (verdict: Verdict): readonly OperationState[] => (verdict.act === 'move' ? verdict.through : []);

test('P10 every step that an answer leads to is one of the state table, from every state and for every kind', () => {
  const wrong = cases.filter(({ kind, state, answer, keyOver }) => {
    const path = [state, ...through(judgeAnswer(operation({ kind, state }), answer, keyOver))];
    return !path.slice(1).every((to, index) => transitions[path[index] as OperationState].includes(to));
  });
  expect(wrong).toEqual([]);
});

test('P5 the same answer a second time changes nothing more', () => {
  const wrong = cases.filter(({ kind, state, answer, keyOver }) => {
    const named = state === 'accepted' ? 'pi_1' : null;
    const first = judgeAnswer(operation({ kind, state, providerReference: named }), answer, keyOver);
    if (first.act !== 'move') return false;
    return judgeAnswer(operation({ kind, state: first.through.at(-1) as OperationState, providerReference: first.told.providerReference ?? named }), answer, keyOver).act === 'move';
  });
  expect(wrong).toEqual([]);
});

test('what is final is never moved; what had succeeded is corrected, a hold that ended written down as released, one that stands in vain let go, any other contradiction left to people (P6)', () => {
  expect(cases.filter(({ kind, state, answer, keyOver }) => finalStates.includes(state) && judgeAnswer(operation({ kind, state }), answer, keyOver).act === 'move')).toEqual([]);
  const failed: OperationTruth = { outcome: 'failed', providerReference: 're_1', reasonCode: 'returned' };
  expect(judgeAnswer(operation({ kind: 'refund', state: 'succeeded' }), failed, false)).toEqual({ act: 'correct', reasonCode: 'returned' });
  expect(judgeAnswer(operation({ kind: 'refund', state: 'succeeded', corrected: true, drawnMinor: 1100 }), failed, false)).toEqual({ act: 'nothing' });
  expect(judgeAnswer(operation({ kind: 'capture', state: 'succeeded', drawnMinor: 1 }), failed, false)).toMatchObject({ act: 'dispute' });
  expect(judgeAnswer(operation({ kind: 'authorize', state: 'succeeded' }), failed, false)).toEqual({ act: 'release', reasonCode: 'returned' });
  expect(judgeAnswer(operation({ kind: 'authorize', state: 'succeeded', drawnMinor: 1100 }), failed, false)).toEqual({ act: 'nothing' });
  expect(judgeAnswer(operation({ state: 'failed' }), succeeded(), false)).toMatchObject({ act: 'dispute' });
  for (const state of ['declined', 'rejected', 'failed'] as const) {
    const hold = operation({ kind: 'authorize', state });
    expect(judgeAnswer(hold, succeeded(), false)).toEqual({ act: 'let-go', providerReference: 'pi_1' });
    expect([judgeAnswer({ ...hold, voided: true }, succeeded(), false), judgeAnswer(hold, failed, false), judgeAnswer(hold, { outcome: 'absent' }, true)]).toEqual(Array(3).fill({ act: 'nothing' }));
  }
});

test('P2 what the provider does not know was never done only when nothing of ours can be on its way', () => {
  expect(judgeAnswer(operation({ state: 'unknown' }), { outcome: 'absent' }, false)).toMatchObject({ act: 'wait' });
  expect(judgeAnswer(operation({ state: 'unknown' }), { outcome: 'absent' }, true)).toMatchObject({ act: 'move', through: ['failed'], told: { reasonCode: 'never_arrived' } });
  expect(judgeAnswer(operation({ state: 'sending' }), { outcome: 'absent' }, true)).toMatchObject({ act: 'move', through: ['unknown', 'failed'] });
  // What it had a name for once, a person has to explain.
  expect(judgeAnswer(operation({ state: 'accepted', providerReference: 'pi_1' }), { outcome: 'absent' }, true)).toMatchObject({ act: 'move', through: ['manual_review'] });
  expect(judgeAnswer(operation({ state: 'manual_review', providerReference: 'pi_1' }), { outcome: 'absent' }, true)).toMatchObject({ act: 'wait' });
});

test('P4 P7 another sum than was asked for is not booked: a person looks at it', () => {
  expect(judgeAnswer(operation(), succeeded(999), false)).toMatchObject({ act: 'move', through: ['unknown', 'manual_review'], told: { reasonCode: 'amount_differs' } });
  expect(judgeAnswer(operation({ kind: 'authorize' }), succeeded(), false)).toMatchObject({ act: 'move', through: ['succeeded'], told: { extraMinor: 220 } });
});

test('P10 after a day without an answer a person is asked; a bank may take longer', () => {
  const dayLater = { now: '2026-03-09T12:00:00.000Z' };
  const timeout: SendOutcome = { outcome: 'unknown', reasonCode: 'timeout' };
  expect(judgeAnswer(operation({ state: 'unknown', now: '2026-03-09T11:59:59.999Z' }), timeout, false)).toMatchObject({ act: 'wait' });
  expect(judgeAnswer(operation({ state: 'unknown', ...dayLater }), timeout, false)).toMatchObject({ act: 'move', through: ['manual_review'], told: { reasonCode: 'timeout' } });
  expect(judgeAnswer(operation({ state: 'sending', ...dayLater }), timeout, false)).toMatchObject({ act: 'move', through: ['unknown', 'manual_review'] });
  expect(judgeAnswer(operation({ state: 'accepted', ...dayLater }), timeout, false)).toMatchObject({ act: 'wait' });
});
