import { platform } from '@nova/platform/access';
import { Gauge } from 'prom-client';
import { allProviders } from '../providers/registry';
import { readMoneyGauges, type GaugeRow } from '../repo/read-money-gauges';

/** By name: what it says, and its labels. */
const gauges: Readonly<Record<string, { readonly help: string; readonly labels: readonly string[] }>> = {
  nova_payments_operations: { help: 'Operations begun within the last hour, by what came of them so far', labels: ['provider', 'kind', 'outcome'] },
  nova_payments_unsettled: { help: 'Operations through a provider that are not settled, by state', labels: ['provider', 'state'] },
  nova_payments_unknown_oldest_seconds: { help: 'Since when the oldest operation without an answer has waited for one; 0: none', labels: ['provider'] },
  nova_payments_accepted_oldest_seconds: { help: 'Since when the oldest operation that a provider has accepted waits for its outcome; 0: none', labels: ['provider'] },
  nova_payments_rejected: { help: 'Operations rejected within the last hour: our mistake, or the account of the provider', labels: ['provider'] },
  nova_payments_webhooks: { help: 'Webhooks in the inbox that wait for their work (received) or were given up on (dead)', labels: ['provider', 'state'] },
  nova_payments_webhook_oldest_seconds: { help: 'Age of the oldest webhook that waits for its work; 0: none', labels: ['provider'] },
  nova_payments_reconciliation_age_seconds: { help: 'How far back the last reconciled moment is, or the first operation of a provider that was never reconciled; absent before both', labels: ['provider'] },
  nova_payments_differences: { help: 'Differences between the ledger and the provider that nobody has resolved', labels: ['provider'] },
  nova_payments_holds_ending: { help: 'Holds that end within four hours and were neither captured nor released', labels: ['provider'] },
  nova_payments_violations: { help: 'Rows that break a rule of the money ledger, among the latest or in the whole books when they were last looked at; must be 0', labels: ['invariant'] },
  nova_payments_invariants_age_seconds: { help: 'Since when the latest rows, or the whole books, have not been looked at', labels: ['extent'] },
  nova_payments_late_money_oldest_seconds: { help: 'Since when money that came after its shift was closed waits for the next Z of its register; absent: none', labels: ['register'] },
};
/** All gauges of one scrape share one query. */
const sampleMs = 1000;

/** Gauges read from the database at each scrape of a worker. A database that is away leaves the last values and a log line; the scrape must not fail with it. */
export function watchMoney(): void {
  let sample: { readonly at: number; readonly rows: Promise<GaugeRow[]> } | null = null;
  let last: GaugeRow[] = [];
  const read = async (): Promise<GaugeRow[]> => {
    try {
      last = await readMoneyGauges(platform().db(), allProviders().map(({ name }) => name));
    } catch (error) {
      platform().log.warn({ err: error }, 'the gauges of payments could not be read');
    }
    return last;
  };
  const sampled = (): Promise<GaugeRow[]> => {
    if (sample === null || performance.now() - sample.at > sampleMs) sample = { at: performance.now(), rows: read() };
    return sample.rows;
  };
  for (const [name, { help, labels }] of Object.entries(gauges)) {
    new Gauge({
      name, help, labelNames: [...labels], registers: [platform().metrics],
      async collect() {
        const rows = await sampled();
        this.reset();
        for (const row of rows) if (row.gauge === name) this.set({ ...row.labels }, row.value);
      },
    });
  }
}
