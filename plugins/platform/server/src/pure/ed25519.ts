import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { sha256 } from './sha256';

/** A private key that was parsed once, with what others need to check what it signs. */
export interface SigningKey {
  readonly keyId: string;
  /** SPKI in base64, without line breaks. */
  readonly publicKey: string;
  /** Ed25519 over the text in UTF-8, as base64. The same text gets the same signature. */
  sign(text: string): string;
}

/** The name of a public key follows from the key itself, so that it cannot be given to another: the first 16 hex digits of its SHA-256. */
export const keyIdOf = (publicKey: string): string => sha256(publicKey).slice(0, 16);

/** Reads an Ed25519 private key: PEM, or PKCS #8 in base64. Throws an Error that says what is wrong, never with the key in it. */
export function parseSigningKey(text: string): SigningKey {
  const privateKey = readPrivateKey(text.trim());
  if (privateKey.asymmetricKeyType !== 'ed25519') throw new Error(`is a key of type ${privateKey.asymmetricKeyType ?? 'unknown'}, but must be of type ed25519`);
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).toString('base64');
  return { keyId: keyIdOf(publicKey), publicKey, sign: (message) => sign(null, Buffer.from(message, 'utf8'), privateKey).toString('base64') };
}

function readPrivateKey(text: string): KeyObject {
  try {
    return text.startsWith('-----') ? createPrivateKey(text) : createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  } catch {
    throw new Error('is neither a private key in PEM nor PKCS #8 in base64');
  }
}

/** Whether a signature is the key's over just this text. False for anything that cannot be read. */
export function isSignature(publicKey: string, text: string, signature: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
}
