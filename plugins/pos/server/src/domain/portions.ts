import type { AvailabilityKind } from '../../../contracts/availability';

/** What is out or limited at this moment; `remaining` null: out. */
export interface Limit { readonly id: string; readonly kind: AvailabilityKind; readonly subjectId: string; readonly remaining: number | null }

/** So many portions of a limit, for a line. */
export interface Portion { readonly lineId: string; readonly limitId: string; readonly quantity: number }

interface Line { readonly id: string; readonly state: string; readonly itemId: string; readonly quantity: number; readonly modifiers: readonly { readonly optionId: string; readonly quantity: number; readonly part?: { readonly itemId: string } }[] }

/** Portions of one limit that a line takes: its pieces, or its pieces times those of an option, or of the dish that an option of a combo is. None once it is off the check. */
function portionsOf(line: Line | undefined, limit: Limit): number {
  if (line === undefined || line.state !== 'active') return 0;
  const own = limit.kind === 'item' && line.itemId === limit.subjectId ? line.quantity : 0;
  const chosen = line.modifiers.filter((modifier) => (limit.kind === 'item' ? modifier.part?.itemId : modifier.optionId) === limit.subjectId);
  return own + chosen.reduce((sum, modifier) => sum + modifier.quantity * line.quantity, 0);
}

interface Lines { readonly state: string; readonly lines: readonly Line[] }
/** Lines that want portions: none of a check that was cancelled or voided. */
const wanting = ({ state, lines }: Lines): readonly Line[] => (state === 'cancelled' || state === 'voided' ? [] : lines);

/** Which portions a change of a check takes and which it gives back, line by line and limit by limit (O10). What stays as it was asks for nothing, also when it is out by now. */
export function portionChange(before: Lines, after: Lines, limits: readonly Limit[]): { taken: Portion[]; returned: Portion[] } {
  const [old, next] = [before, after].map((check) => new Map(wanting(check).map((line) => [line.id, line]))) as [Map<string, Line>, Map<string, Line>];
  const lineIds = [...new Set([...old.keys(), ...next.keys()])];
  const changes = lineIds.flatMap((lineId) => limits.map((limit) => ({ lineId, limitId: limit.id, quantity: portionsOf(next.get(lineId), limit) - portionsOf(old.get(lineId), limit) })));
  return { taken: changes.filter((change) => change.quantity > 0), returned: changes.filter((change) => change.quantity < 0).map((change) => ({ ...change, quantity: -change.quantity })) };
}
