import { retryJob, type PrintJob } from '@nova/printing/contracts';
import { RotateCcw } from 'lucide-react';
import { useEffect } from 'react';
import { commandDesk } from '../../api';
import { refusalOf, useWords } from '../../i18n';
import { Button, toast } from '../../ui';
import { useMay } from '../session';
import { useRetryJob } from './api/retry-job';

/** A failed paper may be sent again; one of which nobody knows is sent again as a possible duplicate. */
export function RetryJobButton({ job }: { job: PrintJob }) {
  const { t } = useWords();
  const may = useMay();
  const retry = useRetryJob(job.id);
  const { key, error, dismiss } = retry;
  // The button itself says that it was not answered, and tries again.
  useEffect(() => commandDesk.attend(key), [key]);
  useEffect(() => {
    if (!error || error.unanswered) return;
    const refusal = refusalOf(error, t);
    toast.bad(refusal.title, refusal.next);
    dismiss();
  }, [dismiss, error, t]);
  if (!may(retryJob) || !['failed', 'uncertain', 'diverted'].includes(job.state)) return null;
  const run = async (): Promise<void> => {
    if (error) retry.retry();
    else if (await retry.run({ params: { jobId: job.id }, body: {} })) toast.ok(t('printing.queuedAgain'));
  };
  return <Button icon={RotateCcw} onPress={() => void run()} isPending={retry.pending}>{error ? t('common.tryAgain') : t('printing.retry')}</Button>;
}
