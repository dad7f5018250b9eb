import { sql, type Kysely } from 'kysely';
import { givenBack, operationFacts, type OperationFacts } from './operation-view';

/** All operations of a reference, oldest first. */
export async function findOperationsOf(db: Kysely<unknown>, reference: string): Promise<OperationFacts[]> {
  const { rows } = await sql<OperationFacts>`select ${operationFacts} from payments.operation o ${givenBack} where o.reference = ${reference} order by o.created_at, o.id`.execute(db);
  return rows;
}

/** Those operations, with the captures that followed by themselves, oldest first. */
export async function findOperationsById(db: Kysely<unknown>, ids: readonly string[]): Promise<OperationFacts[]> {
  const { rows } = await sql<OperationFacts>`
    select ${operationFacts} from payments.operation o ${givenBack}
    where o.id in (select unnest(${[...ids]}::uuid[]) union select capture_id from payments.operation where id = any(${[...ids]}::uuid[]) and capture_id is not null)
    order by o.created_at, o.id`.execute(db);
  return rows;
}
