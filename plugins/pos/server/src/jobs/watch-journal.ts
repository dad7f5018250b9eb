import { platform, type Job } from '@nova/platform/access';
import { Gauge } from 'prom-client';
import { verifyJournals } from '../services/verify-journals';

const everyMs = 3_600_000;

/** Verifies all journals each hour and samples `nova_pos_journal_breaks`, which must be 0: what was edited, removed, inserted or reordered, and heads that do not fit (S12). */
export function watchJournal(): Job {
  let found = 0;
  const gauge = new Gauge({ name: 'nova_pos_journal_breaks', help: 'Faults that the last verification of the journals found; must be 0', registers: [platform().metrics], collect() { this.set(found); } });
  platform().onClose('pos journal watch', () => { gauge.reset(); return Promise.resolve(); });
  return {
    name: 'pos.watch-journal', everyMs,
    async run(stop) {
      const verdicts = await verifyJournals(stop);
      if (stop.aborted) return;
      found = verdicts.reduce((sum, { faults }) => sum + faults.length, 0);
      for (const { heading, faults } of verdicts) if (faults.length > 0) platform().log.error({ series: heading?.series, faults: faults.slice(0, 10) }, 'the journal does not verify (runbook journal-broken)');
    },
  };
}
