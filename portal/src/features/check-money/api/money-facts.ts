import type { OrderView } from '@nova/pos/contracts';
import type { Fact } from '../../../api';

const types = ['order.changed.v1', 'order.closed.v1', 'table.changed.v1', 'payment.changed.v1', 'payment.captured.v1', 'payment.refunded.v1', 'print-job.queued.v1'] as const;

/** What an answered money command tells: the check stands at this version, and money moved on it and on no other. */
export const moneyFacts = ({ order }: { order: OrderView }): Fact[] =>
  types.map((type) => ({ type, aggregateId: order.id, aggregateVersion: order.version, payload: { reference: order.id } }));
