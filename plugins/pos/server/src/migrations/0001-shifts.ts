import { sql, type Kysely, type Migration } from 'kysely';

const shiftTable = `create table pos.shift (
  id uuid primary key, location_id text not null, register_id text not null, register_name text not null, series text not null,
  business_date date not null, state text not null default 'open', version int not null default 1, currency text not null,
  opened_at timestamptz not null, opened_by text not null, opened_by_name text not null,
  opening_count jsonb not null, opening_float_minor bigint not null check (opening_float_minor >= 0),
  opening_expected_minor bigint check (opening_expected_minor >= 0), opening_difference_minor bigint not null,
  closed_at timestamptz, closed_by text, closed_by_name text, closing_count jsonb, counted_minor bigint check (counted_minor >= 0),
  expected_minor bigint, difference_minor bigint, closing_note text, z_number int,
  constraint shift_state_known check (state in ('open', 'closed')),
  constraint shift_opening_adds_up check (opening_difference_minor = case when opening_expected_minor is null then 0 else opening_float_minor - opening_expected_minor end),
  constraint shift_closing_complete check (
    (state = 'open' and num_nonnulls(closed_at, closed_by, closed_by_name, closing_count, counted_minor, expected_minor, difference_minor, closing_note, z_number) = 0)
    or (state = 'closed' and num_nulls(closed_at, closed_by, closed_by_name, closing_count, counted_minor, expected_minor, difference_minor, closing_note, z_number) = 0)),
  constraint shift_closing_adds_up check (state = 'open' or difference_minor = counted_minor - expected_minor))`;

const journalTables = [
  // The number series of a register: next numbers, head of the hash chain, perpetual total. Locked last of all rows (design 4).
  `create table pos.receipt_series (
     series text primary key, register_id text not null, location_id text not null,
     next_number int not null default 1 check (next_number >= 1), head_hash text not null default repeat('0', 64),
     next_z_number int not null default 1 check (next_z_number >= 1), grand_total_minor bigint not null default 0)`,
  `create unique index receipt_series_one_per_register on pos.receipt_series (register_id)`,
  `create table pos.journal_entry (
     series text not null references pos.receipt_series, number int not null check (number >= 1), kind text not null check (kind ~ '^[a-z-]+$'),
     subject_id uuid not null, shift_id uuid, payload jsonb not null,
     previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'), hash text not null check (hash ~ '^[0-9a-f]{64}$'), at timestamptz not null,
     primary key (series, number))`,
  `create index journal_entry_by_shift on pos.journal_entry (shift_id, kind, number)`,
  `create index journal_entry_by_subject on pos.journal_entry (subject_id)`,
  `create trigger journal_entry_append_only before update or delete or truncate on pos.journal_entry for each statement execute function platform.refuse_change()`,
  // A series only ever moves forward, so that a number or a Z can never be given twice.
  `create function pos.series_moves_forward() returns trigger language plpgsql as $$
   begin
     if new.series <> old.series or new.register_id <> old.register_id or new.next_number < old.next_number or new.next_z_number < old.next_z_number then
       raise exception 'series % cannot be moved back', old.series using errcode = '2F002';
     end if;
     return new;
   end $$`,
  `create trigger receipt_series_forward before update on pos.receipt_series for each row execute function pos.series_moves_forward()`,
  `create trigger receipt_series_kept before delete or truncate on pos.receipt_series for each statement execute function platform.refuse_change()`,
];

const statements = [
  `create schema if not exists pos`,
  // S9: the local date, of the day before while the local clock has not reached the cut-off hour.
  `create function pos.business_date(at timestamptz, zone text, cutoff_hour int) returns date language sql immutable strict parallel safe as
   $$ select ((at at time zone zone) - make_interval(hours => cutoff_hour))::date $$`,
  shiftTable,
  `create unique index shift_one_open_per_register on pos.shift (register_id) where state = 'open'`,
  `create unique index shift_z_number on pos.shift (register_id, z_number) where z_number is not null`,
  `create index shift_open_at_location on pos.shift (location_id) where state = 'open'`,
  `create index shift_by_location on pos.shift (location_id, opened_at desc, id desc)`,
  `create index shift_by_register on pos.shift (register_id, opened_at desc)`,
  `create function pos.closed_shift_stays() returns trigger language plpgsql as $$
   begin raise exception 'shift % is closed and cannot change', old.id using errcode = '2F002'; end $$`,
  `create trigger shift_closed_stays before update on pos.shift for each row when (old.state = 'closed') execute function pos.closed_shift_stays()`,
  `create trigger shift_kept before delete or truncate on pos.shift for each statement execute function platform.refuse_change()`,

  `create table pos.cash_movement (
     id uuid primary key, shift_id uuid not null references pos.shift, location_id text not null, kind text not null, amount_minor bigint not null,
     reason_id text not null, note text not null, actor_id text not null, actor_name text not null, device_id uuid, at timestamptz not null,
     constraint cash_movement_kind_known check (kind in ('cash-in', 'cash-out', 'drop', 'no-sale')),
     constraint cash_movement_amount check (case when kind = 'no-sale' then amount_minor = 0 else amount_minor > 0 end))`,
  `create index cash_movement_by_shift on pos.cash_movement (shift_id, at)`,
  `create trigger cash_movement_append_only before update or delete or truncate on pos.cash_movement for each statement execute function platform.refuse_change()`,

  ...journalTables,

  `create table pos.z_report (
     shift_id uuid primary key references pos.shift, register_id text not null, number int not null check (number >= 1),
     gross_minor bigint not null, grand_total_minor bigint not null, payload jsonb not null, journal_series text not null, journal_number int not null, at timestamptz not null,
     foreign key (journal_series, journal_number) references pos.journal_entry)`,
  `create unique index z_report_number on pos.z_report (register_id, number)`,
  `create trigger z_report_append_only before update or delete or truncate on pos.z_report for each statement execute function platform.refuse_change()`,
];

/** Shifts, cash movements, Z reports, number series and the journal. */
export const shifts: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
