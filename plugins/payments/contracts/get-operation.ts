import { contract, id, instant } from '@nova/platform/contracts';
import { z } from 'zod';
import { operationState, operationView } from './operation';

/** One step of an operation, and who learnt of it: the command itself, the provider's answer, a sweep, a webhook, or a person's review. */
export const operationEvent = z.object({ sequence: z.int(), from: operationState.nullable(), to: operationState, reasonCode: z.string().nullable(), source: z.enum(['command', 'answer', 'sweep', 'webhook', 'review']), at: instant });
export type OperationEvent = z.infer<typeof operationEvent>;

/** One operation with all its steps, oldest first, and the correlation id that follows it from the browser to the provider and back. */
export const getOperation = contract({
  name: 'get-operation', action: 'operation.get', method: 'GET', path: '/api/payments/operations/:operationId',
  params: z.object({ operationId: id }),
  reply: z.object({ operation: operationView, events: z.array(operationEvent), correlationId: z.string() }),
});
