import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { listPrinters as contract } from '../../../contracts/list-printers';
import { listAgents } from '../repo/agents';
import { countWaiting, listStatuses } from '../repo/printer-status';
import type { PrintingTables } from '../repo/tables';

/** An agent says something every few seconds; this much silence means that it is gone, and that nobody knows how its printers are. */
const silenceMs = 30_000;

/** Printers of a location with how they are and what waits for them, and the agents that serve them. */
export async function listPrinters(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('printing.printer.list');
  actor.requireLocation(query.locationId);
  const venue = platform().content.venue(query.locationId);
  if (venue === null) return refuse('not_found', 'There is no such location.');
  const db = platform().db<PrintingTables>();
  const [statuses, waiting, agents] = await Promise.all([listStatuses(db, query.locationId, silenceMs), countWaiting(db, query.locationId), listAgents(db, query.locationId, silenceMs)]);
  const known = new Map(statuses.map((status) => [status.printer_id, status]));
  const printers = venue.printers.map(({ id, name }) => {
    const status = known.get(id);
    const fresh = status?.fresh === true;
    return { printerId: id, name, status: fresh ? status.status : ('unknown' as const), detail: fresh ? status.detail : '', checkedAt: status?.checked_at ?? null, queued: waiting.get(id) ?? 0 };
  });
  return done({ printers, agents: agents.map((agent) => ({ id: agent.agent_id, name: agent.name, lastSeenAt: agent.last_seen_at, online: agent.online })) });
}
