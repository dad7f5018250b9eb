import type { Input, Reply } from '../../../contracts/contract';
import { enrolDevice as contract } from '../../../contracts/devices';
import { platform } from '../current';
import type { Actor } from '../actor';
import { done, refuse, type Outcome, type Refusal } from '../pure';
import { insertDevice } from '../repo/device';
import type { StaffTables } from '../repo/staff-tables';
import { hashDeviceSecret } from '../staff/device-of';
import { deviceView } from '../staff/device-view';
import { deviceSecret } from '../staff/server-key';

/** Ties a tablet to a location, register and stations. The stored answer of the command has no secret: it is derived again for a replay. */
export async function enrolDevice(actor: Actor, input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { body } = input;
  const secret = deviceSecret(body.deviceId, body.commandId);
  const outcome = await platform().command<StaffTables, { device: ReturnType<typeof deviceView> }>({
    contract, actor, input,
    async work({ trx, audit }) {
      audit({ subjectId: body.deviceId, details: { name: body.name } });
      actor.requireLocation(body.locationId);
      audit({ locationId: body.locationId });
      const unknown = unknownPlace(body);
      if (unknown !== null) return unknown;
      const row = await insertDevice(trx, {
        id: body.deviceId, name: body.name, location_id: body.locationId, register_id: body.registerId, station_ids: [...new Set(body.stationIds)],
        secret_hash: hashDeviceSecret(secret), enrolled_by: actor.id ?? actor.kind, enrolled_by_name: actor.name,
      });
      return done({ device: deviceView(row) });
    },
  });
  return outcome.ok ? done({ ...outcome.value, deviceToken: `${body.deviceId}.${secret}` }) : outcome;
}

/** What the body names that the location does not have. */
function unknownPlace(body: Input<typeof contract>['body']): Refusal | null {
  const venue = platform().content.venue(body.locationId);
  if (venue === null) return refuse('not_found', 'There is no such location.', { locationId: body.locationId });
  if (body.registerId !== null && !venue.registers.some(({ id }) => id === body.registerId)) return refuse('not_found', 'The location has no such register.', { registerId: body.registerId });
  const stationId = body.stationIds.find((wanted) => !venue.stations.some(({ id }) => id === wanted));
  return stationId === undefined ? null : refuse('not_found', 'The location has no such station.', { stationId });
}
