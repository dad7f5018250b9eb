import { exportJournal, type JournalView } from '@nova/pos/contracts';
import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft, Clock, Download, ScrollText, ShieldCheck } from 'lucide-react';
import { useFormat, useWords } from '../../i18n';
import { Failure, Loaded } from '../../outcomes';
import { Button, Card, Empty, Page, Pill, saveFile, toast } from '../../ui';
import { useWallClock } from '../content';
import { useMay, usePlace } from '../session';
import { useExportJournal } from './api/export-journal';
import { useJournals } from './api/list-journals';
import css from './reports.module.css';

/** The journal of each register: how far it is signed, and the file for whoever audits it (S12). */
export function JournalsScreen() {
  const { t } = useWords();
  const { locationId } = usePlace();
  const navigate = useNavigate();
  const journals = useJournals(locationId);
  return (
    <Page title={t('reports.journal.title')} subtitle={t('reports.journal.lead')} actions={<Button icon={ArrowLeft} onPress={() => void navigate({ to: '/reports' })}>{t('reports.all')}</Button>}>
      <Loaded query={journals} rows={2} height={200}>
        {(rows) => rows.length === 0
          ? <Empty icon={ScrollText} title={t('reports.journal.none')}>{t('reports.noneNext')}</Empty>
          : <div className={css['columns']}>{rows.map((journal) => <JournalCard key={journal.series} journal={journal} />)}</div>}
      </Loaded>
      <p className={css['hint']}>{t('reports.journal.verify')} <code dir="ltr">npm run verify-journal -- journal.ndjson</code></p>
    </Page>
  );
}

function JournalCard({ journal }: { journal: JournalView }) {
  const { t } = useWords();
  const format = useFormat();
  const wall = useWallClock();
  const may = useMay();
  const file = useExportJournal(journal.registerId);
  const unsigned = journal.entries - journal.signedThrough;
  const save = (): void => file.mutate(undefined, {
    onSuccess: (text) => { saveFile(`journal-${journal.series}.ndjson`, text, 'application/x-ndjson'); toast.ok(t('reports.journal.saved')); },
  });
  return (
    <Card title={journal.registerName} actions={unsigned === 0 ? <Pill tone="ok" icon={ShieldCheck}>{t('reports.journal.signed')}</Pill> : <Pill tone="warn" icon={Clock}>{t('reports.journal.unsigned', { count: unsigned })}</Pill>}>
      <dl className={css['sums']}>
        <div><dt>{t('reports.journal.series')}</dt><dd dir="ltr">{journal.series}</dd></div>
        <div><dt>{t('reports.journal.entries')}</dt><dd>{format.number(journal.entries)}</dd></div>
        {journal.signedAt && <div><dt>{t('reports.journal.signedAt')}</dt><dd>{wall.dateTime(journal.signedAt)}</dd></div>}
        {journal.keyId && <div><dt>{t('reports.journal.key')}</dt><dd dir="ltr"><code>{journal.keyId}</code></dd></div>}
        <div><dt>{t('reports.headHash')}</dt><dd dir="ltr" className={css['hash']}><code>{journal.headHash}</code></dd></div>
      </dl>
      <Failure error={file.error} onRetry={save} onDismiss={() => file.reset()} />
      {may(exportJournal) && <Button look="primary" size="lg" icon={Download} onPress={save} isPending={file.isPending}>{t('reports.journal.download')}</Button>}
    </Card>
  );
}
