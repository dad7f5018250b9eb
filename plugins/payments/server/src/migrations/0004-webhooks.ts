import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // Which object to read again, and how far we are with it. The bytes themselves are not kept (a payload may name a cardholder), only what they hash to.
  `create table payments.webhook_event (
     id uuid primary key, provider text not null, event_id text not null, object_kind text, object_reference text, operation_id uuid, location_id text,
     payload_sha256 text not null check (payload_sha256 ~ '^[0-9a-f]{64}$'), correlation_id text not null, received_at timestamptz not null,
     state text not null, attempts int not null default 0 check (attempts >= 0), next_attempt_at timestamptz not null default clock_timestamp(), reason text, finished_at timestamptz,
     constraint webhook_event_state check (state in ('received', 'done', 'dead')),
     constraint webhook_event_object check (object_kind in ('payment', 'refund') and object_reference is not null or object_kind is null and object_reference is null),
     constraint webhook_event_finished check ((state = 'received') = (finished_at is null)),
     constraint webhook_event_dead_says_why check (state <> 'dead' or reason is not null),
     constraint webhook_event_once unique (provider, event_id))`,
  `create index webhook_event_due on payments.webhook_event (next_attempt_at) where state = 'received'`,
  `create index webhook_event_dead on payments.webhook_event (id desc) where state = 'dead'`,

  // What was told stays told: only how far we are with it moves. Done is done, dead comes back by a replay.
  `create function payments.webhook_event_guard() returns trigger language plpgsql as $$
   begin
     if (new.id, new.provider, new.event_id, new.object_kind, new.object_reference, new.payload_sha256, new.received_at)
        is distinct from (old.id, old.provider, old.event_id, old.object_kind, old.object_reference, old.payload_sha256, old.received_at)
        or (old.operation_id is not null and new.operation_id is distinct from old.operation_id)
        or (old.state = 'done' and new.state <> 'done') or (old.state = 'dead' and new.state = 'done') then
       raise exception 'webhook % cannot be rewritten', old.id using errcode = '2F002';
     end if;
     return new;
   end $$`,
  `create trigger webhook_event_guarded before update on payments.webhook_event for each row execute function payments.webhook_event_guard()`,
  `create trigger webhook_event_kept before delete or truncate on payments.webhook_event for each statement execute function platform.refuse_change()`,

  // For the gauges, which look at the last hour: next to nothing to keep, since rows come in the order of time.
  `create index operation_by_time on payments.operation using brin (created_at)`,
];

/** The inbox of what providers tell by themselves (P5). */
export const webhooks: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
