import type { PrintJob } from '@nova/printing/contracts';
import { Eye, Inbox, MonitorSmartphone } from 'lucide-react';
import { useState } from 'react';
import { joinFacts, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Dialog, Empty, Notice, Page, Segmented, Table } from '../../ui';
import { useWallClock } from '../content';
import { usePlace } from '../session';
import { useJobs } from './api/list-jobs';
import { usePrinters } from './api/list-printers';
import { JobActs } from './job-acts';
import { JobPill } from './job-pill';
import { Paper } from './paper';
import { paperName } from './paper-name';
import { PrinterCard } from './printer-card';
import css from './printing.module.css';
import { QzCard } from './qz/qz-card';

/** Where the paper is: printers and their health, and every job with what became of it. */
export function PrintingScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const printers = usePrinters(locationId);
  return (
    <Page title={t('nav.printing')}>
      <Loaded query={printers} rows={2} height={140}>
        {({ printers: list }) => (
          <>
            {list.length > 0 && list.every((printer) => printer.channels.every(({ state }) => state !== 'up')) && <Notice tone="bad" icon={MonitorSmartphone} title={t('printing.noWay')}>{t('printing.noWayNext')}</Notice>}
            <div className={css['printers']}>{list.map((printer) => <PrinterCard key={printer.printerId} printer={printer} />)}<QzCard /></div>
          </>
        )}
      </Loaded>
      <JobQueue />
    </Page>
  );
}

const filters = ['all', 'queued', 'diverted', 'failed', 'uncertain', 'done'] as const;

function JobQueue() {
  const { t } = useWords();
  const wall = useWallClock();
  const { locationId } = usePlace();
  const [filter, setFilter] = useState<(typeof filters)[number]>('all');
  const [shown, setShown] = useState<PrintJob | null>(null);
  const jobs = useJobs(locationId, filter === 'all' ? undefined : filter);
  return (
    <>
      <Segmented label={t('common.filter')} value={filter} onChange={setFilter} segments={filters.map((id) => ({ id, name: id === 'all' ? t('common.all') : t(`printing.states.${id}`) }))} />
      <Loaded query={jobs} rows={5}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.jobs);
          if (rows.length === 0) return <Empty icon={Inbox} title={t('printing.noJobs')} />;
          return (
            <Table
              label={t('printing.jobs')}
              rows={rows}
              keyOf={(job) => job.id}
              columns={[
                { id: 'at', name: t('common.time'), cell: (job) => wall.moment(job.createdAt) },
                { id: 'title', name: t('printing.paper'), cell: (job) => <JobTitle job={job} /> },
                { id: 'printer', name: t('printing.printer'), wideOnly: true, cell: (job) => `${job.printerName} ${t('printing.via', { channel: t(`printing.channels.${job.channel}`) })}` },
                { id: 'state', name: t('common.state'), cell: (job) => <JobPill state={job.state} /> },
                { id: 'acts', name: t('common.acts'), cell: (job) => <span className={css['rowActs']}><Button look="quiet" icon={Eye} label={t('printing.show', { title: paperName(job, t) })} onPress={() => setShown(job)} /><JobActs job={job} /></span> },
              ]}
            />
          );
        }}
      </Loaded>
      {jobs.hasNextPage && <Button onPress={() => void jobs.fetchNextPage()} isPending={jobs.isFetchingNextPage}>{t('common.more')}</Button>}
      {shown && <Dialog shape="drawer" title={paperName(shown, t)} closeLabel={t('common.close')} isOpen onClose={() => setShown(null)}><Paper jobId={shown.id} title={shown.title} /></Dialog>}
    </>
  );
}

function JobTitle({ job }: { job: PrintJob }) {
  const { t, locale } = useWords();
  return (
    <span className={css['jobTitle']}>
      <strong>{paperName(job, t)}</strong>
      <small>{joinFacts([job.mark !== 'none' && t(`printing.marks.${job.mark}`), ...job.tried.map((turn) => t('printing.handedOver', { channel: t(`printing.channels.${turn.channel}`), how: t(`printing.how.${turn.how}`) })), job.attempts > 1 && t('printing.attempts', { count: job.attempts }), job.kickExpiredAt ? t('printing.kickExpired') : job.lastError], locale)}</small>
    </span>
  );
}
