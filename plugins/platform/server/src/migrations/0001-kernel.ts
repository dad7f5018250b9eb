import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // The one clock (design 4). Tests replace this function; nothing else can move time.
  `create or replace function platform.now() returns timestamptz language sql volatile as 'select clock_timestamp()'`,

  `create function platform.refuse_change() returns trigger language plpgsql as $$
   begin raise exception '% is append-only: % refused', tg_table_name, tg_op using errcode = '2F002'; end $$`,

  // Idempotency. Partitioned by the day inside the client's UUIDv7; ids from a wrong clock land in the default partition.
  `create table platform.command (
     id uuid not null, scope text not null, name text not null, body_hash text not null, outcome text not null,
     recorded_at timestamptz not null default platform.now(), primary key (id, scope)) partition by range (id)`,
  `create table platform.command_other partition of platform.command default`,
  `create function platform.uuid7_floor(day timestamptz) returns uuid language sql immutable as $$
     select (lpad(to_hex((extract(epoch from day) * 1000)::bigint), 12, '0') || '0000' || '0000000000000000')::uuid $$`,
  `create function platform.ensure_command_partitions(keep_days int) returns void language plpgsql as $$
   declare day date; part text; old record;
   begin
     perform pg_advisory_xact_lock(hashtext('platform.command.partitions'));
     for day in select generate_series((now() at time zone 'UTC')::date - 1, (now() at time zone 'UTC')::date + 3, interval '1 day')::date loop
       part := 'command_' || to_char(day, 'YYYYMMDD');
       if to_regclass('platform.' || part) is null then
         execute format('create table platform.%I (like platform.command including defaults)', part);
         execute format('with moved as (delete from platform.command_other where id >= %L and id < %L returning *) insert into platform.%I select * from moved',
           platform.uuid7_floor(day::timestamp at time zone 'UTC'), platform.uuid7_floor((day + 1)::timestamp at time zone 'UTC'), part);
         execute format('alter table platform.command attach partition platform.%I for values from (%L) to (%L)', part,
           platform.uuid7_floor(day::timestamp at time zone 'UTC'), platform.uuid7_floor((day + 1)::timestamp at time zone 'UTC'));
       end if;
     end loop;
     for old in select relname from pg_class where relnamespace = 'platform'::regnamespace and relname ~ '^command_[0-9]{8}$'
       and to_date(right(relname, 8), 'YYYYMMDD') < (now() at time zone 'UTC')::date - keep_days loop
       execute format('drop table platform.%I', old.relname);
     end loop;
   end $$`,
  `select platform.ensure_command_partitions(21)`,

  `create table platform.audit (
     id uuid primary key, act text not null, outcome text not null check (outcome in ('done', 'refused')), code text,
     subject_id text, actor_id text, actor_name text not null, approver_id text, device_id uuid, location_id text,
     correlation_id text not null, command_id uuid, recorded_at timestamptz not null default platform.now(), details jsonb not null default '{}')`,
  `create index audit_by_location on platform.audit (location_id, id desc)`,
  `create index audit_by_subject on platform.audit (subject_id, id desc) where subject_id is not null`,
  `create trigger audit_append_only before update or delete or truncate on platform.audit for each statement execute function platform.refuse_change()`,

  `create table platform.outbox (
     position bigint generated always as identity primary key, id uuid not null unique, type text not null, location_id text,
     aggregate_id text not null, aggregate_version int not null, payload jsonb not null, command_id uuid,
     recorded_at timestamptz not null default platform.now(), seq bigint unique)`,
  `create index outbox_unnumbered on platform.outbox (position) where seq is null`,
  `create table platform.consumer (name text primary key, types text[] not null)`,
  `create table platform.delivery (
     outbox_position bigint not null references platform.outbox on delete cascade, consumer text not null,
     state text not null default 'waiting' check (state in ('waiting', 'done', 'dead')), attempts int not null default 0,
     next_at timestamptz not null default platform.now(), done_at timestamptz, dead_at timestamptz, last_error text,
     primary key (outbox_position, consumer))`,
  `create index delivery_waiting on platform.delivery (next_at) where state = 'waiting'`,
  `create function platform.outbox_append(event_type text, event_location text, event_aggregate text, event_version int, event_payload jsonb) returns void language sql as $$
     with event as (
       insert into platform.outbox (id, type, location_id, aggregate_id, aggregate_version, payload)
       values (gen_random_uuid(), event_type, event_location, event_aggregate, event_version, event_payload) returning position, type)
     insert into platform.delivery (outbox_position, consumer) select event.position, c.name from event join platform.consumer c on event.type = any (c.types) $$`,

  // Compiled catalogues by hash: what a line was priced from, for ever (design 4).
  `create table platform.catalogue (hash text primary key, location_id text not null, body jsonb not null, created_at timestamptz not null default platform.now())`,
];

export const kernel: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
