import type { Actor } from '../actor';
import { newId } from '../pure';

/** The actor of sweeps and jobs: every capability, every location, no device. */
export function systemActor(correlationId: string = newId()): Actor {
  return {
    kind: 'system', id: null, name: 'system', role: null, deviceId: null, deviceLocationId: null, registerId: null, stationIds: [], locationIds: [], correlationId,
    can: () => true, worksAt: () => true, require: () => undefined, requireLocation: () => undefined,
  };
}
