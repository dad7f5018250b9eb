import { platform, type Job } from '@nova/platform/access';
import { Gauge } from 'prom-client';
import { countViolations } from '../repo/count-violations';

/** Samples the invariant views into `nova_payments_violations`, which must be 0 everywhere; anything else is logged as an error too (P10). */
export function watchInvariants(): Job {
  let sample: { name: string; violations: number }[] = [];
  const gauge = new Gauge({
    name: 'nova_payments_violations', help: 'Rows that break a rule of the money ledger; must be 0', labelNames: ['invariant'], registers: [platform().metrics],
    collect() { for (const { name, violations } of sample) this.set({ invariant: name }, violations); },
  });
  platform().onClose('payments invariants', () => { gauge.reset(); return Promise.resolve(); });
  return {
    name: 'payments.watch-invariants', everyMs: 60_000,
    async run() {
      sample = await countViolations(platform().db());
      const broken = sample.filter((each) => each.violations > 0);
      if (broken.length > 0) platform().log.error({ broken }, 'the money ledger breaks its rules');
    },
  };
}
