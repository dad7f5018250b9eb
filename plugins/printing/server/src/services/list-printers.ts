import { platform, type Actor } from '@nova/platform/access';
import type { Input, PrintChannel, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { ChannelHealth, listPrinters as contract } from '../../../contracts/list-printers';
import { listAgents } from '../repo/agents';
import { listChannelStatuses, type ChannelStatus } from '../repo/channel-status';
import { countDiverted } from '../repo/diverted-jobs';
import { countWaiting, lastPrinted, listStatuses } from '../repo/printer-status';
import { listQzDevices } from '../repo/qz-devices';
import { readNow } from '../repo/read-now';
import type { PrintingTables } from '../repo/tables';
import { channelsOf } from '../settings';

/** An agent says something every few seconds; this much silence means that it is gone, and that nobody knows how its printers are. */
const silenceMs = 30_000;

/** Printers of a location with how they and their channels are and what waits for them, and who serves them. */
export async function listPrinters(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('printing.printer.list');
  const { locationId } = query;
  actor.requireLocation(locationId);
  const venue = platform().content.venue(locationId);
  if (venue === null) return refuse('not_found', 'There is no such location.');
  const db = platform().db<PrintingTables>();
  const [statuses, waiting, agents, channels, diverted, last, devices, now] = await Promise.all([
    listStatuses(db, locationId, silenceMs), countWaiting(db, locationId), listAgents(db, locationId, silenceMs), listChannelStatuses(db, locationId), countDiverted(db, locationId), lastPrinted(db, venue.printers.map(({ id }) => id)),
    listQzDevices(db, locationId, silenceMs), readNow(db),
  ]);
  const known = new Map(statuses.map((status) => [status.printer_id, status]));
  const printers = venue.printers.map((printer) => {
    const { id, name } = printer;
    const status = known.get(id);
    const fresh = status?.fresh === true;
    const own = waiting.filter((row) => row.printer_id === id);
    const queuedOn = (channel: PrintChannel): number => own.find((row) => row.channel === channel)?.waiting ?? 0;
    return {
      printerId: id, name, status: fresh ? status.status : ('unknown' as const), detail: fresh ? status.detail : '', checkedAt: status?.checked_at ?? null, queued: own.reduce((sum, row) => sum + row.waiting, 0),
      channels: channelsOf(printer).map((channel) => channelHealth(channel, channels.find((row) => row.printer_id === id && row.channel === channel), Date.parse(now), queuedOn(channel))),
      diverted: diverted.get(id) ?? 0, lastPrinted: last.get(id) ?? null,
    };
  });
  return done({
    printers, agents: agents.map((agent) => ({ id: agent.agent_id, name: agent.name, lastSeenAt: agent.last_seen_at, online: agent.online })),
    qzDevices: devices.map((device) => ({ id: device.device_id, name: device.name, lastSeenAt: device.last_seen_at, online: device.online })),
  });
}

function channelHealth(channel: PrintChannel, status: ChannelStatus | undefined, nowMs: number, queued: number): ChannelHealth {
  if (status === undefined) return { channel, state: 'unknown', lastSeenAt: null, lastSuccessAt: null, lastFailureAt: null, lastError: null, queued };
  const isSilent = status.state === 'up' && Date.parse(status.last_seen_at ?? status.changed_at) < nowMs - silenceMs;
  return { channel, state: isSilent ? 'silent' : status.state, lastSeenAt: status.last_seen_at, lastSuccessAt: status.last_success_at, lastFailureAt: status.last_failure_at, lastError: status.last_error, queued };
}
