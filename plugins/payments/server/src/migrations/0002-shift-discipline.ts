import { sql, type Kysely, type Migration } from 'kysely';

const statements = [
  `alter table payments.ledger_transaction drop constraint ledger_transaction_kind`,
  `alter table payments.ledger_transaction add constraint ledger_transaction_kind
     check (kind in ('capture', 'refund', 'cash-in', 'cash-out', 'drop', 'tip-out', 'opening-float', 'opening-difference', 'over-short', 'closing-drop'))`,
  `create unique index ledger_transaction_one_closing_drop on payments.ledger_transaction (shift_id) where kind = 'closing-drop'`,
  // What is owed in tips is asked at each tip-out; without this it would read the whole ledger.
  `create index ledger_entry_of_tips on payments.ledger_entry (transaction_id) include (amount_minor) where account = 'tips-payable'`,
];

/** The drop that empties a drawer at its close, and tips that are paid out (S4, S10). */
export const shiftDiscipline: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
};
