import type { OrderView } from '@nova/pos/contracts';
import type { Fact, FactType } from '../../../api';

/** What an answered order command tells: the order stands at this version now. */
export const orderFacts = (...types: FactType[]) => (reply: { order: OrderView }): Fact[] =>
  types.map((type) => ({ type, aggregateId: reply.order.id, aggregateVersion: reply.order.version }));
