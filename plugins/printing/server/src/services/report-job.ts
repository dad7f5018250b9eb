import type { Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import type { Outcome } from '@nova/platform/pure';
import type { reportJob as contract } from '../../../contracts/agent-protocol';
import { settleReport } from './settle-report';

/** What an agent says of a job it leased. */
export function reportJob(actor: Actor, { params, body }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  return settleReport({ jobId: params.jobId, leaseId: body.leaseId, state: body.state, error: body.error, holder: { tokenId: actor.id ?? '' }, name: actor.name });
}
