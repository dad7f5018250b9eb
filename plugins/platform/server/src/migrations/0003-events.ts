import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // The last number given, kept apart from the outbox: pruning the outbox must never make a number come back.
  `create table platform.outbox_counter (only_row boolean primary key default true check (only_row), last_seq bigint not null)`,
  `insert into platform.outbox_counter (last_seq) values (0)`,

  // Numbers what has committed and tells the listeners, in one round trip. Whoever waits for the lock sees, after it, all that was
  // committed before (each statement of a volatile function has its own snapshot), so a number is never visible before a lower one.
  // The positions pass through an array because the planner, guessing at the LIMIT, otherwise joins with the whole table.
  `create function platform.number_outbox(batch int) returns int language plpgsql as $$
   declare positions bigint[]; base bigint; amount int;
   begin
     if not exists (select from platform.outbox where seq is null) then return 0; end if;
     perform pg_advisory_xact_lock(1313822273, 1);
     select array_agg(position order by position) into positions
       from (select position from platform.outbox where seq is null order by position limit batch) unnumbered;
     amount := coalesce(cardinality(positions), 0);
     if amount = 0 then return 0; end if;
     update platform.outbox_counter set last_seq = last_seq + amount returning last_seq - amount into base;
     update platform.outbox o set seq = base + p.nth from unnest(positions) with ordinality as p (position, nth) where o.position = p.position;
     perform pg_notify('nova_events', (base + amount)::text);
     return amount;
   end $$`,

  // Append-only: the number is set once, and only what is numbered and older than any reader may ask for can be pruned.
  `create function platform.guard_outbox() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' and old.seq is not null and old.recorded_at < platform.now() - interval '3 days' then return old; end if;
     if tg_op = 'UPDATE' and old.seq is null and new.seq is not null and to_jsonb(old) - 'seq' = to_jsonb(new) - 'seq' then return new; end if;
     raise exception 'outbox is append-only: % refused', tg_op using errcode = '2F002';
   end $$`,
  `create trigger outbox_append_only before update or delete on platform.outbox for each row execute function platform.guard_outbox()`,
  `create trigger outbox_no_truncate before truncate on platform.outbox for each statement execute function platform.refuse_change()`,

  // When to try again is this machine's business, not the restaurant's day: tests that move platform.now() must not strand or
  // hurry deliveries and leases, so these run on the real clock.
  `alter table platform.delivery alter column next_at set default clock_timestamp()`,
  // Dead letters are counted at each scrape.
  `create index delivery_dead on platform.delivery (consumer) where state = 'dead'`,

  // Recurring jobs: who runs one now, and when it is due again. A row, not a session lock, so that it passes a transaction pooler.
  `create table platform.job_lease (
     name text primary key, holder uuid, held_until timestamptz, due_at timestamptz not null default clock_timestamp(),
     started_at timestamptz, finished_at timestamptz, last_error text)`,
];

export const events: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
