import { platform, type Job } from '@nova/platform/access';
import { Gauge } from 'prom-client';
import { unsignedAge } from '../repo/journal-head';
import { journalKey } from '../services/journal-key';
import { signJournalHeads } from '../services/sign-journal-heads';

/** A batch each: a busy till gets one signature for all its entries of this time, and a Z waits no longer for its own. */
const everyMs = 10_000;

/** Signs heads of the journal in batches. Reads `nova_pos_journal_unsigned_seconds` from the database at each scrape, so that it rises when this job stands still. */
export function signJournal(): Job {
  new Gauge({
    name: 'nova_pos_journal_unsigned_seconds', help: 'Age of the oldest journal entry that no signed head covers', registers: [platform().metrics],
    async collect() {
      try {
        this.set(await unsignedAge(platform().db()));
      } catch (error) {
        platform().log.warn({ err: error }, 'the age of unsigned journal entries could not be read');
      }
    },
  });
  return { name: 'pos.sign-journal', everyMs, async run() { await signJournalHeads(journalKey()); } };
}
