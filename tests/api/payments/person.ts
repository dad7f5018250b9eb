import type { Actor } from '@nova/platform/access';
import { AppError } from '@nova/platform/pure';

/** Somebody at the location `loc`, with every capability unless said otherwise. */
export function person(more: { readonly capabilities?: readonly string[]; readonly locationId?: string } = {}): Actor {
  const locationId = more.locationId ?? 'loc';
  const can = (capability: string): boolean => more.capabilities?.includes(capability) ?? true;
  return {
    kind: 'staff', id: 'ann', name: 'Ann', role: 'manager', deviceId: null, deviceLocationId: locationId, registerId: null, stationIds: [], locationIds: [locationId], correlationId: 'review-correlation', can,
    worksAt: (id) => id === locationId,
    require: (capability) => { if (!can(capability)) throw new AppError('missing_capability', `missing ${capability}`); },
    requireLocation: (id) => { if (id !== locationId) throw new AppError('foreign_location', id); },
  };
}
