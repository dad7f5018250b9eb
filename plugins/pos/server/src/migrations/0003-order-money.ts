import { sql, type Kysely, type Migration } from 'kysely';

const ended = `state in ('closed', 'cancelled', 'voided', 'merged')`;
const statements = [
  // Four ends: paid, nothing happened, taken back after the kitchen had it, its lines live on another check.
  `alter table pos."order" drop constraint order_state_check, drop constraint order_cancelled_is_unpaid, drop constraint order_end_has_instant`,
  `alter table pos."order"
     add column discount_minor bigint not null default 0,
     add column service_charge_minor bigint not null default 0,
     add column service_charge jsonb,
     add column tax_exempt_reason_id text,
     add column tax_exempt_note text not null default '',
     add column closing int not null default 0`,
  `update pos."order" set closing = 1 where state = 'closed'`,
  `alter table pos."order"
     add constraint order_state_known check (state in ('open', 'billed', 'closed', 'cancelled', 'voided', 'merged')),
     add constraint order_ended_unpaid check (state not in ('cancelled', 'voided', 'merged') or paid_minor = 0),
     add constraint order_merged_is_empty check (state <> 'merged' or total_minor = 0),
     add constraint order_end_has_instant check ((${ended}) = (closed_at is not null and closed_shift_id is not null)),
     add constraint order_discount_is_less check (discount_minor >= 0),
     add constraint order_service_charge_is_known check (service_charge_minor >= 0 and (service_charge_minor = 0 or service_charge is not null)),
     add constraint order_closing_counts check (closing >= 0 and (state <> 'closed' or closing > 0))`,

  `alter table pos.order_line drop constraint order_line_state_check`,
  `alter table pos.order_line
     add column discounts jsonb not null default '[]',
     add column discount_minor bigint not null default 0,
     add column pinned boolean not null default false,
     add constraint line_state_known check (state in ('active', 'removed', 'voided')),
     add constraint line_discount_fits check (discount_minor between 0 and total_minor),
     add constraint line_voided_is_off check (state <> 'voided' or fired_quantity = 0)`,

  // A check that is opened again closes again, with tax rows of its own.
  `alter table pos.order_tax add column closing int not null default 1 check (closing > 0), drop constraint order_tax_pkey`,
  `alter table pos.order_tax add primary key (order_id, closing, code, rate_ppm)`,
  `alter table pos.order_tax alter column closing drop default`,

  // value: parts per million or minor units. amount_minor follows the check while the row stands; everything else is said once.
  `create table pos.order_adjustment (
     id uuid primary key,
     order_id uuid not null references pos."order",
     line_id uuid references pos.order_line,
     kind text not null check (kind in ('discount', 'comp')),
     mode text not null check (mode in ('percent', 'amount')),
     value bigint not null check (value > 0),
     amount_minor bigint not null check (amount_minor >= 0),
     reason_id text not null,
     note text not null default '',
     actor_id text,
     actor_name text not null,
     approver_id text,
     at timestamptz not null,
     ended_at timestamptz,
     ended_by text,
     ended_by_name text,
     constraint adjustment_share_is_a_share check (mode <> 'percent' or value <= 1000000),
     constraint adjustment_comp_is_a_whole_line check (kind <> 'comp' or (line_id is not null and mode = 'percent' and value = 1000000)),
     constraint adjustment_amount_within check (mode <> 'amount' or amount_minor <= value),
     constraint adjustment_end_is_whole check ((ended_at is null) = (ended_by_name is null) and (ended_at is not null or ended_by is null)))`,
  `create index order_adjustment_of_order on pos.order_adjustment (order_id)`,
  `create function pos.adjustment_only_ends() returns trigger language plpgsql as $$
   begin
     if old.ended_at is not null
       or (new.id, new.order_id, new.line_id, new.kind, new.mode, new.value, new.reason_id, new.note, new.actor_id, new.actor_name, new.approver_id, new.at)
         is distinct from (old.id, old.order_id, old.line_id, old.kind, old.mode, old.value, old.reason_id, old.note, old.actor_id, old.actor_name, old.approver_id, old.at) then
       raise exception 'adjustment % can only be ended', old.id using errcode = '2F002';
     end if;
     return new;
   end $$`,
  `create trigger order_adjustment_only_ends before update on pos.order_adjustment for each row execute function pos.adjustment_only_ends()`,
  `create trigger order_adjustment_kept before delete or truncate on pos.order_adjustment for each statement execute function platform.refuse_change()`,
];

/** Discounts, comps, service charge, tax exemption and voids on a check; tax rows by closing. */
export const orderMoney: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
