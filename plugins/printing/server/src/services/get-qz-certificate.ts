import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { getQzCertificate as contract } from '../../../contracts/qz-protocol';
import { qzSigner } from '../providers/qz-signer';
import { channelsOf, printingSettings } from '../settings';
import { qzDeviceOf } from './qz-device';

/** What a tab needs to talk to the QZ Tray beside it: the certificate, where it listens, and the printers that are its to serve. */
export async function getQzCertificate(actor: Actor, _input: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const { host, secure, securePorts, insecurePorts } = printingSettings().qz;
  const place = { algorithm: 'SHA512' as const, host, secure, securePorts: [...securePorts], insecurePorts: [...insecurePorts] };
  const device = await qzDeviceOf(actor);
  if (device === null) return done({ ...place, enabled: false, certificate: '', printers: [] });
  const printers = (platform().content.venue(device.location_id)?.printers ?? [])
    .flatMap((printer) => (printer.qzName !== null && channelsOf(printer).includes('qz') ? [{ printerId: printer.id, name: printer.name, qzName: printer.qzName }] : []));
  return done({ ...place, enabled: true, certificate: qzSigner().certificate, printers });
}
