import { sql, type Kysely, type Migration } from 'kysely';
import { lateMoney } from './late-money';
import { providerInvariants } from './provider-invariants';
import { providerOperations } from './provider-operations';
import { reconciliationTables } from './reconciliation-tables';

/** Money through a provider: holds, captures, refunds that fail later, late money, and the provider's own statement. */
export const providers: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of [...providerOperations, ...lateMoney, ...reconciliationTables, ...providerInvariants]) await sql.raw(statement).execute(db);
  },
};
