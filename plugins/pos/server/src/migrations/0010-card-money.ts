import { sql, type Kysely, type Migration } from 'kysely';

const unsettled = `('planned', 'sending', 'accepted', 'unknown', 'manual_review')`;

/** Money through a provider on a check. */
const operations = [
  // What is claimed of a check: by sales and captures under way (they pay it by themselves), by holds being asked for, by holds that stand. withdrawn_minor: money
  // that had come and was taken back after the check was closed (P6); its receipt stands. The CHECKs make sure that no answer of a provider can fail to be written down.
  `alter table pos."order"
     add column taking_minor bigint not null default 0, add column asking_minor bigint not null default 0, add column held_minor bigint not null default 0,
     add column refunded_minor bigint not null default 0, add column withdrawn_minor bigint not null default 0,
     add constraint order_claims_fit check (taking_minor >= 0 and asking_minor >= 0 and held_minor >= 0 and paid_minor + taking_minor <= total_minor),
     add constraint order_ended_unclaimed check (state in ('open', 'billed') or taking_minor + asking_minor + held_minor = 0),
     add constraint order_refunded_at_most_paid check (refunded_minor between 0 and paid_minor),
     add constraint order_withdrawn_at_most_paid check (withdrawn_minor between 0 and paid_minor)`,
  `create index order_refunded on pos."order" (location_id, opened_at desc, id desc) where state = 'closed' and refunded_minor > 0`,

  // One row for each operation through a provider, and for each share of a refund. sequence: the number of its states so far, so that old news changes nothing.
  `create table pos.order_operation (
     operation_id uuid primary key, order_id uuid not null references pos."order", sequence int not null check (sequence > 0),
     kind text not null check (kind in ('authorize', 'capture', 'void', 'refund', 'correction')),
     state text not null check (state in ('succeeded', 'declined', 'rejected', 'failed') or state in ${unsettled}),
     provider text not null, parent_id uuid, capture_id uuid, refund_id uuid, share int,
     tender_type_id text not null, tender_name jsonb not null, tender_kind text not null, shift_id uuid not null,
     amount_minor bigint not null check (amount_minor >= 0), tip_minor bigint not null check (tip_minor >= 0), rounding_minor bigint not null default 0, reason_code text,
     actor_id text, actor_name text, device_id uuid, approver_id text, correlation_id text, at timestamptz not null default platform.now(), changed_at timestamptz not null default platform.now())`,
  `create index order_operation_of_order on pos.order_operation (order_id)`,
  `create index order_operation_of_parent on pos.order_operation (parent_id) where parent_id is not null`,
  `create index order_operation_of_refund on pos.order_operation (refund_id) where refund_id is not null`,
  `create trigger order_operation_kept before delete or truncate on pos.order_operation for each statement execute function platform.refuse_change()`,
  `create table pos.order_operation_event (
     operation_id uuid not null references pos.order_operation, sequence int not null check (sequence > 0), from_state text, to_state text not null, reason_code text, at timestamptz not null default platform.now(),
     primary key (operation_id, sequence))`,
  `create trigger order_operation_event_append_only before update or delete or truncate on pos.order_operation_event for each statement execute function platform.refuse_change()`,

  // What each authorisation of a check claims now. A hold that was captured, released or ended claims nothing; one whose capture came to nothing stands again.
  `create function pos.claims_of(wanted uuid) returns table (operation_id uuid, claim text, amount_minor bigint, share int) language sql stable as $$
     select a.operation_id,
       case when a.state in ${unsettled} then case when a.capture_id is null then 'asking' else 'taking' end
         when a.state <> 'succeeded' or later.done then null
         when later.taking is not null then 'taking'
         else 'held' end,
       coalesce(later.taking, a.amount_minor), a.share
     from pos.order_operation a cross join lateral (
       select coalesce(bool_or(c.state = 'succeeded'), false) as done,
         sum(c.amount_minor) filter (where c.kind = 'capture' and c.state in ${unsettled})::bigint as taking
       from pos.order_operation c where c.parent_id = a.operation_id and c.kind in ('capture', 'void', 'correction')) later
     where a.order_id = wanted and a.kind = 'authorize' $$`,
];

/** Money of closed checks that went back. */
const refunds = [
  `create table pos.refund (
     id uuid primary key, order_id uuid not null references pos."order", location_id text not null, register_id text not null, register_name text not null, shift_id uuid not null references pos.shift, series text not null,
     way text not null check (way in ('tenders', 'tender', 'cash')), amount_minor bigint not null check (amount_minor >= 0), tip_minor bigint not null check (tip_minor >= 0),
     reason_id text not null, note text not null, actor_id text, actor_name text not null, approver_id text, device_id uuid, correlation_id text not null, at timestamptz not null default platform.now(),
     state text not null default 'open' check (state in ('open', 'numbered', 'failed')), number text, hash text, numbered_at timestamptz, copies int not null default 0 check (copies >= 0),
     constraint refund_of_something check (amount_minor + tip_minor > 0),
     constraint refund_numbered_is_whole check ((state = 'numbered') = (number is not null) and (number is null) = (hash is null) and (number is null) = (numbered_at is null)),
     constraint refund_number_once unique (location_id, number))`,
  `create index refund_of_order on pos.refund (order_id)`,
  // What was agreed stays. A refund is numbered or fails once; after that only its copies are counted.
  `create function pos.refund_moves_on() returns trigger language plpgsql as $$
   begin
     if (new.id, new.order_id, new.location_id, new.register_id, new.shift_id, new.series, new.way, new.amount_minor, new.tip_minor, new.reason_id, new.note, new.actor_id, new.approver_id, new.at)
       is distinct from (old.id, old.order_id, old.location_id, old.register_id, old.shift_id, old.series, old.way, old.amount_minor, old.tip_minor, old.reason_id, old.note, old.actor_id, old.approver_id, old.at)
       or (old.state <> 'open' and (new.state, new.number, new.hash) is distinct from (old.state, old.number, old.hash)) or new.copies < old.copies then
       raise exception 'refund % cannot be rewritten', old.id using errcode = '2F002';
     end if;
     return new;
   end $$`,
  `create trigger refund_moves_on before update on pos.refund for each row execute function pos.refund_moves_on()`,
  `create trigger refund_kept before delete or truncate on pos.refund for each statement execute function platform.refuse_change()`,
  `create table pos.refund_line (
     refund_id uuid not null references pos.refund, line_id uuid not null references pos.order_line, quantity int not null check (quantity > 0), amount_minor bigint not null check (amount_minor >= 0),
     primary key (refund_id, line_id))`,
  `create trigger refund_line_append_only before update or delete or truncate on pos.refund_line for each statement execute function platform.refuse_change()`,
  // P4 by line: what the line cost the guest is said with its first refund; nothing above it, and no more pieces than were sold.
  `alter table pos.order_line add column refunded_quantity int not null default 0, add column refunded_minor bigint not null default 0, add column refundable_minor bigint,
     add constraint line_refunded_at_most_sold check (refunded_quantity between 0 and quantity and refunded_minor between 0 and coalesce(refundable_minor, 0))`,
];

/** Each transition of a check itself, with its correlation id; acts from before have neither. */
const transitions = [`alter table pos.order_event add column from_state text, add column to_state text, add column correlation_id text`];

/** Card payments, holds and refunds on checks (ops/decisions/0008). Needs 0003-order-money and 0005. */
export const cardMoney: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...operations, ...refunds, ...transitions]) await sql.raw(statement).execute(db);
  },
};
