import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { AppError, newId } from '../pure';
import type { DeviceRow } from '../repo/device';

interface ActorFacts extends Pick<Actor, 'kind' | 'id' | 'name' | 'role' | 'locationIds'> {
  readonly device: DeviceRow | null;
  can(capability: string): boolean;
}

/** The actor of one request. Its two demands throw and name what is missing, so that a screen can say it. */
export function makeActor({ device, can, ...who }: ActorFacts, ctx: HttpContext): Actor {
  const worksAt = (locationId: string): boolean => who.locationIds.includes(locationId);
  return {
    ...who,
    deviceId: device?.id ?? null,
    deviceLocationId: device?.location_id ?? null,
    registerId: device?.register_id ?? null,
    stationIds: device?.station_ids ?? [],
    correlationId: ctx.state.correlationId ?? newId(),
    can,
    worksAt,
    require(capability) {
      if (!can(capability)) throw new AppError('missing_capability', `${who.name} may not do this (${capability}).`, { capability });
    },
    requireLocation(locationId) {
      if (!worksAt(locationId)) throw new AppError('foreign_location', `${who.name} does not work at this location.`, { locationId });
    },
  };
}
