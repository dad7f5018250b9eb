import { sql, type Kysely, type Migration } from 'kysely';

const appendOnly = (table: string): string => `create trigger ${table}_append_only before update or delete or truncate on pos.${table} for each statement execute function platform.refuse_change()`;

/** Counts of a running drawer. Nobody at the till is told `expected_minor`; a count is stale once the ledger expects something else (S4). */
const counts = [
  `create table pos.drawer_count (
     id uuid primary key, shift_id uuid not null references pos.shift, location_id text not null, round int not null check (round in (1, 2)),
     count jsonb not null, counted_minor bigint not null check (counted_minor >= 0), expected_minor bigint not null,
     actor_id text not null, actor_name text not null, device_id uuid, at timestamptz not null)`,
  `create index drawer_count_by_shift on pos.drawer_count (shift_id, at desc, id desc)`,
  appendOnly('drawer_count'),
];

/** What a close says beside its count: over or short with reason and approver, disputed above the hard limit, and what went to the safe (S4, S5). */
const closing = [
  `alter table pos.shift add column disputed boolean not null default false, add column over_short_reason_id text, add column approved_by text, add column closing_drop_minor bigint not null default 0`,
  `alter table pos.shift add constraint shift_closing_drop_counted check (closing_drop_minor = 0 or (state = 'closed' and closing_drop_minor between 0 and counted_minor))`,
  `alter table pos.shift add constraint shift_disputed_when_closed check (state = 'closed' or (not disputed and over_short_reason_id is null and approved_by is null))`,
];

/** Movements have a second party where the kind asks for one, and the drops that wait for theirs (S7). */
const drops = [
  `alter table pos.cash_movement add column second_id text, add column second_name text`,
  `create table pos.drop_offer (
     id uuid primary key, shift_id uuid not null references pos.shift, location_id text not null, amount_minor bigint not null check (amount_minor > 0),
     reason_id text not null, note text not null, actor_id text not null, actor_name text not null, device_id uuid, at timestamptz not null,
     state text not null default 'taken' check (state in ('taken', 'confirmed', 'returned')), settled_by text, settled_by_name text, settled_at timestamptz,
     constraint drop_offer_settled check ((state = 'taken') = (num_nonnulls(settled_by, settled_by_name, settled_at) = 0)),
     constraint drop_offer_two_parties check (state <> 'confirmed' or settled_by <> actor_id))`,
  `create index drop_offer_waiting on pos.drop_offer (shift_id) where state = 'taken'`,
];

/** A drawer changes hands while its shift runs on: what the one counted and what the other found. */
const handOver = [
  `create table pos.hand_over (
     id uuid primary key, shift_id uuid not null references pos.shift, location_id text not null, state text not null default 'offered' check (state in ('offered', 'accepted', 'withdrawn')),
     from_id text not null, from_name text not null, count jsonb not null, counted_minor bigint not null check (counted_minor >= 0), expected_minor bigint not null, offered_at timestamptz not null, note text not null,
     to_id text, to_name text, to_count jsonb, to_counted_minor bigint, settled_at timestamptz, approver_id text,
     constraint hand_over_settled check ((state = 'offered') = (settled_at is null)),
     constraint hand_over_accepted check ((state = 'accepted') = (num_nulls(to_id, to_name, to_counted_minor) = 0)),
     constraint hand_over_two_parties check (state <> 'accepted' or to_id <> from_id))`,
  `create unique index hand_over_one_offered on pos.hand_over (shift_id) where state = 'offered'`,
  `create index hand_over_by_shift on pos.hand_over (shift_id, offered_at)`,
];

/** What a shift left behind when it closed: checks and operations that another shift, or the next one, answers for (S6). */
const carryOver = [
  `create table pos.carry_over (
     kind text not null check (kind in ('open-check', 'open-payment')), subject_id uuid not null, from_shift_id uuid not null references pos.shift, to_shift_id uuid references pos.shift,
     location_id text not null, note text not null, actor_id text not null, actor_name text not null, approver_id text, at timestamptz not null,
     primary key (from_shift_id, kind, subject_id))`,
  `create index carry_over_waiting on pos.carry_over (location_id) where to_shift_id is null`,
];

const tipOuts = [
  `create table pos.tip_out (
     id uuid primary key, shift_id uuid not null references pos.shift, location_id text not null, amount_minor bigint not null check (amount_minor > 0),
     staff_id text not null, staff_name text not null, note text not null, actor_id text not null, actor_name text not null, device_id uuid, at timestamptz not null)`,
  `create index tip_out_by_shift on pos.tip_out (shift_id, at)`,
  appendOnly('tip_out'),
];

/** One row for each place and business date, numbered without a gap; its totals are the sums of its Zs. */
const dayClose = [
  `create table pos.day_close (
     id uuid primary key, location_id text not null, business_date date not null, number int not null check (number >= 1), gross_minor bigint not null, payload jsonb not null,
     closed_by text not null, closed_by_name text not null, at timestamptz not null,
     constraint day_close_once unique (location_id, business_date), constraint day_close_number unique (location_id, number))`,
  appendOnly('day_close'),
];

/** Which shift a payment was taken in: what the takings of each person are summed from. */
const perPerson = [
  `alter table pos.order_payment add column shift_id uuid`,
  `create index order_payment_by_shift on pos.order_payment (shift_id) where shift_id is not null`,
];

/** Shift discipline: counts and recounts, tiers of over and short, drops with two parties, hand-over, carry-over, tip-out, the day. */
export const shiftDiscipline: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...counts, ...closing, ...drops, ...handOver, ...carryOver, ...tipOuts, ...dayClose, ...perPerson]) await sql.raw(statement).execute(db);
  },
};
