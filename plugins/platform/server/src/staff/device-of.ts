import { createHash, timingSafeEqual } from 'node:crypto';
import { platform } from '../current';
import type { HttpContext } from '../http/context';
import { AppError } from '../pure';
import { findDevice, markSeen, type DeviceRow } from '../repo/device';
import type { StaffTables } from '../repo/staff-tables';
import { StaffCache } from './cache';

const cacheLifetimeMs = 30_000;
const seenEveryMs = 60_000;
const header = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

const devices = new StaffCache<DeviceRow>((id) => findDevice(platform().db<StaffTables>(), id), () => cacheLifetimeMs);
const seenAtMs = new Map<string, number>();

/**
 * The device that sent this request, by its `x-nova-device` header; null when it sent none.
 * A header that is wrong is refused even where none is needed: a tablet that was revoked or reset must learn of it.
 */
export async function deviceOf(ctx: HttpContext): Promise<DeviceRow | null> {
  const given = ctx.get('x-nova-device');
  if (given === '') return null;
  const [, id = '', secret = ''] = header.exec(given) ?? [];
  const device = id === '' ? null : await devices.get(id);
  if (device === null || !isSecretOf(device, secret)) throw new AppError('device_required', 'This device is not enrolled here. Ask a manager to enrol it again.');
  if (device.revoked_at !== null) throw new AppError('device_revoked', `${device.name} was taken out of service. Ask a manager to enrol it again.`, { deviceId: device.id });
  noteSeen(device.id);
  return device;
}

export const hashDeviceSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex');

const isSecretOf = (device: DeviceRow, secret: string): boolean =>
  timingSafeEqual(Buffer.from(device.secret_hash, 'hex'), createHash('sha256').update(secret).digest());

/** `lastSeenAt` is a hint for the device list: once a minute per process, and no request waits for it. */
function noteSeen(id: string): void {
  const nowMs = performance.now();
  if (nowMs - (seenAtMs.get(id) ?? -seenEveryMs) < seenEveryMs) return;
  seenAtMs.set(id, nowMs);
  markSeen(platform().db<StaffTables>(), id).catch((error: unknown) => platform().log.warn({ err: error, deviceId: id }, 'last seen was not noted'));
}
