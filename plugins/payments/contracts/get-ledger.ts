import { contentId, contract, id, totalMinor } from '@nova/platform/contracts';
import { z } from 'zod';

/** Balances of the double-entry accounts, of one shift or of the location. Debits are positive; all together are 0 (P7). */
export const getLedger = contract({
  name: 'get-ledger', action: 'ledger.get', method: 'GET', path: '/api/payments/ledger',
  query: z.object({ locationId: contentId, shiftId: id.optional() }),
  reply: z.object({ accounts: z.array(z.object({ account: z.string(), currency: z.string(), balanceMinor: totalMinor })) }),
});
