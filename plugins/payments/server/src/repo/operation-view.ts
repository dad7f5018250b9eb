import { sql, type RawBuilder } from 'kysely';
import type { OperationView } from '../../../contracts/operation';

/** A row of `operation o` as clients see it, but for the page at the provider, which is the provider's to say. */
export type OperationFacts = Omit<OperationView, 'providerPage'>;

/** Select list for `payments.operation o`. What is left to give back counts each share of a refund until it came to nothing. */
export const operationFacts: RawBuilder<OperationFacts> = sql`
  o.id, o.kind, o.state, o.provider, o.reference, o.location_id as "locationId", o.register_id as "registerId", o.shift_id as "shiftId", o.tender_type_id as "tenderTypeId",
  o.tender_kind as "tenderKind", o.currency, o.amount_minor as "amountMinor", o.tip_minor as "tipMinor", o.tendered_minor as "tenderedMinor", o.change_minor as "changeMinor",
  o.rounding_minor as "roundingMinor", o.external_reference as "externalReference", o.created_at as "createdAt", o.settled_at as "settledAt",
  o.parent_id as "parentId", o.refund_id as "refundId", o.capture_id as "captureId", o.provider_reference as "providerReference", o.reason_code as "reasonCode",
  o.capture_before as "captureBefore", o.amount_minor + o.tip_minor + o.extra_minor as "capturableMinor", o.drawn_minor as "drawnMinor", o.attempts, o.next_check_at as "nextCheckAt",
  case when o.kind = 'capture' and o.state = 'succeeded' and not back.corrected then o.amount_minor - back.amount else 0 end as "refundableMinor",
  case when o.kind = 'capture' and o.state = 'succeeded' and not back.corrected then o.tip_minor - back.tip else 0 end as "refundableTipMinor"`;

/** Goes with `operationFacts`: `from payments.operation o ${givenBack}`. Only captures are looked up. */
export const givenBack: RawBuilder<unknown> = sql`
  cross join lateral (
    select coalesce(sum(r.amount_minor) filter (where r.kind = 'refund'), 0)::bigint as amount, coalesce(sum(r.tip_minor) filter (where r.kind = 'refund'), 0)::bigint as tip,
      coalesce(bool_or(r.kind = 'correction'), false) as corrected
    from payments.operation r
    where o.kind = 'capture' and r.parent_id = o.id and r.kind in ('refund', 'correction') and r.state not in ('declined', 'rejected', 'failed')
      and not exists (select from payments.operation k where k.parent_id = r.id and k.kind = 'correction')) back`;
