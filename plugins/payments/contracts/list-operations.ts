import { contentId, contract, id, pageQuery } from '@nova/platform/contracts';
import { z } from 'zod';
import { operationView } from './operation';

/** Payment operations of a location, newest first, or those of one reference (the order) or shift. */
export const listOperations = contract({
  name: 'list-operations', action: 'operation.list', method: 'GET', path: '/api/payments/operations',
  query: z.object({ locationId: contentId, reference: id.optional(), shiftId: id.optional(), ...pageQuery }),
  reply: z.object({ operations: z.array(operationView), next: z.string().nullable() }),
});
