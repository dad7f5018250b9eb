import { sql, type Kysely } from 'kysely';

export interface TouchedOperation { readonly id: string; readonly direct: boolean; readonly locationId: string; readonly correlationId: string }

/**
 * What a provider's object is about: the operation whose id it carries or whose reference it is, and what hangs on that and is not settled yet (a capture whose answer was lost
 * shows on the payment that it was taken from). The operation itself first; empty when none is ours.
 */
export async function findWebhookOperations(db: Kysely<unknown>, object: { readonly provider: string; readonly objectReference: string; readonly operationId: string | null }): Promise<TouchedOperation[]> {
  const { rows } = await sql<TouchedOperation>`
    with direct as (
      select id from payments.operation where provider = ${object.provider} and (id = ${object.operationId} or provider_reference = ${object.objectReference}))
    select o.id, true as direct, o.location_id as "locationId", o.correlation_id as "correlationId", o.created_at from payments.operation o where o.id in (select id from direct)
    union
    select o.id, false, o.location_id, o.correlation_id, o.created_at from payments.operation o
    where o.parent_id in (select id from direct) and o.settled_at is null and o.id not in (select id from direct)
    order by direct desc, created_at`.execute(db);
  return rows;
}
