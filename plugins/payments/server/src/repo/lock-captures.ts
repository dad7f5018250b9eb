import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { TenderKind } from '../../../contracts/operation';
import type { OperationState } from '../domain/operation-states';
import { givenBack } from './operation-view';

/** A tender of a check with what was given back of it. */
export interface TakenTender {
  readonly operationId: string; readonly state: OperationState; readonly provider: string; readonly tenderKind: TenderKind; readonly tenderTypeId: string; readonly locationId: string; readonly currency: string;
  readonly amountMinor: number; readonly tipMinor: number; readonly refundedMinor: number; readonly refundedTipMinor: number;
}

/** All captures of a reference under lock, oldest first. One that was taken back (P6) counts as given back whole. */
export async function lockCaptures(trx: Trx, reference: string): Promise<TakenTender[]> {
  const db = typed<unknown>(trx);
  await sql`select from payments.operation where reference = ${reference} and kind = 'capture' order by id for update`.execute(db);
  const { rows } = await sql<TakenTender>`
    select o.id as "operationId", o.state, o.provider, o.tender_kind as "tenderKind", o.tender_type_id as "tenderTypeId", o.location_id as "locationId", o.currency, o.amount_minor as "amountMinor", o.tip_minor as "tipMinor",
      case when back.corrected then o.amount_minor else back.amount end as "refundedMinor", case when back.corrected then o.tip_minor else back.tip end as "refundedTipMinor"
    from payments.operation o ${givenBack} where o.reference = ${reference} and o.kind = 'capture' order by o.created_at, o.id`.execute(db);
  return rows;
}
