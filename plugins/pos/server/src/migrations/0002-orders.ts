import { sql, type Kysely, type Migration } from 'kysely';

const live = `state in ('open', 'billed')`;
const statements = [
  // Human numbers. A row per place and day; taken inside the inserting statement, so it is locked last and shortly.
  `create table pos.order_counter (location_id text not null, business_date date not null, last int not null, primary key (location_id, business_date))`,
  `create table pos.ticket_counter (location_id text not null, station_id text not null, business_date date not null, last int not null, primary key (location_id, station_id, business_date))`,

  // Amounts are minor units. The subtotal is net of tax, so that subtotal + tax = total whether prices include tax or not.
  // opened_at, ordered_at and billed_at are what the table timers count from (O2).
  `create table pos."order" (
     id uuid primary key,
     location_id text not null,
     shift_id uuid not null references pos.shift,
     closed_shift_id uuid references pos.shift,
     business_date date not null,
     number int not null check (number > 0),
     order_type text not null check (order_type in ('dine-in', 'takeaway', 'delivery')),
     table_id text,
     alongside boolean not null default false,
     name text not null default '',
     state text not null default 'open' check (state in ('open', 'billed', 'closed', 'cancelled')),
     version int not null default 1 check (version > 0),
     covers int not null check (covers between 0 and 200),
     server_id text not null,
     server_name text not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'),
     subtotal_minor bigint not null default 0 check (subtotal_minor >= 0),
     tax_minor bigint not null default 0 check (tax_minor >= 0),
     total_minor bigint not null default 0 check (total_minor between 0 and 10000000000),
     paid_minor bigint not null default 0 check (paid_minor >= 0),
     opened_at timestamptz not null default platform.now(),
     ordered_at timestamptz,
     fired_at timestamptz,
     billed_at timestamptz,
     closed_at timestamptz,
     receipt_number text,
     receipt_hash text,
     receipt_copies int not null default 0 check (receipt_copies >= 0),
     constraint order_totals_add_up check (subtotal_minor + tax_minor = total_minor),
     constraint order_never_overpaid check (paid_minor <= total_minor),
     constraint order_closed_is_paid check (state <> 'closed' or paid_minor = total_minor),
     constraint order_cancelled_is_unpaid check (state <> 'cancelled' or paid_minor = 0),
     constraint order_end_has_instant check ((state in ('closed', 'cancelled')) = (closed_at is not null and closed_shift_id is not null)),
     constraint order_receipt_when_closed check ((state = 'closed') = (receipt_number is not null)),
     constraint order_billed_has_instant check (state <> 'billed' or billed_at is not null),
     constraint order_number_once_a_day unique (location_id, business_date, number)
   ) with (fillfactor = 75)`,
  // One check a table, unless a person asked for another alongside.
  `create unique index order_one_per_table on pos."order" (location_id, table_id) where ${live} and not alongside and table_id is not null`,
  // The log, by keyset. Filters that would otherwise skip through all of history have an index in the same order.
  `create index order_log on pos."order" (location_id, opened_at desc, id desc)`,
  `create index order_log_by_day on pos."order" (location_id, business_date, opened_at desc, id desc)`,
  `create index order_log_by_table on pos."order" (location_id, table_id, opened_at desc, id desc) where table_id is not null`,
  `create index order_live on pos."order" (location_id, opened_at desc, id desc) where ${live}`,
  `create index order_cancelled on pos."order" (location_id, opened_at desc, id desc) where state = 'cancelled'`,
  `create index order_by_closed_shift on pos."order" (closed_shift_id) where closed_shift_id is not null`,
  `create index order_by_number on pos."order" (location_id, number, opened_at desc)`,
  `create unique index order_by_receipt on pos."order" (location_id, receipt_number) where receipt_number is not null`,
  `create index order_by_name on pos."order" (location_id, lower(name) text_pattern_ops) where name <> ''`,

  // A snapshot of what was sold (O8). fired is what the kitchen was last told of this line; fired_quantity how many of it (O4).
  `create table pos.order_line (
     id uuid primary key,
     order_id uuid not null references pos."order",
     position int not null check (position > 0),
     item_id text not null,
     name jsonb not null,
     kitchen_name text not null,
     station_id text,
     unit_price_minor bigint not null check (unit_price_minor >= 0),
     modifiers jsonb not null default '[]',
     tax_class_id text not null,
     tax_rates jsonb not null,
     catalogue_hash text not null,
     quantity int not null check (quantity between 1 and 999),
     fired_quantity int not null default 0,
     fired jsonb,
     seat int check (seat between 1 and 99),
     course int not null check (course between 1 and 9),
     note text not null default '',
     allergens jsonb not null default '[]',
     total_minor bigint not null check (total_minor >= 0),
     taxes jsonb not null default '[]',
     state text not null default 'active' check (state in ('active', 'removed')),
     version int not null default 1 check (version > 0),
     constraint line_fired_at_most_ordered check (fired_quantity between 0 and quantity),
     constraint line_fired_is_known check ((fired_quantity > 0) = (fired is not null)),
     constraint line_position_once unique (order_id, position)
   ) with (fillfactor = 75)`,

  // Tax per rate of a closed check: what X and Z add up. Until then it follows from the lines.
  `create table pos.order_tax (
     order_id uuid not null references pos."order", code text not null, rate_ppm int not null check (rate_ppm between 0 and 1000000),
     name text not null, net_minor bigint not null, tax_minor bigint not null, primary key (order_id, code, rate_ppm))`,
  `create trigger order_tax_append_only before update or delete or truncate on pos.order_tax for each statement execute function platform.refuse_change()`,

  // What people did to an order. The sequence is the version that the act made, so it rises; a version made by a payment's capture has none.
  `create table pos.order_event (
     order_id uuid not null references pos."order", sequence int not null check (sequence > 0), type text not null,
     actor_id text, actor_name text not null, device_id uuid, at timestamptz not null default platform.now(), details jsonb not null default '{}',
     primary key (order_id, sequence))`,
  `create trigger order_event_append_only before update or delete or truncate on pos.order_event for each statement execute function platform.refuse_change()`,

  // What was paid on the check, as payments told it. The money itself is in the ledger; the order's balance follows in the same transaction.
  `create table pos.order_payment (
     operation_id uuid primary key, order_id uuid not null references pos."order", sequence int not null, tender_type_id text not null, tender_name jsonb not null, tender_kind text not null,
     amount_minor bigint not null check (amount_minor > 0), tendered_minor bigint not null, change_minor bigint not null, tip_minor bigint not null, rounding_minor bigint not null,
     at timestamptz not null default platform.now(), unique (order_id, sequence))`,
  `create trigger order_payment_append_only before update or delete or truncate on pos.order_payment for each statement execute function platform.refuse_change()`,

  // What a station was told. Heading and lines are as they were when it was fired.
  `create table pos.ticket (
     id uuid primary key,
     order_id uuid not null references pos."order",
     location_id text not null,
     station_id text not null,
     business_date date not null,
     number int not null check (number > 0),
     order_number int not null,
     order_type text not null,
     table_name text not null,
     order_name text not null,
     server_name text not null,
     covers int not null,
     lines jsonb not null check (jsonb_array_length(lines) > 0),
     state text not null default 'new' check (state in ('new', 'bumped')),
     fired_at timestamptz not null default platform.now(),
     bumped_at timestamptz,
     version int not null default 1 check (version > 0),
     constraint ticket_bumped_has_instant check ((state = 'bumped') = (bumped_at is not null)),
     constraint ticket_number_rises unique (location_id, station_id, business_date, number)
   ) with (fillfactor = 85)`,
  `create index ticket_to_do on pos.ticket (location_id, station_id, fired_at, id) where state = 'new'`,
  `create index ticket_bumped_last on pos.ticket (location_id, station_id, bumped_at desc) where state = 'bumped'`,
  `create index ticket_of_order on pos.ticket (order_id)`,

  // Only what does not follow from the live checks at the table: that nobody has cleaned it since one closed (O1).
  `create table pos.table_state (
     location_id text not null, table_id text not null, state text not null check (state in ('dirty')), since timestamptz not null default platform.now(),
     primary key (location_id, table_id))`,
];

/** Checks, their lines, history, tax, kitchen tickets and the state of tables. Needs `pos.shift` of 0001. */
export const orders: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
