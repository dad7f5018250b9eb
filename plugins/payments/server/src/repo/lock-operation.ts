import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { Operation } from '../domain/operation';
import { operationColumns } from './operation-columns';

/** An operation under lock; the caller holds its shift and what it is for already (lock order). null: there is none. */
export async function lockOperation(trx: Trx, id: string): Promise<Operation | null> {
  // Its columns are read again once the lock is there: a subquery of the locking statement would still see what was before the wait.
  await sql`select from payments.operation where id = ${id} for update`.execute(typed(trx));
  const { rows } = await sql<Operation>`select ${operationColumns} from payments.operation o where o.id = ${id}`.execute(typed(trx));
  return rows[0] ?? null;
}
