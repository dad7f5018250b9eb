import { platform } from '@nova/platform/access';
import type { SigningKey } from '@nova/platform/pure';
import { findChainBreak, type JournalLink } from '../domain/journal-chain';
import { headText, type JournalHead } from '../domain/journal-head';
import { findMovedSeries, insertHeads, keepKey, type SeriesHead } from '../repo/journal-head';
import { readJournal } from '../repo/journal-read';

const pageEntries = 500;

/**
 * Signs the newest head of each series that moved, and every head that stands on a Z (S12). A head is signed only when the chain holds from the last
 * signed one up to it, so that nothing done to the rows in between ever gets a signature. Returns how many were signed.
 */
export async function signJournalHeads(key: SigningKey): Promise<number> {
  const moved = await findMovedSeries(platform().db());
  if (moved.length === 0) return 0;
  await keepKey(platform().db(), key);
  let signed = 0;
  for (const series of moved) signed += await signSeries(key, series);
  return signed;
}

async function signSeries(key: SigningKey, { series, lastNumber, signedNumber, signedHash, now }: SeriesHead): Promise<number> {
  const { db, log } = platform();
  let last = { number: signedNumber, hash: signedHash };
  let signed = 0;
  while (last.number < lastNumber) {
    const entries = await readJournal(db(), series, last.number, Math.min(pageEntries, lastNumber - last.number));
    const broken = entries.length === 0 ? { number: last.number + 1, reason: 'number' as const } : findChainBreak(entries, last);
    if (broken !== null) {
      log.error({ series, ...broken }, 'the journal is broken: nothing from there on is signed (runbook journal-broken)');
      return signed;
    }
    last = entries.at(-1) as JournalLink;
    const due = entries.filter((entry) => entry.kind === 'shift-closed' || entry.number === lastNumber);
    signed += await insertHeads(db(), due.map((entry) => signHead(key, entry, now)));
  }
  return signed;
}

function signHead(key: SigningKey, { series, number, hash }: JournalLink, signedAt: string): JournalHead {
  const head = { series, number, hash, keyId: key.keyId, signedAt };
  return { ...head, signature: key.sign(headText(head)) };
}
