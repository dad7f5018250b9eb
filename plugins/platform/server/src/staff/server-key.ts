import { createHmac } from 'node:crypto';
import { strapiApp } from './strapi';

/** The secret that signs staff tokens; what is derived from it is worth nothing without it. */
export const serverKey = (): string => strapiApp().config.get<string>('plugin::users-permissions.jwtSecret');

/**
 * The secret of a device, 32 bytes. Derived rather than drawn, so that a manager whose answer was lost gets the same one again
 * without its being kept: the database holds its hash only.
 */
export const deviceSecret = (deviceId: string, commandId: string): string => createHmac('sha256', serverKey()).update(`device:${deviceId}:${commandId}`).digest('base64url');
