import type { NewEvent } from '@nova/platform/access';
import type { PaymentCaptured } from '../../../contracts/payment-captured';
import type { ChangedBy, ChangeSource, PaymentChanged } from '../../../contracts/payment-changed';
import type { PaymentRefunded } from '../../../contracts/payment-refunded';
import type { Operation } from './operation';
import type { OperationState } from './operation-states';

/** What the events of an operation say of it. */
export type Told = Pick<Operation, 'id' | 'kind' | 'provider' | 'reference' | 'locationId' | 'registerId' | 'shiftId' | 'tenderTypeId' | 'tenderKind' | 'currency' | 'amountMinor' | 'tipMinor' | 'changeMinor' | 'roundingMinor' | 'parentId' | 'refundId' | 'captureId'>;
/** `path`: the states it went through, from the one it was in (null: it is new) to the one it is in. */
export interface StateChange { readonly path: readonly [OperationState | null, ...OperationState[]]; readonly version: number; readonly reasonCode: string | null; readonly source: ChangeSource; readonly by: ChangedBy | null }

/** The facts to publish of a new state: that money moved, and for what goes through a provider each state of it. */
export function settledEvents(operation: Told, change: StateChange): NewEvent[] {
  const { id: operationId, kind, provider, reference, locationId, registerId, shiftId, tenderTypeId, tenderKind, currency, amountMinor, tipMinor, changeMinor, roundingMinor, parentId, refundId, captureId } = operation;
  const about = { operationId, reference, registerId, shiftId, tenderTypeId, tenderKind, currency, amountMinor, tipMinor };
  const head = { locationId, aggregateId: operationId, aggregateVersion: change.version };
  const to = change.path.at(-1) as OperationState;
  const steps = change.path.slice(1).map((state, index) => ({ from: change.path[index] ?? null, to: state as OperationState }));
  const events: NewEvent[] = [];
  if (to === 'succeeded' && kind === 'capture') events.push({ type: 'payment.captured.v1', ...head, payload: { ...about, changeMinor, roundingMinor } satisfies PaymentCaptured });
  if (to === 'succeeded' && kind === 'refund' && parentId !== null && refundId !== null) events.push({ type: 'payment.refunded.v1', ...head, payload: { ...about, parentId, refundId, roundingMinor } satisfies PaymentRefunded });
  if (provider !== 'manual') events.push({ type: 'payment.changed.v1', ...head, payload: { ...about, kind, state: to, previousState: change.path.at(-2) ?? null, parentId, refundId, captureId, provider, reasonCode: change.reasonCode, steps, source: change.source, actor: change.by } satisfies PaymentChanged });
  return events;
}
