/** Part of migration 0001: the double-entry ledger (P7). Debits are positive. */
export const ledgerTables = [
  `create table payments.ledger_transaction (
     id uuid primary key, kind text not null, operation_id uuid references payments.operation, shift_id uuid not null, location_id text not null,
     currency text not null check (currency ~ '^[A-Z]{3}$'), at timestamptz not null,
     constraint ledger_transaction_kind check (kind in ('capture', 'refund', 'cash-in', 'cash-out', 'drop', 'opening-float', 'opening-difference', 'over-short')),
     constraint ledger_transaction_operation check ((kind in ('capture', 'refund')) = (operation_id is not null)))`,
  `create index ledger_transaction_by_shift on payments.ledger_transaction (shift_id)`,
  `create unique index ledger_transaction_by_operation on payments.ledger_transaction (operation_id, kind) where operation_id is not null`,
  // A shift is opened and counted once.
  `create unique index ledger_transaction_once_per_shift on payments.ledger_transaction (shift_id, kind) where kind in ('opening-float', 'opening-difference', 'over-short')`,

  `create table payments.ledger_entry (
     transaction_id uuid not null references payments.ledger_transaction, line int not null check (line >= 1), account text not null,
     amount_minor bigint not null check (amount_minor <> 0), currency text not null, primary key (transaction_id, line),
     constraint ledger_entry_account check (account in ('drawer', 'safe', 'card-clearing', 'voucher-clearing', 'house-account',
       'sales-clearing', 'tips-payable', 'cash-rounding', 'cash-over-short', 'cash-in-out')))`,

  // P7, cheaper than a deferred constraint trigger per row and stricter: each statement must bring whole, balanced transactions.
  // Since what each statement adds to a transaction sums to 0, so does the transaction, at every moment.
  `create function payments.entries_balance() returns trigger language plpgsql as $$
   declare bad uuid;
   begin
     select a.transaction_id into bad from added a join payments.ledger_transaction t on t.id = a.transaction_id
     group by a.transaction_id, t.currency having sum(a.amount_minor) <> 0 or count(*) < 2 or bool_or(a.currency <> t.currency) limit 1;
     if found then raise exception 'ledger transaction % does not balance', bad using errcode = '23514', constraint = 'ledger_entry_balance'; end if;
     return null;
   end $$`,
  `create trigger ledger_entry_balance after insert on payments.ledger_entry referencing new table as added for each statement execute function payments.entries_balance()`,
  `create trigger ledger_transaction_append_only before update or delete or truncate on payments.ledger_transaction for each statement execute function platform.refuse_change()`,
  `create trigger ledger_entry_append_only before update or delete or truncate on payments.ledger_entry for each statement execute function platform.refuse_change()`,
];
