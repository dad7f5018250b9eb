import type { OrderView } from '@nova/pos/contracts';
import type { Fact } from '../../../api';

/** What an answered change of a check tells: it stands at this version now. */
export const orderMoved = ({ order }: { order: OrderView }): Fact[] => [{ type: 'order.changed.v1', aggregateId: order.id, aggregateVersion: order.version }];
