import { sql, type Kysely, type Migration } from 'kysely';
import { invariantViews } from './invariant-views';
import { ledgerTables } from './ledger-tables';
import { operationTables } from './operation-tables';

/** Operations with their status events, the double-entry ledger, and the views of what must never happen. */
export const ledger: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of ['create schema if not exists payments', ...operationTables, ...ledgerTables, ...invariantViews]) await sql.raw(statement).execute(db);
  },
};
