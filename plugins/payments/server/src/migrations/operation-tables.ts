/** What may follow what, as the database keeps it; frozen here as every migration is, and compared with the code's table by a test. */
const steps = [
  'planned>sending', 'planned>succeeded', 'sending>succeeded', 'sending>accepted', 'sending>declined', 'sending>rejected', 'sending>unknown',
  'accepted>succeeded', 'accepted>failed', 'accepted>manual_review',
  'unknown>succeeded', 'unknown>declined', 'unknown>rejected', 'unknown>failed', 'unknown>manual_review', 'manual_review>succeeded', 'manual_review>failed',
];
// Written out wherever it is asked: a CHECK that calls an SQL function parses its body in every statement, a tenth of a millisecond.
const isStep = (from: string, to: string): string => `${from} || '>' || ${to} = any (array['${steps.join("', '")}'])`;

/** Part of migration 0001: what was tried with a provider or at the till (P1, P4, P6). */
export const operationTables = [
  `create function payments.may_follow(from_state text, to_state text) returns boolean language sql immutable parallel safe as $$ select ${isStep('from_state', 'to_state')} $$`,

  // drawn_minor: what later operations took out of this one (captures of an authorisation, refunds of a capture). Its CHECK is the ceiling of P4;
  // extra_minor is what the provider granted above it (increments, stated overcapture).
  `create table payments.operation (
     id uuid primary key, kind text not null, state text not null, provider text not null, parent_id uuid references payments.operation,
     reference uuid not null, location_id text not null, register_id text not null, shift_id uuid not null, tender_type_id text not null, tender_kind text not null,
     currency text not null, amount_minor bigint not null, tip_minor bigint not null, tendered_minor bigint not null, change_minor bigint not null, rounding_minor bigint not null,
     drawn_minor bigint not null default 0, extra_minor bigint not null default 0,
     external_reference text not null, correlation_id text not null, next_check_at timestamptz, created_at timestamptz not null, settled_at timestamptz,
     constraint operation_kind_known check (kind in ('capture', 'authorize', 'void', 'refund')),
     constraint operation_state_known check (state in ('planned', 'sending', 'succeeded', 'accepted', 'declined', 'rejected', 'unknown', 'failed', 'manual_review')),
     constraint operation_tender_known check (tender_kind in ('cash', 'external-card', 'voucher', 'house-account')),
     constraint operation_currency check (currency ~ '^[A-Z]{3}$'),
     constraint operation_amounts check (amount_minor > 0 and tip_minor >= 0 and tendered_minor >= 0 and change_minor >= 0),
     constraint operation_adds_up check (tendered_minor - change_minor = amount_minor + tip_minor + rounding_minor),
     constraint operation_change_is_cash check (tender_kind = 'cash' or (change_minor = 0 and rounding_minor = 0)),
     constraint operation_settled check ((settled_at is not null) = (state in ('succeeded', 'declined', 'rejected', 'failed'))),
     constraint operation_refund_has_parent check (kind <> 'refund' or parent_id is not null),
     constraint operation_ceiling check (extra_minor >= 0 and drawn_minor between 0 and amount_minor + tip_minor + extra_minor))`,
  `create index operation_by_reference on payments.operation (reference)`,
  `create index operation_by_shift on payments.operation (shift_id)`,
  `create index operation_by_location on payments.operation (location_id, created_at desc, id desc)`,
  `create index operation_unsettled on payments.operation (shift_id) where settled_at is null`,
  `create index operation_by_parent on payments.operation (parent_id) where parent_id is not null`,

  // P1: nothing deletes it. What was agreed stays; only state, settlement and the ceilings move, and the state only along its table.
  `create function payments.operation_guard() returns trigger language plpgsql as $$
   begin
     if (new.id, new.kind, new.provider, new.reference, new.location_id, new.register_id, new.shift_id, new.tender_type_id, new.tender_kind, new.currency,
         new.amount_minor, new.tip_minor, new.tendered_minor, new.change_minor, new.rounding_minor, new.correlation_id, new.created_at) is distinct from
        (old.id, old.kind, old.provider, old.reference, old.location_id, old.register_id, old.shift_id, old.tender_type_id, old.tender_kind, old.currency,
         old.amount_minor, old.tip_minor, old.tendered_minor, old.change_minor, old.rounding_minor, old.correlation_id, old.created_at)
        or new.parent_id is distinct from old.parent_id then
       raise exception 'operation % cannot be rewritten', old.id using errcode = '2F002';
     end if;
     if new.state <> old.state and not payments.may_follow(old.state, new.state) then
       raise exception 'operation % cannot go from % to %', old.id, old.state, new.state using errcode = '2F002';
     end if;
     return new;
   end $$`,
  `create trigger operation_guarded before update on payments.operation for each row execute function payments.operation_guard()`,
  `create trigger operation_kept before delete or truncate on payments.operation for each statement execute function platform.refuse_change()`,

  // P4: an operation that draws on another reserves its sum under that row's lock when it is planned, and gives it back when it came to nothing.
  `create function payments.operation_draws() returns trigger language plpgsql as $$
   declare share bigint := new.amount_minor + new.tip_minor;
   begin
     if tg_op = 'INSERT' and new.state not in ('declined', 'rejected', 'failed') then
       update payments.operation set drawn_minor = drawn_minor + share
       where id = new.parent_id and state = 'succeeded' and currency = new.currency and kind = case new.kind when 'refund' then 'capture' else 'authorize' end;
       if not found then raise exception 'operation % draws on % which cannot be drawn on', new.id, new.parent_id using errcode = '23514', constraint = 'operation_ceiling'; end if;
     elsif tg_op = 'UPDATE' and new.state <> old.state and new.state in ('declined', 'rejected', 'failed') then
       update payments.operation set drawn_minor = drawn_minor - share where id = new.parent_id;
     end if;
     return null;
   end $$`,
  `create trigger operation_draws after insert or update on payments.operation for each row when (new.parent_id is not null) execute function payments.operation_draws()`,

  // One event for each transition (P10). The first has no from_state.
  `create table payments.operation_event (
     operation_id uuid not null references payments.operation, sequence int not null check (sequence >= 1), from_state text, to_state text not null, at timestamptz not null,
     primary key (operation_id, sequence),
     constraint operation_event_follows check (case when from_state is null then sequence = 1 and to_state = 'planned' else ${isStep('from_state', 'to_state')} end))`,
  `create unique index operation_event_one_success on payments.operation_event (operation_id) where to_state = 'succeeded'`,
  `create trigger operation_event_append_only before update or delete or truncate on payments.operation_event for each statement execute function platform.refuse_change()`,
];
