import { AppError } from '@nova/platform/pure';
import type { ProviderOperation } from '../providers/provider';
import { totalMinor, type Operation } from './operation';

/** What is asked of the provider. It is made of columns that never change, so that every attempt asks the same (P1). Throws AppError `internal` for a row that cannot be asked about. */
export function providerRequest(operation: Operation): ProviderOperation {
  const { id: operationId, correlationId, currency, providerReference, firstSentAt, parentReference } = operation;
  if (firstSentAt === null) throw new AppError('internal', `operation ${operationId} was never planned to be sent`);
  const attempt = { operationId, correlationId, currency, amountMinor: totalMinor(operation), firstSentAt: new Date(firstSentAt), providerReference };
  if (operation.kind === 'authorize' && operation.paymentMethod !== null) return { kind: 'authorize', ...attempt, paymentMethod: operation.paymentMethod, retries: operation.retriesReference };
  if (parentReference !== null) {
    if (operation.kind === 'capture' || operation.kind === 'void') return { kind: operation.kind, ...attempt, authorizationReference: parentReference };
    if (operation.kind === 'refund') return { kind: 'refund', ...attempt, captureReference: parentReference };
  }
  throw new AppError('internal', `operation ${operationId} (${operation.kind}) cannot be asked about`);
}
