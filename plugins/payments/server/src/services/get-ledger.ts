import { platform, type Actor } from '@nova/platform/access';
import type { Input, Reply } from '@nova/platform/contracts';
import { done, type Outcome } from '@nova/platform/pure';
import type { getLedger as contract } from '../../../contracts/get-ledger';
import { readBalances } from '../repo/read-balances';

/** Balances of the accounts, of a location or of one of its shifts (another location's shift has none here). */
export async function getLedger(actor: Actor, { query }: Input<typeof contract>): Promise<Outcome<Reply<typeof contract>>> {
  actor.require('payments.ledger.get');
  actor.requireLocation(query.locationId);
  return done({ accounts: await readBalances(platform().db(), query) });
}
