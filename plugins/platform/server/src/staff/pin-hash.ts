import { createHmac, randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

const cost: ScryptOptions = { N: 16_384, r: 8, p: 1 };
const keyBytes = 32;

const derive = (pin: string, salt: Buffer): Promise<Buffer> =>
  new Promise((resolve, reject) => scrypt(pin, salt, keyBytes, cost, (error, key) => (error === null ? resolve(key) : reject(error))));

/** `scrypt$<salt>$<key>`, both in base64url. Slow on purpose: a PIN is short. */
export async function hashPin(pin: string): Promise<string> {
  const salt = randomBytes(16);
  return `scrypt$${salt.toString('base64url')}$${(await derive(pin, salt)).toString('base64url')}`;
}

const nobody = `scrypt$${Buffer.alloc(16).toString('base64url')}$${Buffer.alloc(keyBytes).toString('base64url')}`;

/** Takes as long for someone without a PIN (`hash` null) as for a wrong one. */
export async function matchesPin(pin: string, hash: string | null): Promise<boolean> {
  const [, salt = '', key = ''] = (hash ?? nobody).split('$');
  const same = timingSafeEqual(await derive(pin, Buffer.from(salt, 'base64url')), Buffer.from(key, 'base64url'));
  return same && hash !== null;
}

/** Stands for a PIN where a command's input is hashed and kept: a bare hash of four digits is as good as the digits. */
export const sealPin = (pin: string, key: string): string => createHmac('sha256', key).update(`pin:${pin}`).digest('base64url');
