import { typed, type Actor, type Trx } from '@nova/platform/access';
import type { PaymentChanged } from '@nova/payments/contracts';
import { sql } from 'kysely';
import { instantText } from './instant-text';

/** Operations of the order `o` as OrderOperation JSON, oldest first. */
export const operationsJson = sql`(select coalesce(json_agg(json_build_object(
    'id', x.operation_id, 'kind', x.kind, 'state', x.state, 'provider', x.provider, 'parentId', x.parent_id, 'captureId', x.capture_id, 'refundId', x.refund_id, 'tenderTypeId', x.tender_type_id,
    'tenderName', x.tender_name, 'tenderKind', x.tender_kind, 'amountMinor', x.amount_minor, 'tipMinor', x.tip_minor, 'roundingMinor', x.rounding_minor, 'reasonCode', x.reason_code, 'share', x.share,
    'at', ${instantText('x.at')}, 'changedAt', ${instantText('x.changed_at')}, 'held', coalesce(c.claim = 'held', false)) order by x.at, x.operation_id), '[]'::json)
  from pos.order_operation x left join pos.claims_of(o.id) c on c.operation_id = x.operation_id where x.order_id = o.id)`;

type Named = { readonly tenderName: Record<string, string> };

/**
 * What became of an operation, once for each of its states: its row, each transition with whoever made it, then what the check claims, by its rows. A capture that follows an authorisation by itself
 * belongs to whoever asked for that and pays the same share. A correction takes back what came (P6): from an open check, whose due rises again; from a closed one
 * it is `withdrawn`, for its receipt stands. News that is not newer than what is known changes nothing. Two statements, of our own rows only.
 */
export async function noteOperation(trx: Trx, change: PaymentChanged & Named & { readonly sequence: number }): Promise<void> {
  const { operationId, reference, kind, state, parentId, captureId, refundId, reasonCode, source, actor } = change;
  const steps = (change.steps.length > 0 ? change.steps : [{ from: change.previousState, to: state }]).map((step, index) => ({ nth: index + 1, ...step }));
  const { rows } = await sql<{ operation_id: string }>`
    with x as (
      insert into pos.order_operation as known (operation_id, order_id, sequence, kind, state, provider, parent_id, capture_id, refund_id, share, tender_type_id, tender_name, tender_kind, shift_id, amount_minor, tip_minor, reason_code,
        actor_id, actor_name, device_id, approver_id, correlation_id)
      select ${operationId}::uuid, o.id, ${change.sequence}::int, ${kind}, ${state}, ${change.provider}, ${parentId}::uuid, ${captureId}::uuid, ${refundId}::uuid, p.share, ${change.tenderTypeId},
        ${JSON.stringify(change.tenderName)}::jsonb, ${change.tenderKind}, ${change.shiftId}::uuid, ${change.amountMinor}::bigint, ${change.tipMinor}::bigint, ${reasonCode}, p.actor_id, p.actor_name, p.device_id, p.approver_id, p.correlation_id
      from pos."order" o left join pos.order_operation p on p.operation_id = ${parentId}::uuid and p.capture_id = ${operationId}::uuid where o.id = ${reference}::uuid
      on conflict (operation_id) do update set state = excluded.state, sequence = excluded.sequence, reason_code = excluded.reason_code, changed_at = platform.now() where known.sequence < excluded.sequence
      returning operation_id, sequence, changed_at)
    insert into pos.order_operation_event (operation_id, sequence, from_state, to_state, reason_code, source, actor_id, actor_name, approver_id, device_id, correlation_id, at)
    select x.operation_id, x.sequence - ${steps.length}::int + s.nth, s."from", s."to", case when s.nth = ${steps.length}::int then ${reasonCode}::text end, ${source}::text, ${actor?.id ?? null}::text, ${actor?.name ?? null}::text, ${actor?.approverId ?? null}::text,
      ${actor?.deviceId ?? null}::uuid, ${actor?.correlationId ?? null}::text, x.changed_at
    from x, jsonb_to_recordset(${JSON.stringify(steps)}::jsonb) as s(nth int, "from" text, "to" text) returning operation_id`.execute(typed(trx));
  if (rows.length === 0) return;
  const corrected = kind === 'correction' && state === 'succeeded' ? change.amountMinor : 0;
  await sql`
    update pos."order" o set version = version + 1, taking_minor = c.taking, asking_minor = c.asking, held_minor = c.held,
      refunded_minor = refunded_minor - case when p.kind = 'refund' then ${corrected}::bigint else 0 end,
      paid_minor = paid_minor - case when p.kind = 'capture' and state in ('open', 'billed') then ${corrected}::bigint else 0 end,
      withdrawn_minor = withdrawn_minor + case when p.kind = 'capture' and state not in ('open', 'billed') then ${corrected}::bigint else 0 end
    from (select coalesce(sum(amount_minor) filter (where claim = 'taking'), 0)::bigint as taking, coalesce(sum(amount_minor) filter (where claim = 'asking'), 0)::bigint as asking,
        coalesce(sum(amount_minor) filter (where claim = 'held'), 0)::bigint as held from pos.claims_of(${reference}::uuid)) c
      left join (select kind from pos.order_operation where operation_id = ${parentId}::uuid) p on true
    where o.id = ${reference}::uuid`.execute(typed(trx));
}

export interface OperationSigner { readonly actor: Actor; readonly approverId?: string | null; readonly share?: number | undefined }

/** Who planned operations that were noted in this transaction, and which share they pay. */
export async function signOperations(trx: Trx, operationIds: readonly string[], { actor, approverId = null, share }: OperationSigner): Promise<void> {
  await sql`
    update pos.order_operation set actor_id = ${actor.id}, actor_name = ${actor.name}, device_id = ${actor.deviceId}::uuid, approver_id = ${approverId}, correlation_id = ${actor.correlationId}, share = coalesce(${share ?? null}::int, share)
    where operation_id = any (${operationIds}::uuid[]) and actor_name is null`.execute(typed(trx));
}
