import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { Posting } from '../domain/accounts';
import type { OperationTerms } from '../domain/operation';
import type { OperationState } from '../domain/operation-states';
import type { HistorySource } from '../domain/told-source';

export interface NewOperation extends OperationTerms {
  readonly tenderedMinor: number;
  readonly changeMinor: number;
  readonly roundingMinor: number;
  readonly externalReference: string;
  /** What it draws on, the refund it is a share of, and what the provider said: of a tender at the till there is none of it. */
  readonly parentId?: string;
  readonly refundId?: string;
  readonly providerReference?: string | null;
  readonly reasonCode?: string;
  readonly source?: HistorySource;
}

/**
 * Writes an operation with its whole history, its ledger transaction and its entries in one statement, since a payment at the till waits for it.
 * `path` is the way from the first state to the last; without postings nothing is booked. Answers when it was settled. A used id violates `operation_pkey`.
 */
export async function insertSettledOperation(trx: Trx, operation: NewOperation, path: readonly OperationState[], postings: readonly Posting[]): Promise<string> {
  const history = path.map((to, index) => ({ sequence: index + 1, from_state: path[index - 1] ?? null, to_state: to }));
  const lines = postings.map((posting, index) => ({ line: index + 1, account: posting.account, amount_minor: posting.amountMinor }));
  const { rows } = await sql<{ at: string }>`
    with operation as (
      insert into payments.operation (id, kind, state, provider, reference, location_id, register_id, shift_id, tender_type_id, tender_kind, currency,
        amount_minor, tip_minor, tendered_minor, change_minor, rounding_minor, external_reference, correlation_id, parent_id, refund_id, provider_reference, reason_code, created_at, settled_at)
      select ${operation.id}, ${operation.kind}, ${path.at(-1)}, ${operation.provider}, ${operation.reference}, ${operation.locationId}, ${operation.registerId}, ${operation.shiftId},
        ${operation.tenderTypeId}, ${operation.tenderKind}, ${operation.currency}, ${operation.amountMinor}, ${operation.tipMinor}, ${operation.tenderedMinor}, ${operation.changeMinor},
        ${operation.roundingMinor}, ${operation.externalReference}, ${operation.correlationId}, ${operation.parentId ?? null}::uuid, ${operation.refundId ?? null}::uuid,
        ${operation.providerReference ?? null}, ${operation.reasonCode ?? null}, clock.at, clock.at
      from (select platform.now() as at) clock
      returning id, kind, shift_id, location_id, currency, created_at),
    history as (
      insert into payments.operation_event (operation_id, sequence, from_state, to_state, source, reason_code, at)
      select o.id, e.sequence, e.from_state, e.to_state, ${operation.source ?? 'command'}, ${operation.reasonCode ?? null}, o.created_at
      from operation o, jsonb_to_recordset(${JSON.stringify(history)}::jsonb) as e(sequence int, from_state text, to_state text)),
    booked as (
      insert into payments.ledger_transaction (id, kind, operation_id, shift_id, location_id, currency, at)
      select id, kind, id, shift_id, location_id, currency, created_at from operation where ${lines.length > 0}),
    entries as (
      insert into payments.ledger_entry (transaction_id, line, account, amount_minor, currency)
      select o.id, e.line, e.account, e.amount_minor, o.currency
      from operation o, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as e(line int, account text, amount_minor bigint))
    select created_at as at from operation`.execute(typed(trx));
  return (rows[0] as { at: string }).at;
}
