import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // What another maker's display is to be told: an intent, written in the transaction of what happened to the ticket, sent outside any transaction.
  // The id goes with every sending, so that the receiver can tell the second from the first; the bytes are kept, so that both are the same.
  `create table pos.display_delivery (
     id uuid primary key,
     display_id text not null, location_id text not null, event_type text not null, ticket_id uuid not null references pos.ticket, ticket_version int not null, body text not null,
     state text not null default 'waiting' check (state in ('waiting', 'sent', 'dead')),
     attempts int not null default 0 check (attempts >= 0), next_at timestamptz not null default clock_timestamp(),
     last_status int, last_error text, created_at timestamptz not null default platform.now(), sent_at timestamptz, dead_at timestamptz,
     constraint display_delivery_once unique (display_id, ticket_id, ticket_version),
     constraint display_delivery_sent_has_time check ((state = 'sent') = (sent_at is not null)),
     constraint display_delivery_dead_has_time check ((state = 'dead') = (dead_at is not null)))`,
  `create index display_delivery_due on pos.display_delivery (next_at) where state = 'waiting'`,
  `create index display_delivery_by_display on pos.display_delivery (location_id, display_id, created_at desc)`,
  `create index display_delivery_dead on pos.display_delivery (location_id, dead_at desc) where state = 'dead'`,
];

/** Tickets on their way to kitchen displays of other makers. */
export const kitchenDisplays: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
