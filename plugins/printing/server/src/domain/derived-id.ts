import { sha256 } from '@nova/platform/pure';

/** A UUID (version 8) made from another and a text: the same parts always give the same id, so that a command run twice collides. */
export function derivedId(id: string, part: string): string {
  const hex = sha256(`${id}/${part}`);
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Four letters that a printer echoes when its buffer is through. Made from the lease, so that an echo of an older attempt is told apart. */
export function processIdOf(leaseId: string): string {
  let rest = Number.parseInt(sha256(leaseId).slice(0, 12), 16);
  let text = '';
  for (let index = 0; index < 4; index += 1) {
    text += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return text;
}
