import type { OperationView, WebhookState } from '@nova/payments/contracts';
import type { Freshness } from '../../api';

/** What the list of operations shows; undefined: not filtered by it. `from` inclusive, `to` exclusive. */
export interface OperationFilter {
  reference: string | undefined;
  state: OperationView['state'] | undefined;
  kind: OperationView['kind'] | undefined;
  provider: string | undefined;
  from: string | undefined;
  to: string | undefined;
  amountMinor: number | undefined;
  providerReference: string | undefined;
}
export interface WebhookFilter {
  state: WebhookState | undefined;
  provider: string | undefined;
  from: string | undefined;
  to: string | undefined;
}
/** `reference`: of the money of one check. */
export interface DifferenceFilter { state: 'open' | 'resolved' | undefined; reference: string | undefined }

export const moneyKeys = {
  operations: (locationId: string, filter: OperationFilter) => ['money', 'operations', locationId, filter] as const,
  operation: (operationId: string) => ['money', 'operation', operationId] as const,
  webhooks: (locationId: string, filter: WebhookFilter) => ['money', 'webhooks', locationId, filter] as const,
  differences: (locationId: string, filter: DifferenceFilter) => ['money', 'differences', locationId, filter] as const,
};

const lists = [['money', 'operations']];
/** The operation is the aggregate of every payment fact that the server tells; what an own command tells has the check there, and reads every open operation again. */
const moved: Freshness['payment.changed.v1'] = (fact) => [...lists, typeof fact.payload?.['operationId'] === 'string' ? ['money', 'operation', fact.payload['operationId']] : ['money', 'operation']];

export const moneyFreshness: Freshness = {
  'payment.changed.v1': moved, 'payment.captured.v1': moved, 'payment.refunded.v1': moved,
  'webhook.changed.v1': () => [['money', 'webhooks']], 'difference.changed.v1': () => [['money', 'differences']],
};
