import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { Check, CheckLine } from '../domain/check';
import { lineView } from '../domain/order-view';

/** The line of a check in the version that the client saw. Refuses `not_found`, and `line_changed` with both versions when this very line changed or was removed since (O3). */
export function findLine(check: Check, lineId: string, lineVersion: number): Outcome<CheckLine> {
  const line = check.lines.find((each) => each.id === lineId);
  if (line === undefined) return refuse('not_found', 'There is no such line on this check.', { lineId });
  if (line.version === lineVersion && line.state === 'active') return done(line);
  const removed = line.state !== 'active';
  return refuse('line_changed', removed ? 'Someone else removed this line.' : 'Someone else changed this line.', { lineId, yourVersion: lineVersion, currentVersion: line.version, removed, line: lineView(line) });
}
