import type { Input, Reply } from '../../../contracts/contract';
import { revokeDevice as contract } from '../../../contracts/devices';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, refuse, type Outcome } from '../pure';
import { findDevice, markRevoked } from '../repo/device';
import type { StaffTables } from '../repo/staff-tables';
import { emptyStaffCaches } from '../staff/cache';
import { deviceView } from '../staff/device-view';

/** Takes a device out of service, for good: a tablet that comes back is enrolled as a new one. */
export async function revokeDevice(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { deviceId } = input.params;
  const outcome = await platform().command<StaffTables, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit }) {
      audit({ subjectId: deviceId });
      const device = await findDevice(trx, deviceId);
      if (device === null) return refuse('not_found', 'There is no such device.');
      actor.requireLocation(device.location_id);
      audit({ locationId: device.location_id });
      const revoked = await markRevoked(trx, deviceId, actor.id ?? actor.kind);
      return revoked === null ? refuse('wrong_state', `${device.name} was revoked before.`) : done({ device: deviceView(revoked) });
    },
  });
  // The notification does the same in every process a moment later; the manager who pressed the button need not wait for it.
  if (outcome.ok) emptyStaffCaches();
  return outcome;
}
