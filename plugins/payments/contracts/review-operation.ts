import { commandId, contract, id, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { operationView } from './operation';

/** A person decides what nobody could find out for a day (P10), after looking at the provider. What was decided wrongly shows in the reconciliation. */
export const reviewOperation = contract({
  name: 'review-operation', action: 'operation.review', method: 'POST', path: '/api/payments/operations/:operationId/review',
  params: z.object({ operationId: id }), body: z.strictObject({ commandId, outcome: z.enum(['succeeded', 'failed']), note: text(500, 3) }),
  reply: z.object({ operation: operationView }),
});
