import { platform } from '@nova/platform/access';
import { readJournalKey } from './services/journal-key';

/** Reads what a worker needs, before any job of it runs. */
export default function bootstrap(): void {
  if (platform().settings.runsWorker) readJournalKey(process.env);
}
