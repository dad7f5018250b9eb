import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { signQzMessage as contract } from '../../../contracts/qz-protocol';
import { qzSigner } from '../providers/qz-signer';
import { notEnabled, qzDeviceOf } from './qz-device';

/** Signs one call of a tablet that may print. What stands in the call is QZ Tray's to judge; only its hash comes here. */
export async function signQzMessage(actor: Actor, { body }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return (await qzDeviceOf(actor)) === null ? notEnabled(actor) : done({ signature: qzSigner().sign(body.hash) });
}
