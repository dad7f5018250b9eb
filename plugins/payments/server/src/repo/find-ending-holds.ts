import { sql, type Kysely } from 'kysely';
import type { Operation } from '../domain/operation';
import { operationColumns } from './operation-columns';

/** Holds that nobody captured or released and that end within `withinMs`, or should have ended; the first to end first. */
export async function findEndingHolds(db: Kysely<unknown>, withinMs: number, limit: number): Promise<Operation[]> {
  const { rows } = await sql<Operation>`
    select ${operationColumns} from payments.operation o
    where o.kind = 'authorize' and o.state = 'succeeded' and o.drawn_minor = 0 and o.capture_before < platform.now() + ${withinMs} * interval '1 millisecond'
    order by o.capture_before limit ${limit}`.execute(db);
  return rows;
}
