import { platform } from '@nova/platform/access';
import { JournalVerifier, type JournalVerdict } from '../domain/journal-verifier';
import { readHeadings } from '../repo/journal-series';
import { writeJournalLines } from './write-journal-lines';

/** Verifies every journal of this database as an auditor would its export: the same lines, the same verifier. Stops early when told to. */
export async function verifyJournals(stop: AbortSignal): Promise<JournalVerdict[]> {
  const verdicts: JournalVerdict[] = [];
  for (const heading of await readHeadings(platform().db())) {
    const verifier = new JournalVerifier();
    for await (const text of writeJournalLines(heading)) {
      if (stop.aborted) return verdicts;
      for (const line of text.trimEnd().split('\n')) verifier.read(line);
    }
    verdicts.push(verifier.end());
  }
  return verdicts;
}
