import { platform, type Actor } from '@nova/platform/access';
import type { Input } from '@nova/platform/contracts';
import { done, refuse, type Outcome } from '@nova/platform/pure';
import type { exportJournal as contract } from '../../../contracts/export-journal';
import { readHeading } from '../repo/journal-series';
import { writeJournalLines } from './write-journal-lines';

export interface JournalFile { readonly fileName: string; readonly lines: AsyncGenerator<string> }

/** The journal of a register as a file that needs nothing else to be verified (S12). Refuses `not_found`; throws `foreign_location`. */
export async function exportJournal(actor: Actor, { params }: Input<typeof contract>): Promise<Outcome<JournalFile>> {
  actor.require('pos.journal.export');
  const heading = await readHeading(platform().db(), params.registerId);
  if (heading === null) return refuse('not_found', 'No shift was ever opened on this register.');
  actor.requireLocation(heading.locationId);
  return done({ fileName: `journal-${heading.series}-${heading.madeAt.slice(0, 10)}.ndjson`, lines: writeJournalLines(heading) });
}
