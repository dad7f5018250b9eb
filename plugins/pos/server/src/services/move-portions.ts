import type { EffectContext, NewEvent } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';
import type { Availability } from '../../../contracts/availability';
import type { Check } from '../domain/check';
import { portionChange, type Limit, type Portion } from '../domain/portions';
import { readLeft, returnPortions, takePortions, type MovedLimit } from '../repo/portions';

/**
 * Lets the limited portions follow the lines of a check (O10): takes what a change adds, gives back what it takes off. Nothing is asked of the database unless
 * the change touches something that is out or limited now. Throws `menu_item_unavailable`, with what is left, so that whatever wanted the lines rolls back.
 */
export async function movePortions(context: EffectContext, before: Check, after: Check, limits: readonly Limit[]): Promise<void> {
  const { taken, returned } = portionChange(before, after, limits);
  const gone = taken.find((portion) => limits.some((limit) => limit.id === portion.limitId && limit.remaining === null));
  if (gone !== undefined) throw unavailable(gone, limits, 0);
  // What a line gives back may be what another one of the same change takes.
  const given = returned.length > 0 ? await returnPortions(context.trx, returned) : [];
  const took = taken.length > 0 ? await takePortions(context.trx, taken) : [];
  const short = taken.find((portion) => !took.some((limit) => limit.id === portion.limitId));
  if (short !== undefined) throw unavailable(short, limits, (await readLeft(context.trx, [short.limitId])).get(short.limitId) ?? 0);
  const moved = new Map<string, MovedLimit>([...given, ...took].map((limit) => [limit.id, limit]));
  for (const { id: _id, ...limit } of moved.values()) await context.publish(availabilityEvent(after.locationId, limit));
}

function unavailable(portion: Portion, limits: readonly Limit[], left: number): AppError {
  const limit = limits.find((each) => each.id === portion.limitId);
  return new AppError('menu_item_unavailable', left === 0 ? 'This is out.' : `Only ${left} left.`, { lineId: portion.lineId, kind: limit?.kind, subjectId: limit?.subjectId, reason: 'out', left });
}

/** What every channel hears within two seconds. */
export const availabilityEvent = (locationId: string, { kind, subjectId, remaining, startsAt, endsAt, version }: Availability): NewEvent => ({
  type: 'availability.changed.v1', locationId, aggregateId: subjectId, aggregateVersion: version, payload: { kind, subjectId, remaining, startsAt, endsAt },
});
