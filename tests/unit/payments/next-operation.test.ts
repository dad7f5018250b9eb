import { follows, nextOperationId, releaseIdOf } from '../../../plugins/payments/server/src/domain/next-operation';

type Row = Parameters<typeof follows>[0] & Parameters<typeof nextOperationId>[0];
const hold: Row = { id: 'hold', kind: 'authorize', state: 'succeeded', parentId: null, captureId: 'capture' };
const capture: Row = { id: 'capture', kind: 'capture', state: 'succeeded', parentId: 'hold', captureId: null };
const release: Row = { id: 'release', kind: 'void', state: 'succeeded', parentId: 'hold', captureId: null };

test('P1 an authorisation is followed by its capture or its release, a capture by the release of the same hold, and nothing else by anything', () => {
  const ofAnother: Row[] = [{ ...hold, id: 'hold-2', captureId: 'capture' }, { ...capture, id: 'capture-2', parentId: 'hold-2' }, { ...release, id: 'release-2', parentId: 'hold-2' }];
  const rows = [hold, capture, release, ...ofAnother];
  const pairs = rows.flatMap((row) => rows.filter((next) => follows(row, next)).map((next) => `${row.id} > ${next.id}`));
  expect(pairs).toEqual(['hold > capture', 'hold > release', 'capture > release', 'hold-2 > capture-2', 'hold-2 > release-2', 'capture-2 > release-2']);
  expect([nextOperationId(hold), nextOperationId(release)]).toEqual(['capture', null]);
  expect((['declined', 'rejected', 'failed'] as const).map((state) => nextOperationId({ ...hold, state }))).toEqual(Array(3).fill(releaseIdOf('hold')));
});

test('P1 an authorisation that names itself as its capture is not followed', () => {
  const itself: Row = { ...hold, captureId: 'hold' };
  expect(nextOperationId(itself)).toBe('hold');
  expect(follows(itself, itself)).toBe(false);
});
