import { platform } from '@nova/platform/access';
import { eventReaders } from '../../contracts/event-readers';
import { checkTransitions, finalStates, transitions } from './domain/operation-states';
import { advanceStale } from './jobs/advance-stale';
import { reconcileSettled } from './jobs/reconcile-settled';
import { watchHolds } from './jobs/watch-holds';
import { auditLedger, watchInvariants } from './jobs/watch-invariants';
import { ledger } from './migrations/0001-ledger';
import { shiftDiscipline } from './migrations/0002-shift-discipline';
import { providers } from './migrations/0003-providers';
import { webhooks } from './migrations/0004-webhooks';
import { webhookRetention } from './migrations/0005-webhook-retention';
import { rejectedIndex } from './migrations/0006-rejected-index';
import { reservedCaptures } from './migrations/0007-reserved-captures';
import { booksThatGrow } from './migrations/0008-books-that-grow';
import { refusedHolds } from './migrations/0009-refused-holds';
import { attemptMetric } from './observe/attempt-metrics';
import { disputedAnswers } from './observe/dispute-metrics';
import { providerSeconds } from './observe/provider-metrics';
import { permissions } from './permissions';
import { allProviders, cardProviderOf, setProviders } from './providers/registry';
import { readProviderSettings } from './providers/settings';
import { readPaymentsSettings } from './settings';
import { registerWebhooks } from './webhooks/register-webhooks';

/** Reads the settings and which providers there are, and hands migrations, permissions and jobs to the kernel. Nothing connects here. */
export function register(): void {
  checkTransitions(transitions, finalStates);
  const settings = readPaymentsSettings(process.env);
  setProviders(readProviderSettings(process.env));
  platform().provideCardProviders(cardProviderOf);
  platform().migrations('payments', { '0001-ledger': ledger, '0002-shift-discipline': shiftDiscipline, '0003-providers': providers, '0004-webhooks': webhooks, '0005-webhook-retention': webhookRetention, '0006-rejected-index': rejectedIndex, '0007-reserved-captures': reservedCaptures, '0008-books-that-grow': booksThatGrow, '0009-refused-holds': refusedHolds });
  platform().permissions('payments', permissions);
  platform().eventReaders(eventReaders);
  platform().job(watchInvariants());
  platform().job(auditLedger());
  platform().job(advanceStale());
  platform().job(watchHolds());
  platform().job(reconcileSettled(settings.reconciliation));
  registerWebhooks(settings.webhooks);
  // Known from the start: an alert on a metric that nobody has seen would be silent.
  providerSeconds();
  attemptMetric();
  for (const { name } of allProviders()) disputedAnswers().inc({ provider: name }, 0);
}
