import { platform, type Actor } from '@nova/platform/access';
import type { Input, Printer, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { claimJobs as contract } from '../../../contracts/agent-protocol';
import { findAgent } from '../repo/agents';
import type { PrintingTables } from '../repo/tables';
import { waitForWork } from './lease-work';
import { leasedJob } from './leased-job';
import { seeChannels } from './see-channels';

/** An agent that asks for work has not yet asked the printer; its heartbeat has. */
const restMs = 2000;

/** Long poll of an agent for the jobs whose turn it is. Asking is a sign of life for every printer that it does not call busy. */
export async function claimJobs(actor: Actor, { body }: Input<typeof contract>, gone: AbortSignal): Promise<Outcome<Reply<typeof contract>>> {
  const agent = await findAgent(platform().db<PrintingTables>(), body.agentId, actor.id ?? '');
  if (agent === null) return refuse('foreign_location', `The agent ${body.agentId} is bound to no location under this token.`);
  const wants = (printer: Printer): boolean => !body.busyPrinterIds.includes(printer.id);
  const locationId = agent.location_id;
  const able = (platform().content.venue(locationId)?.printers ?? []).filter(wants).map(({ id }) => ({ locationId, printerId: id, channel: 'agent' as const, able: true, detail: '' }));
  const [jobs] = await Promise.all([waitForWork({ locationId, channel: 'agent', holder: agent.agent_id, max: body.max, wants }, body.waitMs, gone, leasedJob), seeChannels(able, restMs)]);
  return done({ jobs });
}
