import { sql, type Kysely } from 'kysely';
import type { OperationEvent } from '../../../contracts/get-operation';
import { givenBack, operationFacts, type OperationFacts } from './operation-view';

export interface OperationStory { readonly operation: OperationFacts; readonly events: OperationEvent[]; readonly correlationId: string }

/** One operation as clients see it with its steps; null when there is none. */
export async function findOperation(db: Kysely<unknown>, operationId: string): Promise<OperationStory | null> {
  const { rows } = await sql<OperationFacts & { correlationId: string }>`
    select ${operationFacts}, o.correlation_id as "correlationId" from payments.operation o ${givenBack} where o.id = ${operationId}`.execute(db);
  const found = rows[0];
  if (found === undefined) return null;
  const { correlationId, ...operation } = found;
  const { rows: events } = await sql<OperationEvent>`
    select sequence, from_state as "from", to_state as "to", reason_code as "reasonCode", source, at from payments.operation_event where operation_id = ${operationId} order by sequence`.execute(db);
  return { operation, events, correlationId };
}
