import type { Check } from '../../../plugins/pos/server/src/domain/check';
import { findLine } from '../../../plugins/pos/server/src/services/find-line';
import { makeCheckLine } from './make-check-line';

const check = { lines: [makeCheckLine({ id: 'a', version: 3 }), makeCheckLine({ id: 'b', version: 2, state: 'removed' })] } as unknown as Check;

test('O3 only the same line conflicts, and both versions are told', () => {
  expect(findLine(check, 'a', 3)).toMatchObject({ ok: true });
  expect(findLine(check, 'a', 2)).toMatchObject({ ok: false, code: 'line_changed', details: { yourVersion: 2, currentVersion: 3, removed: false, line: { id: 'a', version: 3 } } });
  expect(findLine(check, 'b', 1)).toMatchObject({ ok: false, code: 'line_changed', details: { yourVersion: 1, currentVersion: 2, removed: true } });
  expect(findLine(check, 'c', 1)).toMatchObject({ ok: false, code: 'not_found' });
});
