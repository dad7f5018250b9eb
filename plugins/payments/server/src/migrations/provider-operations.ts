/** As in 0001, and what was unknown may turn out to be merely accepted. Written out where it is asked, as there. */
const steps = [
  'planned>sending', 'planned>succeeded', 'sending>succeeded', 'sending>accepted', 'sending>declined', 'sending>rejected', 'sending>unknown',
  'accepted>succeeded', 'accepted>failed', 'accepted>manual_review',
  'unknown>succeeded', 'unknown>accepted', 'unknown>declined', 'unknown>rejected', 'unknown>failed', 'unknown>manual_review', 'manual_review>succeeded', 'manual_review>failed',
];
const isStep = (from: string, to: string): string => `${from} || '>' || ${to} = any (array['${steps.join("', '")}'])`;

/** Part of migration 0003: what an operation through a provider keeps besides (P1, P2, P4, P6, P8). */
export const providerOperations = [
  `alter table payments.operation
     add column capture_id uuid, add column refund_id uuid, add column retries_id uuid references payments.operation, add column payment_method text,
     add column provider_reference text, add column first_sent_at timestamptz, add column capture_before timestamptz, add column reason_code text, add column attempts int not null default 0,
     drop constraint operation_kind_known, drop constraint operation_tender_known, drop constraint operation_amounts, drop constraint operation_refund_has_parent`,
  // A refund may be of a tip alone. Card money is captured from a hold, any other tender is captured as it is taken.
  `alter table payments.operation
     add constraint operation_kind_known check (kind in ('capture', 'authorize', 'void', 'refund', 'correction')),
     add constraint operation_tender_known check (tender_kind in ('cash', 'external-card', 'voucher', 'house-account', 'card')),
     add constraint operation_amounts check (amount_minor >= 0 and tip_minor >= 0 and amount_minor + tip_minor > 0 and tendered_minor >= 0 and change_minor >= 0),
     add constraint operation_refund_has_parent check (kind not in ('refund', 'void', 'correction') or parent_id is not null),
     add constraint operation_card_is_held_first check (kind <> 'capture' or (tender_kind = 'card') = (parent_id is not null)),
     add constraint operation_capture_follows check (capture_id is null or kind = 'authorize'),
     add constraint operation_share_of_refund check (refund_id is null or kind = 'refund')`,
  `create index operation_due on payments.operation (next_check_at) where settled_at is null and next_check_at is not null`,
  `create index operation_held on payments.operation (capture_before) where kind = 'authorize' and state = 'succeeded' and drawn_minor = 0`,
  `create index operation_by_provider_reference on payments.operation (provider, provider_reference) where provider_reference is not null`,
  `create index operation_by_refund on payments.operation (refund_id) where refund_id is not null`,
  `create unique index operation_capture_once on payments.operation (capture_id) where capture_id is not null`,
  `create unique index operation_retried_once on payments.operation (retries_id) where retries_id is not null`,
  `create unique index operation_one_void on payments.operation (parent_id) where kind = 'void' and state not in ('declined', 'rejected', 'failed')`,
  `create unique index operation_one_correction on payments.operation (parent_id) where kind = 'correction'`,

  `create or replace function payments.may_follow(from_state text, to_state text) returns boolean language sql immutable parallel safe as $$ select ${isStep('from_state', 'to_state')} $$`,
  `alter table payments.operation_event drop constraint operation_event_follows`,
  `alter table payments.operation_event add constraint operation_event_follows check (case when from_state is null then sequence = 1 and to_state = 'planned' else ${isStep('from_state', 'to_state')} end)`,

  // P1: what was agreed stays; what the provider tells only goes forward, and nothing but the ceilings moves once it is settled.
  `create or replace function payments.operation_guard() returns trigger language plpgsql as $$
   begin
     if (new.id, new.kind, new.provider, new.reference, new.location_id, new.register_id, new.shift_id, new.tender_type_id, new.tender_kind, new.currency,
         new.amount_minor, new.tip_minor, new.tendered_minor, new.change_minor, new.rounding_minor, new.external_reference, new.correlation_id, new.created_at,
         new.parent_id, new.capture_id, new.refund_id, new.retries_id, new.payment_method) is distinct from
        (old.id, old.kind, old.provider, old.reference, old.location_id, old.register_id, old.shift_id, old.tender_type_id, old.tender_kind, old.currency,
         old.amount_minor, old.tip_minor, old.tendered_minor, old.change_minor, old.rounding_minor, old.external_reference, old.correlation_id, old.created_at,
         old.parent_id, old.capture_id, old.refund_id, old.retries_id, old.payment_method) then
       raise exception 'operation % cannot be rewritten', old.id using errcode = '2F002';
     end if;
     if (old.first_sent_at is not null and new.first_sent_at is distinct from old.first_sent_at)
        or (old.provider_reference is not null and new.provider_reference is distinct from old.provider_reference)
        or (old.capture_before is not null and coalesce(new.capture_before < old.capture_before, true))
        or new.attempts < old.attempts or new.extra_minor < old.extra_minor
        or (old.settled_at is not null and (new.settled_at, new.reason_code) is distinct from (old.settled_at, old.reason_code)) then
       raise exception 'operation % cannot forget what the provider said', old.id using errcode = '2F002';
     end if;
     if new.state <> old.state and not payments.may_follow(old.state, new.state) then
       raise exception 'operation % cannot go from % to %', old.id, old.state, new.state using errcode = '2F002';
     end if;
     return new;
   end $$`,

  // P4: a void takes all that may be captured, so that a hold is either captured or released. A correction draws on what it takes back, once, and gives a capture its share back (P6).
  `create or replace function payments.operation_draws() returns trigger language plpgsql as $$
   declare share bigint := new.amount_minor + new.tip_minor;
   begin
     if tg_op = 'INSERT' and new.state not in ('declined', 'rejected', 'failed') then
       update payments.operation set drawn_minor = drawn_minor + share + case new.kind when 'void' then extra_minor else 0 end
       where id = new.parent_id and state = 'succeeded' and currency = new.currency
         and case new.kind when 'refund' then kind = 'capture' when 'correction' then kind in ('capture', 'refund') else kind = 'authorize' end;
       if not found then raise exception 'operation % draws on % which cannot be drawn on', new.id, new.parent_id using errcode = '23514', constraint = 'operation_ceiling'; end if;
       if new.kind = 'correction' then
         update payments.operation c set drawn_minor = c.drawn_minor - share from payments.operation r where r.id = new.parent_id and r.kind = 'refund' and c.id = r.parent_id;
       end if;
     elsif tg_op = 'UPDATE' and new.state <> old.state and new.state in ('declined', 'rejected', 'failed') then
       update payments.operation set drawn_minor = drawn_minor - share - case new.kind when 'void' then extra_minor else 0 end where id = new.parent_id;
     end if;
     return null;
   end $$`,

  // Who or what brought a state, and why.
  `alter table payments.operation_event add column reason_code text, add column source text not null default 'command'
     constraint operation_event_source check (source in ('command', 'answer', 'sweep', 'webhook', 'review'))`,

  `alter table payments.ledger_transaction drop constraint ledger_transaction_kind, drop constraint ledger_transaction_operation`,
  `alter table payments.ledger_transaction
     add constraint ledger_transaction_kind check (kind in ('capture', 'refund', 'correction', 'cash-in', 'cash-out', 'drop', 'tip-out', 'opening-float', 'opening-difference', 'over-short', 'closing-drop')),
     add constraint ledger_transaction_operation check ((kind in ('capture', 'refund', 'correction')) = (operation_id is not null))`,
  `alter table payments.ledger_entry drop constraint ledger_entry_account`,
  `alter table payments.ledger_entry add constraint ledger_entry_account check (account in ('drawer', 'safe', 'card-clearing', 'provider-clearing', 'voucher-clearing', 'house-account',
     'sales-clearing', 'tips-payable', 'cash-rounding', 'cash-over-short', 'cash-in-out'))`,
];
