import { platform, type Job } from '@nova/platform/access';
import { countAllViolations, countLatestViolations, listInvariants, type Violations } from '../repo/count-violations';

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Looks at the latest rows each minute. What it counts is the gauge `nova_payments_violations`, which must be 0 everywhere; anything else is logged as an error too (P10). */
export function watchInvariants(): Job {
  return { name: 'payments.watch-invariants', everyMs: minuteMs, async run() { tell(await countLatestViolations(platform().db())); } };
}

/** Looks at the whole books once a day, one invariant after the other. */
export function auditLedger(): Job {
  return {
    name: 'payments.audit-ledger', everyMs: dayMs,
    async run(stop) {
      const counted: Violations[] = [];
      for (const name of await listInvariants(platform().db())) if (!stop.aborted) counted.push({ name, violations: await countAllViolations(platform().db(), name) });
      tell(counted);
    },
  };
}

function tell(counted: readonly Violations[]): void {
  const broken = counted.filter(({ violations }) => violations > 0);
  if (broken.length > 0) platform().log.error({ broken }, 'the money ledger breaks its rules');
}
