import { canonicalJson, isSignature } from '@nova/platform/pure';

/** A signed head: whoever holds the key saw the chain of this series run to this number without a break (S12). */
export interface JournalHead {
  readonly series: string;
  readonly number: number;
  /** Hash of the entry with that number, and through it of all before. */
  readonly hash: string;
  readonly keyId: string;
  /** The database's time as ISO text with microseconds. */
  readonly signedAt: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** What is signed. The format stands in it, so that a signature of something else never passes for one of a head. */
export const headText = ({ series, number, hash, keyId, signedAt }: Omit<JournalHead, 'signature'>): string =>
  canonicalJson({ format: 'nova-journal-head.v1', series, number, hash, keyId, signedAt });

/** Whether the head was signed with the key it names. */
export const isHeadOf = (publicKey: string, head: JournalHead): boolean => isSignature(publicKey, headText(head), head.signature);
