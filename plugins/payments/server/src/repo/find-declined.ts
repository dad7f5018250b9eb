import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';

interface Attempt { readonly reference: string; readonly provider: string; readonly currency: string; readonly totalMinor: number }

/** The last declined authorisation of the same money that no other card was tried for yet (P3). null: there is none. */
export async function findDeclined(trx: Trx, { reference, provider, currency, totalMinor }: Attempt): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select o.id from payments.operation o
    where o.reference = ${reference} and o.kind = 'authorize' and o.state = 'declined' and o.provider = ${provider} and o.currency = ${currency} and o.amount_minor + o.tip_minor = ${totalMinor}
      and o.provider_reference is not null and not exists (select from payments.operation n where n.retries_id = o.id)
    order by o.created_at desc, o.id desc limit 1`.execute(typed(trx));
  return rows[0]?.id ?? null;
}
