import type { Input, Reply } from '../../../contracts/contract';
import type { listDevices as contract } from '../../../contracts/devices';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, type Outcome } from '../pure';
import { listDevicesOf } from '../repo/device';
import type { StaffTables } from '../repo/staff-tables';
import { deviceView } from '../staff/device-view';

export async function listDevices(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('platform.device.list');
  actor.requireLocation(query.locationId);
  const rows = await listDevicesOf(platform().db<StaffTables>(), query.locationId);
  return done({ devices: rows.map(deviceView) });
}
