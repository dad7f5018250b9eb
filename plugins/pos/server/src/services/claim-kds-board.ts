import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import { printing } from '@nova/printing/access';
import type { claimKdsBoard as contract } from '../../../contracts/claim-kds-board';
import { kdsTicket } from '../domain/kds-ticket';
import { markOfBoard, readOpenTickets } from '../repo/ticket';
import { venueOf } from './venue-of';

/** A waiting poll looks this often: one probe of an index, and nothing that every command would pay for. */
const lookAgainMs = 400;

/** The board of an agent's location, when it changes; see the contract. `gone` aborts when the agent hangs up. */
export async function claimKdsBoard(actor: Actor, { body }: Input<typeof contract>, gone: AbortSignal): Promise<Outcome<Reply<typeof contract>>> {
  const locationId = await printing().agentLocation(body.agentId, actor.id ?? '');
  if (locationId === null) return refuse('foreign_location', `The agent ${body.agentId} is bound to no location under this token.`);
  const { db, events } = platform();
  const endsAt = performance.now() + body.waitMs;
  let now = await markOfBoard(db(), locationId);
  while (now.mark === body.known && performance.now() < endsAt && !gone.aborted) {
    await events.wait('pos.kds-board', Math.min(lookAgainMs, Math.max(0, endsAt - performance.now())), gone);
    now = await markOfBoard(db(), locationId);
  }
  const venue = venueOf(locationId);
  const tickets = (await readOpenTickets(db(), locationId)).map((row) => kdsTicket(row, venue));
  const first = (priority: string): number => (priority === 'rush' ? 0 : 1);
  const stations = venue.stations.map(({ id, name, kind }) => ({ stationId: id, name, kind, tickets: tickets.filter((ticket) => ticket.stationId === id).sort((a, b) => first(a.priority) - first(b.priority)) }));
  return done({ schema: 'kds.board.v1', kind: 'kds', locationId, serverTime: now.at, mark: now.mark, stations });
}
