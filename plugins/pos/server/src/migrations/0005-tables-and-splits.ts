import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  // When somebody said that all of it is on the table; bumped tickets say the same without a tap (O2).
  `alter table pos."order" add column served_at timestamptz`,
  // Checks whose tickets still matter to this one: those its lines came from. It is served when their tickets are done, too.
  `create table pos.order_kin (order_id uuid not null references pos."order", kin_id uuid not null references pos."order", primary key (order_id, kin_id), constraint order_kin_is_another check (order_id <> kin_id))`,

  // Tables that act as one. The lead keeps the party's checks; a table is in one party at most, a party has one lead at most.
  `create table pos.table_join (
     location_id text not null, table_id text not null, party_id uuid not null, is_lead boolean not null, actor_id text, joined_at timestamptz not null default platform.now(),
     primary key (location_id, table_id))`,
  `create unique index table_join_one_lead on pos.table_join (party_id) where is_lead`,
  `create index table_join_of_party on pos.table_join (party_id)`,

  // One check in parts. What an open share comes to follows from what is due and the weights, so shares always add up; a paid one keeps what it was.
  `create table pos.order_share (
     order_id uuid not null references pos."order", number int not null check (number between 1 and 99), weight_minor bigint not null check (weight_minor > 0),
     operation_id uuid unique, paid_minor bigint check (paid_minor > 0), primary key (order_id, number),
     constraint order_share_paid_by_operation check ((operation_id is null) = (paid_minor is null)))`,
  `create function pos.paid_share_stays() returns trigger language plpgsql as $$
   begin raise exception 'share % of order % is paid and cannot change', old.number, old.order_id using errcode = '2F002'; end $$`,
  `create trigger order_share_paid_stays before update or delete on pos.order_share for each row when (old.operation_id is not null) execute function pos.paid_share_stays()`,

  // A part of a line that was split names the line it came from, so that nothing of a sale is ever without its origin.
  `alter table pos.order_line add column split_from uuid references pos.order_line`,
];

/** Timers, joined tables, shares and the origin of split lines. Needs 0002 and 0003. */
export const tablesAndSplits: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
