import { createHash } from 'node:crypto';

/** SHA-256 of a text in UTF-8, as lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/** SHA-256 of a text that comes piece by piece. */
export function runningSha256(): { add(text: string): void; hex(): string } {
  const hash = createHash('sha256');
  return { add: (text) => { hash.update(text, 'utf8'); }, hex: () => hash.copy().digest('hex') };
}
