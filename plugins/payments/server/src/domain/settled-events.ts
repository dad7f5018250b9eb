import type { NewEvent } from '@nova/platform/access';
import type { PaymentCaptured } from '../../../contracts/payment-captured';
import type { PaymentChanged } from '../../../contracts/payment-changed';
import type { PaymentRefunded } from '../../../contracts/payment-refunded';
import type { Operation } from './operation';
import type { OperationState } from './operation-states';

/** What the events of an operation say of it. */
export type Told = Pick<Operation, 'id' | 'kind' | 'provider' | 'reference' | 'locationId' | 'registerId' | 'shiftId' | 'tenderTypeId' | 'tenderKind' | 'currency' | 'amountMinor' | 'tipMinor' | 'changeMinor' | 'roundingMinor' | 'parentId' | 'refundId' | 'captureId'>;
export interface StateChange { readonly from: OperationState | null; readonly to: OperationState; readonly version: number; readonly reasonCode: string | null }

/** The facts to publish of a new state: that money moved, and for what goes through a provider each state of it. */
export function settledEvents(operation: Told, change: StateChange): NewEvent[] {
  const { id: operationId, kind, provider, reference, locationId, registerId, shiftId, tenderTypeId, tenderKind, currency, amountMinor, tipMinor, changeMinor, roundingMinor, parentId, refundId, captureId } = operation;
  const about = { operationId, reference, registerId, shiftId, tenderTypeId, tenderKind, currency, amountMinor, tipMinor };
  const head = { locationId, aggregateId: operationId, aggregateVersion: change.version };
  const events: NewEvent[] = [];
  if (change.to === 'succeeded' && kind === 'capture') events.push({ type: 'payment.captured.v1', ...head, payload: { ...about, changeMinor, roundingMinor } satisfies PaymentCaptured });
  if (change.to === 'succeeded' && kind === 'refund' && parentId !== null && refundId !== null) events.push({ type: 'payment.refunded.v1', ...head, payload: { ...about, parentId, refundId, roundingMinor } satisfies PaymentRefunded });
  if (provider !== 'manual') events.push({ type: 'payment.changed.v1', ...head, payload: { ...about, kind, state: change.to, previousState: change.from, parentId, refundId, captureId, provider, reasonCode: change.reasonCode } satisfies PaymentChanged });
  return events;
}
