import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Empty, Segmented } from '../../ui';
import { JobPill, Paper, paperName, useJobsOf } from '../printing';
import { usePlace } from '../session';
import css from './log.module.css';

/** Every paper of the check as it left the printer. */
export function OrderPapers({ orderId }: { orderId: string }) {
  const { t } = useWords();
  const { locationId } = usePlace();
  const jobs = useJobsOf(locationId, orderId);
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Loaded query={jobs} rows={2}>
      {(list) => {
        const job = list.find((candidate) => candidate.id === chosen) ?? list[0];
        if (!job) return <Empty icon={FileX2} title={t('log.noPaper')} />;
        return (
          <div className={css['papers']}>
            <Segmented label={t('log.paper')} value={job.id} onChange={setChosen} segments={list.map((candidate) => ({ id: candidate.id, name: paperName(candidate, t) }))} />
            <p className={css['facts']}><JobPill state={job.state} /> {job.printerName}</p>
            <Paper jobId={job.id} title={job.title} />
          </div>
        );
      }}
    </Loaded>
  );
}
