import fc from 'fast-check';
import { readCursor, writeCursor } from '../../../plugins/pos/server/src/domain/order-cursor';

test('a cursor comes back as it was; anything else is none', () => {
  const cursor = { openedAt: '2026-11-22T18:18:50.718838Z', id: '01a2047b-7932-702b-bd13-7ac617d0c51f' };
  expect(readCursor(writeCursor(cursor))).toEqual(cursor);
  fc.assert(fc.property(fc.string(), (text) => { expect(readCursor(text)).toBeNull(); }));
  expect(readCursor(writeCursor({ ...cursor, openedAt: '0000-01-01T00:00:00Z' }))).toBeNull();
});
