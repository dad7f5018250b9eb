import { sql, type RawBuilder } from 'kysely';
import type { Operation } from '../domain/operation';

/** Select list for `payments.operation o`, as the services that move it know it. */
export const operationColumns: RawBuilder<Operation> = sql`
  o.id, o.kind, o.state, o.provider, o.reference, o.location_id as "locationId", o.register_id as "registerId", o.shift_id as "shiftId", o.tender_type_id as "tenderTypeId", o.tender_kind as "tenderKind",
  o.currency, o.amount_minor as "amountMinor", o.tip_minor as "tipMinor", o.change_minor as "changeMinor", o.rounding_minor as "roundingMinor", o.drawn_minor as "drawnMinor", o.extra_minor as "extraMinor",
  exists (select from payments.operation v where v.parent_id = o.id and v.kind = 'void' and v.state not in ('declined', 'rejected', 'failed')) as voided,
  exists (select from payments.operation k where k.parent_id = o.id and k.kind = 'correction') as corrected,
  o.parent_id as "parentId", o.refund_id as "refundId", o.capture_id as "captureId", o.payment_method as "paymentMethod", o.provider_reference as "providerReference",
  (select p.provider_reference from payments.operation p where p.id = o.parent_id) as "parentReference",
  (select r.provider_reference from payments.operation r where r.id = o.retries_id) as "retriesReference",
  o.reason_code as "reasonCode", o.capture_before as "captureBefore", o.first_sent_at as "firstSentAt", o.attempts, o.correlation_id as "correlationId",
  (select max(e.sequence) from payments.operation_event e where e.operation_id = o.id) as version, platform.now() as now`;
