import { createHash } from 'node:crypto';

const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** The documentId of a seeded thing: the same on every machine, so that a seed run again finds what it wrote. Shaped like Strapi's own. */
export function seedId(type: string, code: string): string {
  const digest = createHash('sha256').update(`${type}/${code}`).digest();
  return `n${[...digest.subarray(0, 23)].map((byte) => alphabet[byte % alphabet.length]).join('')}`;
}
