import { platform, type Actor, type CommandContext } from '@nova/platform/access';
import type { AnyContract } from '@nova/platform/contracts';
import { AppError, done, refuse, type Outcome } from '@nova/platform/pure';
import type { Ticket } from '../../../contracts/ticket';
import { kdsTicket, type TicketRow } from '../domain/kds-ticket';
import { gate } from '../repo/shift-gate';
import { changeTicket, lockTicket } from '../repo/ticket';
import { printOnBump } from './print-on-bump';
import { settleCourses } from './settle-courses';
import { tellDisplays } from './tell-displays';
import { venueOf } from './venue-of';

interface Act {
  readonly contract: AnyContract;
  readonly input: { readonly params: { readonly ticketId: string }; readonly body: { readonly commandId: string } };
  /** What the ticket becomes, or why not. `now` is the database's. */
  decide(ticket: TicketRow, now: string): Outcome<TicketRow>;
}

const events = { bumped: 'ticket.bumped.v1', recalled: 'ticket.recalled.v1', changed: 'ticket.changed.v1' } as const;

/**
 * The door of every act on one ticket: bump, recall, a line done. The courses of every check that has its lines follow in the same transaction, see `settleCourses`.
 * Refuses `not_found`, `shift_not_open` (S1) and what `decide` refuses. Round trips: BEGIN, lock, update, courses when they change, command row with COMMIT.
 */
export function moveTicket(actor: Actor, { contract, input, decide }: Act): Promise<Outcome<{ ticket: Ticket }>> {
  const { ticketId } = input.params;
  return platform().command<unknown, { ticket: Ticket }>({
    contract, actor, input,
    async work(context) {
      context.audit({ subjectId: ticketId });
      const locked = await lockTicket(context.trx, ticketId, actor.registerId);
      if (locked === null) return refuse('not_found', 'There is no such ticket.', { ticketId });
      const { ticket, now } = locked;
      context.audit({ locationId: ticket.locationId });
      actor.requireLocation(ticket.locationId);
      const shift = gate(locked.shift, 'location');
      if (!shift.ok) return shift;
      const decided = decide(ticket, now);
      if (!decided.ok) return decided;
      return done({ ticket: kdsTicket(await writeTicket(context, ticket, decided.value, now), venueOf(ticket.locationId)) });
    },
  });
}

/** Writes a decided change of a locked ticket, with its courses, its event and the paper of a bump. Returns it as it now stands. */
export async function writeTicket(context: CommandContext<unknown>, before: TicketRow, after: TicketRow, now: string): Promise<TicketRow> {
  const { trx, actor } = context;
  const moved = await changeTicket(trx, before, { ...after, actorId: actor.id, actorName: actor.name });
  // Cannot be under the lock; if it ever is, everything is taken back.
  if (moved === null) throw new AppError('version_conflict', 'The ticket changed meanwhile. Look again.', { ticketId: before.id });
  const bumped = before.state === 'new' && after.state === 'bumped';
  const recalled = before.state === 'bumped' && after.state === 'new';
  const settled = await settleCourses(context, moved.checks, bumped, now);
  const saved: TicketRow = { ...after, courses: settled.get(before.orderId) ?? before.courses, version: before.version + 1 };
  const type = events[bumped ? 'bumped' : recalled ? 'recalled' : 'changed'];
  await context.publish({ type, locationId: before.locationId, aggregateId: before.id, aggregateVersion: saved.version, payload: { ticketId: before.id, stationId: before.stationId, orderId: before.orderId, number: before.number } });
  await tellDisplays(context, [saved], { locationId: before.locationId, event: type, occurredAt: now });
  if (bumped) printOnBump(context, saved);
  return saved;
}
