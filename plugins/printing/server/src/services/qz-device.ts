import { platform, type Actor } from '@nova/platform/access';
import { refuse, type Refusal } from '@nova/platform/pure';
import { findQzDevice, type QzDevice } from '../repo/qz-devices';
import type { PrintingTables } from '../repo/tables';

/** The tablet that asks, when a manager has let it print where it stands. */
export async function qzDeviceOf(actor: Actor): Promise<QzDevice | null> {
  if (actor.deviceId === null || actor.deviceLocationId === null) return null;
  return findQzDevice(platform().db<PrintingTables>(), actor.deviceId, actor.deviceLocationId);
}

export const notEnabled = (actor: Actor): Refusal => refuse('qz_not_enabled', `${actor.name} may not print through QZ Tray. A manager can let it.`);
/** Who holds the leases of a tablet. */
export const holderOf = (device: QzDevice): string => `qz:${device.device_id}`;
