import { done, refuse, type Outcome } from '@nova/platform/pure';
import { activeLines, type Check } from './check';
import type { LinePick } from './transfer-lines';

interface Wish { readonly lines: readonly { readonly lineId: string; readonly quantity?: number | undefined }[]; readonly seats: readonly number[] }

/**
 * What each new check takes: lines that are named, wholly or so many of them, and everything of the seats that are named (O7).
 * Refuses `not_found` for a line that is not on the check, `invalid_input` when more is taken than there is or a check would get nothing.
 */
export function planSplit(check: Check, wishes: readonly Wish[]): Outcome<LinePick[][]> {
  const left = new Map(activeLines(check).map((line) => [line.id, line.quantity]));
  const plans: LinePick[][] = [];
  for (const [nth, wish] of wishes.entries()) {
    const ofSeats = activeLines(check).filter((line) => line.seat !== null && wish.seats.includes(line.seat)).map((line) => ({ lineId: line.id, quantity: line.quantity }));
    const picks = new Map<string, number>();
    for (const { lineId, quantity } of [...wish.lines, ...ofSeats]) {
      const there = left.get(lineId);
      if (there === undefined) return refuse('not_found', 'There is no such line on this check.', { lineId });
      const taken = quantity ?? there;
      if (taken > there || there === 0) return refuse('invalid_input', 'More is taken of a line than there is.', { fields: [{ path: `body.checks.${nth}.lines`, reason: `takes more of ${lineId} than there is` }] });
      left.set(lineId, there - taken);
      picks.set(lineId, (picks.get(lineId) ?? 0) + taken);
    }
    if (picks.size === 0) return refuse('invalid_input', 'A check would get nothing.', { fields: [{ path: `body.checks.${nth}`, reason: 'takes nothing' }] });
    plans.push([...picks].map(([lineId, quantity]) => ({ lineId, quantity })));
  }
  return done(plans);
}
