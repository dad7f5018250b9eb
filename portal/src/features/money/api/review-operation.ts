import type { Reply } from '@nova/platform/contracts';
import { reviewOperation } from '@nova/payments/contracts';
import { useCommand, type Fact } from '../../../api';

const facts = ({ operation }: Reply<typeof reviewOperation>): Fact[] => [{ type: 'payment.changed.v1', aggregateId: operation.id, payload: { operationId: operation.id, reference: operation.reference } }];
export const useReviewOperation = (operationId: string) => useCommand(reviewOperation, { scope: operationId, facts });
