import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { OperationTerms } from '../domain/operation';
import type { HistorySource } from '../domain/told-source';
import { workLeaseMs } from '../domain/work-lease';

export interface PlannedOperation extends OperationTerms {
  readonly parentId: string | null;
  readonly refundId: string | null;
  readonly captureId: string | null;
  readonly retriesId: string | null;
  readonly paymentMethod: string | null;
}

/** Writes an operation that is about to be sent, with both of its first states (P1). Who planned it sends it at once; it is the sweep's only after the lease. A used id violates `operation_pkey` or `operation_id_taken`, a ceiling `operation_ceiling`. */
export async function insertPlannedOperation(trx: Trx, planned: PlannedOperation, source: HistorySource): Promise<void> {
  await sql`
    with operation as (
      insert into payments.operation (id, kind, state, provider, parent_id, refund_id, capture_id, retries_id, payment_method, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency,
        amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, created_at, first_sent_at, next_check_at)
      select ${planned.id}, ${planned.kind}, 'sending', ${planned.provider}, ${planned.parentId}::uuid, ${planned.refundId}::uuid, ${planned.captureId}::uuid, ${planned.retriesId}::uuid, ${planned.paymentMethod},
        ${planned.reference}, ${planned.locationId}, ${planned.registerId}, ${planned.shiftId}, ${planned.tenderTypeId}, ${planned.tenderKind}, ${planned.currency},
        ${planned.amountMinor}, ${planned.tipMinor}, ${planned.amountMinor + planned.tipMinor}, 0, 0, '', ${planned.correlationId}, clock.at, clock.at, clock.at + ${workLeaseMs} * interval '1 millisecond'
      from (select platform.now() as at) clock
      returning id, created_at)
    insert into payments.operation_event (operation_id, sequence, from_state, to_state, source, at)
    select o.id, e.sequence, e.from_state, e.to_state, ${source}, o.created_at from operation o, (values (1, null, 'planned'), (2, 'planned', 'sending')) as e(sequence, from_state, to_state)`.execute(typed(trx));
}
