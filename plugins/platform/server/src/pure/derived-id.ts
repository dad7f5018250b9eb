import { sha256 } from './sha256';

/** A UUID (version 8) that follows from other ids, so that the same cause makes the same row however often it happens. */
export function derivedId(...parts: readonly string[]): string {
  const hex = sha256(parts.join(' '));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
