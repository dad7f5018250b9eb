import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

/** How the provider calls an operation, where that was not known by the time it was final: what is drawn on it is asked for by that name. */
export async function nameOperation(trx: Trx, id: string, providerReference: string): Promise<void> {
  await sql`update payments.operation set provider_reference = ${providerReference} where id = ${id} and provider_reference is null`.execute(typed(trx));
}
