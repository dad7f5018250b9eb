import { z } from 'zod';
import { contract } from './contract';
import { commandId, contentId, id, instant, text } from './primitives';

export const device = z.object({
  id, name: z.string(), locationId: contentId, registerId: contentId.nullable(), stationIds: z.array(contentId),
  enrolledAt: instant, enrolledBy: z.string(), revokedAt: instant.nullable(), lastSeenAt: instant.nullable(),
});

/** A manager ties a tablet to a place. The secret is answered once and kept by the tablet. */
export const enrolDevice = contract({
  name: 'enrol-device', action: 'device.enrol', method: 'POST', path: '/api/platform/devices',
  body: z.strictObject({ commandId, deviceId: id, name: text(60), locationId: contentId, registerId: contentId.nullable(), stationIds: z.array(contentId).max(20) }),
  /** Send as header `x-nova-device: <deviceToken>` with every request. */
  reply: z.object({ device, deviceToken: z.string() }),
});

export const listDevices = contract({
  name: 'list-devices', action: 'device.list', method: 'GET', path: '/api/platform/devices',
  query: z.object({ locationId: contentId }),
  reply: z.object({ devices: z.array(device) }),
});

export const revokeDevice = contract({
  name: 'revoke-device', action: 'device.revoke', method: 'POST', path: '/api/platform/devices/:deviceId/revoke',
  params: z.object({ deviceId: id }), body: z.strictObject({ commandId }),
  reply: z.object({ device }),
});

/** The people who may sign in by PIN on this device. Asked before anyone is signed in: the device header is the credential. */
export const listDeviceStaff = contract({
  name: 'list-device-staff', action: 'device.list-staff', method: 'GET', path: '/api/platform/device/staff', audience: 'device',
  reply: z.object({ device, staff: z.array(z.object({ id: contentId, name: z.string(), role: z.string(), hasPin: z.boolean() })) }),
});
