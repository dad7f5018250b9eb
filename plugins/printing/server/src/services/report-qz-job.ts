import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import type { Outcome } from '@nova/platform/pure';
import type { reportQzJob as contract } from '../../../contracts/qz-protocol';
import { holderOf, notEnabled, qzDeviceOf } from './qz-device';
import { settleReport } from './settle-report';

/** What a tab says of a job that it leased. */
export async function reportQzJob(actor: Actor, { params, body }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const device = await qzDeviceOf(actor);
  if (device === null) return notEnabled(actor);
  return settleReport({ jobId: params.jobId, leaseId: body.leaseId, state: body.state, error: body.error, holder: { holderId: holderOf(device) }, name: device.name });
}
