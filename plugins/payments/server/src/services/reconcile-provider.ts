import { platform } from '@nova/platform/access';
import type { PaymentProvider } from '../providers/provider';
import { endReconciliation, insertLines, type NextWindow } from '../repo/settlement';
import { advanceOperation } from './advance-operation';

/** Lines that a provider shows late are found by reading this far back again. */
const overlapMs = 24 * 60 * 60 * 1000;
/** A bound on what one run reads: 100,000 lines at a hundred a page. */
const maxPages = 1000;

/**
 * Reads a provider's statement a little further than its window and compares its window with the ledger, both ways: what is younger than the window has time to be shown. Where the provider says more
 * of an operation than we know, a message was lost: it is read again and settled as a webhook would have it (P5, P6), and the next run finds both sides agreed.
 * Reading again changes nothing; a run that died is simply run again. Throws when the provider cannot be read.
 */
export async function reconcileProvider(provider: PaymentProvider, window: NextWindow): Promise<void> {
  let cursor: string | null = null;
  let lines = 0;
  for (let page = 0; page < maxPages; page += 1) {
    const { entries, next } = await provider.listSettled({ from: new Date(window.from.getTime() - overlapMs), to: window.readTo }, cursor);
    if (entries.length > 0) await insertLines(platform().db(), provider.name, entries);
    lines += entries.length;
    cursor = next;
    if (cursor === null) break;
  }
  if (cursor !== null) throw new Error(`the statement of ${provider.name} has more than ${maxPages} pages`);
  const { from, to } = window;
  if (to <= from) return;
  const { found, behind } = await platform().transact((context) => endReconciliation(context.trx, provider.name, { from, to }, lines));
  await Promise.allSettled(behind.map((id) => advanceOperation(id, 'webhook')));
  const facts = { provider: provider.name, from, to, lines, found };
  if (found > 0) platform().log.error(facts, 'the ledger and the provider differ');
  else platform().log.info(facts, 'the ledger and the provider agree');
}
