import { rushOrder } from '@nova/pos/contracts';
import type { Reply } from '@nova/platform/contracts';
import { useCommand, type Fact } from '../../../api';

/** The answer says nothing of the check but its version, so the check is read again. */
const facts = ({ orderId, version }: Reply<typeof rushOrder>): Fact[] => [{ type: 'order.changed.v1', aggregateId: orderId, aggregateVersion: version }, { type: 'ticket.changed.v1' }];
/** `course` null: the whole order. */
export const useRushOrder = (orderId: string, course: number | null) => useCommand(rushOrder, { scope: `${orderId}:${course ?? 'all'}`, facts });
