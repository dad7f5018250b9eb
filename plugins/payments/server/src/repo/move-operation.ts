import { typed, type Trx } from '@nova/platform/access';
import { sql } from 'kysely';
import type { Posting } from '../domain/accounts';
import type { Told } from '../domain/judge-answer';
import type { Operation } from '../domain/operation';
import { finalStates, type OperationState } from '../domain/operation-states';
import type { HistorySource } from '../domain/told-source';

export interface Movement {
  readonly operation: Operation;
  /** The states after the present one. */
  readonly through: readonly OperationState[];
  readonly told: Told;
  /** Booked when it succeeded; empty otherwise. */
  readonly postings: readonly Posting[];
  readonly source: HistorySource;
  /** Until it is asked about again; of no account once it is final. */
  readonly nextCheckMs: number;
}

/** Moves an operation with its status events and, when it succeeded, its ledger transaction, in one statement. False: it was not in the state that the caller saw. */
export async function moveOperation(trx: Trx, { operation, through, told, postings, source, nextCheckMs }: Movement): Promise<boolean> {
  const to = through.at(-1) as OperationState;
  const history = through.map((state, index) => ({ sequence: operation.version + index + 1, from_state: through[index - 1] ?? operation.state, to_state: state }));
  const lines = postings.map((posting, index) => ({ line: index + 1, account: posting.account, amount_minor: posting.amountMinor }));
  const final = finalStates.includes(to);
  const { rows } = await sql`
    with moved as (
      update payments.operation set state = ${to}, settled_at = case when ${final} then platform.now() end, next_check_at = case when ${final} then null else platform.now() + ${nextCheckMs} * interval '1 millisecond' end,
        reason_code = ${told.reasonCode}, provider_reference = coalesce(provider_reference, ${told.providerReference}), extra_minor = greatest(extra_minor, ${told.extraMinor}),
        capture_before = coalesce(${told.captureBefore?.toISOString() ?? null}::timestamptz, capture_before)
      where id = ${operation.id} and state = ${operation.state} returning id, kind, shift_id, location_id, currency, platform.now() as at),
    history as (
      insert into payments.operation_event (operation_id, sequence, from_state, to_state, reason_code, source, at)
      select m.id, e.sequence, e.from_state, e.to_state, ${told.reasonCode}, ${source}, m.at from moved m, jsonb_to_recordset(${JSON.stringify(history)}::jsonb) as e(sequence int, from_state text, to_state text)),
    booked as (
      insert into payments.ledger_transaction (id, kind, operation_id, shift_id, location_id, currency, at)
      select id, kind, id, shift_id, location_id, currency, at from moved where ${lines.length > 0}),
    entries as (
      insert into payments.ledger_entry (transaction_id, line, account, amount_minor, currency)
      select m.id, e.line, e.account, e.amount_minor, m.currency from moved m, jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as e(line int, account text, amount_minor bigint))
    select id from moved`.execute(typed(trx));
  return rows.length === 1;
}
