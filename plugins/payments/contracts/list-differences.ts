import { contentId, contract, id, instant, pageQuery } from '@nova/platform/contracts';
import { z } from 'zod';
import { differenceView } from './difference';
import { providerName } from './webhook-event';

/** Where the ledger and a provider's statement differ, newest first: of this location, and what belongs to none. With how far each provider is reconciled. `reference`: of the money of one check. */
export const listDifferences = contract({
  name: 'list-differences', action: 'difference.list', method: 'GET', path: '/api/payments/differences',
  query: z.object({ locationId: contentId, state: z.enum(['open', 'resolved']).optional(), provider: providerName.optional(), reference: id.optional(), ...pageQuery }),
  reply: z.object({
    differences: z.array(differenceView), next: z.string().nullable(),
    reconciled: z.array(z.object({ provider: z.string(), until: instant, at: instant, lines: z.int() })),
  }),
});
