import { acknowledgeDiverted, cancelJob, type PrintJob } from '@nova/printing/contracts';
import { Check, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { CommandFailure } from '../../outcomes';
import { Button, Dialog, toast } from '../../ui';
import { useMay } from '../session';
import { useAcknowledgeDiverted } from './api/acknowledge-diverted';
import { useCancelJob } from './api/cancel-job';
import { paperName } from './paper-name';
import { ReprintButton } from './reprint-button';
import { RetryJobButton } from './retry-job-button';
import css from './printing.module.css';

/** Everything that can be done with one paper, as far as its state and the person allow. */
export function JobActs({ job }: { job: PrintJob }) {
  const { t } = useWords();
  return (
    <span className={css['rowActs']}>
      <AcknowledgeButton job={job} />
      <RetryJobButton job={job} />
      {job.state === 'done' && <ReprintButton jobId={job.id} documentType={job.documentType} subjectId={job.subjectId} label={t('printing.reprint')} />}
      <CancelButton job={job} />
    </span>
  );
}

function AcknowledgeButton({ job }: { job: PrintJob }) {
  const { t } = useWords();
  const may = useMay();
  const command = useAcknowledgeDiverted(job.id);
  const onScreen = job.divertedAt !== null && job.acknowledgedAt === null && ['diverted', 'failed', 'queued'].includes(job.state);
  if (!onScreen || !may(acknowledgeDiverted)) return null;
  const run = async (): Promise<void> => { if (await command.run({ params: { jobId: job.id }, body: {} })) toast.ok(t('printing.acknowledged')); };
  return (
    <>
      <Button icon={Check} onPress={() => void run()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('printing.acknowledge')}</Button>
      <CommandFailure command={command} />
    </>
  );
}

function CancelButton({ job }: { job: PrintJob }) {
  const { t } = useWords();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const command = useCancelJob(job.id);
  if (!may(cancelJob) || !['queued', 'failed', 'diverted'].includes(job.state) || job.acknowledgedAt !== null) return null;
  const title = paperName(job, t);
  const run = async (): Promise<void> => {
    if (!(await command.run({ params: { jobId: job.id }, body: {} }))) return;
    setAsking(false);
    toast.ok(t('printing.cancelled', { title }));
  };
  return (
    <>
      <Button look="quiet" icon={Trash2} label={`${t('printing.cancel')}: ${title}`} onPress={() => setAsking(true)} />
      <Dialog role="alertdialog" title={t('printing.cancelAsk', { title })} closeLabel={t('common.close')} isOpen={asking} onClose={() => setAsking(false)}
        footer={<Button look="danger" onPress={() => void run()} isPending={command.pending} isDisabled={command.error?.unanswered ?? false}>{t('printing.cancel')}</Button>}>
        <p>{t('printing.cancelNext')}</p>
        <CommandFailure command={command} />
      </Dialog>
    </>
  );
}
