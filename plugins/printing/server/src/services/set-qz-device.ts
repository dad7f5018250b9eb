import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { setQzDevice as contract } from '../../../contracts/set-qz-device';
import { deleteQzDevice, saveQzDevice } from '../repo/qz-devices';
import type { PrintingTables } from '../repo/tables';

/** Lets the tablet print through the QZ Tray beside it, or no longer. Only from that tablet: whoever decides stands before it. */
export function setQzDevice(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { enabled } = input.body;
  return platform().command<PrintingTables, Reply<typeof contract>>({
    contract, actor, input,
    async work({ trx, audit, publish }) {
      const { deviceId, deviceLocationId: locationId } = actor;
      if (deviceId === null || locationId === null) return refuse('device_required', 'Only an enrolled tablet can print through QZ Tray.');
      actor.requireLocation(locationId);
      audit({ subjectId: deviceId, locationId, details: { enabled } });
      if (enabled) await saveQzDevice(trx, { deviceId, locationId, name: `Tablet ${deviceId.slice(-4)}`, by: actor.id ?? actor.name });
      else await deleteQzDevice(trx, deviceId);
      await publish({ type: 'qz-device.changed.v1', locationId, aggregateId: deviceId, aggregateVersion: 1, payload: { enabled } });
      return done({ enabled });
    },
  });
}
