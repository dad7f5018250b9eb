import { contentId, contract, id, instant, minor, pageQuery, text } from '@nova/platform/contracts';
import { z } from 'zod';
import { operationKind, operationState, operationView } from './operation';
import { providerName } from './webhook-event';

const amount = z.coerce.number().pipe(minor);

/**
 * Payment operations of a location, newest first, or those of one reference (the order) or shift. `from` inclusive, `to` exclusive, by when they were created;
 * `amountMinor` is with the tip or without it; `providerReference` is the whole of it.
 */
export const listOperations = contract({
  name: 'list-operations', action: 'operation.list', method: 'GET', path: '/api/payments/operations',
  query: z.object({
    locationId: contentId, reference: id.optional(), shiftId: id.optional(), state: operationState.optional(), kind: operationKind.optional(), provider: providerName.optional(),
    from: instant.optional(), to: instant.optional(), amountMinor: amount.optional(), providerReference: text(200).optional(), ...pageQuery,
  }),
  reply: z.object({ operations: z.array(operationView), next: z.string().nullable() }),
});
