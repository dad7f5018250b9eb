import { createSign, generateKeyPairSync, randomBytes } from 'node:crypto';

/** Node signs but makes no certificates; this is as much of DER (X.690) as one self-signed X.509 v3 certificate needs. */
const der = (tag: number, ...parts: readonly Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body]);
  const length = Buffer.from(body.length.toString(16).padStart(body.length > 0xff ? 4 : 2, '0'), 'hex');
  return Buffer.concat([Buffer.from([tag, 0x80 | length.length]), length, body]);
};
const sequence = (...parts: readonly Buffer[]): Buffer => der(0x30, ...parts);
const oid = (hex: string): Buffer => der(0x06, Buffer.from(hex, 'hex'));
const utf8 = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));
/** After 2049 a time needs all four digits of its year. */
const time = (at: Date): Buffer => {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050 ? der(0x17, Buffer.from(digits.slice(2))) : der(0x18, Buffer.from(digits));
};
const name = (common: string, organisation: string): Buffer => sequence(der(0x31, sequence(oid('55040a'), utf8(organisation))), der(0x31, sequence(oid('550403'), utf8(common))));
/** 1.2.840.113549.1.1.13 */
const sha512WithRsa = sequence(oid('2a864886f70d01010d'), der(0x05));

const years = 20;

export interface SigningPair { readonly privateKey: string; readonly certificate: string }

/** A new RSA key of 2048 bits and a certificate for it, signed by itself, as PEM. QZ Tray trusts it once its operator has put it there. */
export function makeSigningPair(now: Date): SigningPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const who = name('Nova RMS printing', 'Nova RMS');
  const until = new Date(now);
  until.setUTCFullYear(until.getUTCFullYear() + years);
  // The first byte is kept below 0x80: a serial number is positive.
  const serial = randomBytes(16);
  serial[0] = (serial[0] as number & 0x3f) | 0x40;
  const body = sequence(
    der(0xa0, der(0x02, Buffer.from([2]))), der(0x02, serial), sha512WithRsa, who, sequence(time(now), time(until)), who, publicKey.export({ type: 'spki', format: 'der' }),
    // It signs nothing but messages: basicConstraints without `cA`.
    der(0xa3, sequence(sequence(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, sequence())))),
  );
  const signature = createSign('RSA-SHA512').update(body).sign(privateKey);
  const certificate = sequence(body, sha512WithRsa, der(0x03, Buffer.from([0]), signature));
  const pem = `-----BEGIN CERTIFICATE-----\n${(certificate.toString('base64').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;
  return { privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, certificate: pem };
}
