import type { z } from 'zod';
import type { device } from '../../../contracts/devices';
import type { DeviceRow } from '../repo/device';

/** A device as contracts show it: without its secret. */
export function deviceView(row: DeviceRow): z.output<typeof device> {
  return {
    id: row.id, name: row.name, locationId: row.location_id, registerId: row.register_id, stationIds: row.station_ids,
    enrolledAt: row.enrolled_at, enrolledBy: row.enrolled_by_name, revokedAt: row.revoked_at, lastSeenAt: row.last_seen_at,
  };
}
