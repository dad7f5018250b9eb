import { sql, type Kysely } from 'kysely';
import type { Told } from '../domain/judge-answer';
import type { Operation } from '../domain/operation';

/** Nothing was found out: when to ask again, and what is known by now. Does nothing when the operation moved on meanwhile. */
export async function putOffCheck(db: Kysely<unknown>, operation: Operation, told: Told, nextCheckMs: number): Promise<void> {
  await sql`
    update payments.operation set next_check_at = platform.now() + ${nextCheckMs} * interval '1 millisecond', reason_code = coalesce(${told.reasonCode}, reason_code),
      provider_reference = coalesce(provider_reference, ${told.providerReference})
    where id = ${operation.id} and state = ${operation.state} and settled_at is null`.execute(db);
}
