import { sql, type Kysely } from 'kysely';
import type { Operation } from '../domain/operation';
import { operationColumns } from './operation-columns';

/** An operation as it is now, without a lock. null: there is none. */
export async function readOperation(db: Kysely<unknown>, id: string): Promise<Operation | null> {
  const { rows } = await sql<Operation>`select ${operationColumns} from payments.operation o where o.id = ${id}`.execute(db);
  return rows[0] ?? null;
}
