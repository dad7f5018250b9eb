import type { Input, Reply } from '../../../contracts/contract';
import type { listDeviceStaff as contract } from '../../../contracts/devices';
import { platform } from '../current';
import type { Actor } from '../actor';
import type { HttpContext } from '../http/context';
import { AppError, done, type Outcome } from '../pure';
import { listStaffOfLocation } from '../repo/staff-location';
import type { StaffTables } from '../repo/staff-tables';
import { deviceOf } from '../staff/device-of';
import { deviceView } from '../staff/device-view';
import { readStaff } from '../staff/staff-list';

/** The faces on the sign-in screen of a tablet: who works where it stands. */
export async function listDeviceStaff(_actor: Actor, _input: Input<typeof contract>, ctx: HttpContext): Promise<Outcome<Reply<typeof contract>>> {
  const device = await deviceOf(ctx);
  if (device === null) throw new AppError('device_required', 'This works on an enrolled device only.');
  const ids = await listStaffOfLocation(platform().db<StaffTables>(), device.location_id);
  const staff = ids.length === 0 ? [] : await readStaff(ids);
  return done({ device: deviceView(device), staff: staff.map(({ id, name, role, hasPin }) => ({ id, name, role, hasPin })) });
}
