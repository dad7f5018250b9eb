import { createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { printingSettings } from '../settings';
import { makeSigningPair, type SigningPair } from './make-certificate';

export interface QzSigner { readonly certificate: string; sign(message: string): string }

const stored = z.object({ privateKey: z.string(), certificate: z.string() });
let signer: QzSigner | null = null;

/** The server's key for QZ Tray: the environment's, else the one in the state folder, made when it is first asked for. Throws when the two do not fit. */
export function qzSigner(): QzSigner {
  if (signer !== null) return signer;
  const { qz, stateDir } = printingSettings();
  const pair = qz.pair ?? keptPair(resolve(stateDir, 'qz-signing.json'));
  const key: KeyObject = createPrivateKey(pair.privateKey);
  if (!new X509Certificate(pair.certificate).checkPrivateKey(key)) throw new Error('NOVA_QZ_CERTIFICATE does not belong to NOVA_QZ_PRIVATE_KEY');
  signer = { certificate: pair.certificate, sign: (message) => sign('RSA-SHA512', Buffer.from(message, 'utf8'), key).toString('base64') };
  return signer;
}

function keptPair(file: string): SigningPair {
  if (!existsSync(file)) makePair(file);
  return stored.parse(JSON.parse(readFileSync(file, 'utf8')));
}

function makePair(file: string): void {
  mkdirSync(dirname(file), { recursive: true });
  try {
    // Written only where there is none: two processes that start together end with one pair.
    writeFileSync(file, `${JSON.stringify(makeSigningPair(new Date()), null, 2)}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
}
