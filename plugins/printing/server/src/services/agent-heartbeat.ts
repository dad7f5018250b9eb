import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { agentHeartbeat as contract } from '../../../contracts/agent-protocol';
import { findAgent, markSeen } from '../repo/agents';
import { saveStatuses } from '../repo/printer-status';
import type { PrintingTables } from '../repo/tables';
import { agentView } from './leased-job';
import { seeChannels } from './see-channels';

/** An agent lives and says how its printers are. Only printers of its own location are believed. Answers which printers to watch. */
export async function agentHeartbeat(actor: Actor, { body }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  const db = platform().db<PrintingTables>();
  const agent = await findAgent(db, body.agentId, actor.id ?? '');
  if (agent === null) return refuse('foreign_location', `The agent ${body.agentId} is bound to no location under this token.`);
  const printers = platform().content.venue(agent.location_id)?.printers ?? [];
  const known = new Map(printers.map((printer) => [printer.id, printer]));
  const reports = body.printers.filter((report) => known.has(report.printerId));
  await platform().transact<PrintingTables, unknown>(async ({ trx, publish }) => {
    const changed = await saveStatuses(trx, agent.location_id, agent.agent_id, reports);
    for (const report of reports.filter(({ printerId }) => changed.includes(printerId))) {
      await publish({ type: 'printer.status-changed.v1', locationId: agent.location_id, aggregateId: report.printerId, aggregateVersion: 1, payload: { status: report.status } });
    }
  });
  // A printer that nobody has asked yet is neither up nor down.
  await seeChannels(reports.filter(({ status }) => status !== 'unknown').map(({ printerId, status, detail }) => ({ locationId: agent.location_id, printerId, channel: 'agent' as const, able: status === 'ready', detail: detail === '' ? status : detail })), 0);
  const serverTime = await markSeen(db, agent.agent_id, body.version);
  return done({ printers: printers.map(agentView), serverTime });
}
