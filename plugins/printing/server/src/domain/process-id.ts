import { sha256 } from '@nova/platform/pure';

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
