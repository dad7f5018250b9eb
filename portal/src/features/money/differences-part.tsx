import { settleDifference, type DifferenceView } from '@nova/payments/contracts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { CheckCheck, ChevronRight, ExternalLink, Scale } from 'lucide-react';
import { useState } from 'react';
import { joinFacts, useWords } from '../../i18n';
import { Loaded } from '../../outcomes';
import { Button, Empty, Segmented, Table, toast } from '../../ui';
import { useMoney, useWallClock } from '../content';
import { useMay, usePlace } from '../session';
import { useDifferences } from './api/list-differences';
import { useSettleDifference } from './api/settle-difference';
import css from './money.module.css';
import { NoteDialog } from './note-dialog';
import { OnlyCheck } from './only-check';

/** Where the daily comparison found the provider's statement and the ledger apart; each is settled by somebody's word, or by itself once both agree. */
export function DifferencesPart() {
  const { t, locale } = useWords();
  const wall = useWallClock();
  const { locationId } = usePlace();
  const [state, setState] = useState<'open' | 'resolved'>('open');
  const { reference } = useSearch({ from: '/shell/payments' });
  // Those of one check are all of them, settled or not.
  const differences = useDifferences(locationId, { reference, state: reference === undefined ? state : undefined });
  return (
    <>
      <OnlyCheck />
      {reference === undefined && <div className={css['filters']}><Segmented label={t('common.state')} value={state} onChange={setState} segments={[{ id: 'open', name: t('money.differences.open') }, { id: 'resolved', name: t('money.differences.settled') }]} /></div>}
      <Loaded query={differences} rows={5} height={56}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.differences);
          const reconciled = pages[0]?.reconciled ?? [];
          return (
            <>
              <p className={css['soft']}>{reconciled.length === 0 ? t('money.differences.never') : joinFacts(reconciled.map(({ provider, until }) => t('money.differences.until', { provider, time: wall.dateTime(until) })), locale)}</p>
              {rows.length === 0 ? <Empty icon={Scale} title={t('money.differences.empty')}>{t('money.differences.emptyNext')}</Empty> : <DifferenceTable rows={rows} />}
            </>
          );
        }}
      </Loaded>
      {differences.hasNextPage && <Button size="lg" onPress={() => void differences.fetchNextPage()} isPending={differences.isFetchingNextPage}>{t('log.older')}</Button>}
    </>
  );
}

/** What one side has; a side that has nothing says so. */
function useSum(): (minor: number | null) => string {
  const { t } = useWords();
  const money = useMoney();
  return (minor) => (minor === null ? t('money.differences.nothing') : money(minor));
}

function DifferenceTable({ rows }: { rows: readonly DifferenceView[] }) {
  const { t } = useWords();
  const wall = useWallClock();
  const sum = useSum();
  return (
    <Table cards label={t('money.differences.title')} rows={rows} keyOf={({ id }) => id} columns={[
      { id: 'what', name: t('money.differences.what'), cell: (row) => <DifferenceSubject row={row} /> },
      { id: 'found', name: t('money.differences.found'), wideOnly: true, cell: (row) => wall.dateTime(row.foundAt) },
      { id: 'ours', name: t('money.differences.ours'), number: true, cell: (row) => sum(row.oursMinor) },
      { id: 'theirs', name: t('money.differences.theirs'), number: true, cell: (row) => sum(row.theirsMinor) },
      { id: 'acts', name: t('common.acts'), cell: (row) => (row.resolvedAt === null ? <SettleButton row={row} /> : <small>{row.resolvedBy === 'system' ? t('money.differences.system') : row.note}</small>) },
    ]} />
  );
}

function DifferenceSubject({ row }: { row: DifferenceView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const search = useSearch({ from: '/shell/payments' });
  const { operationId } = row;
  const text = <span className={css['two']}>{t(`money.differences.kinds.${row.kind}`)}<small>{t(`money.differences.entries.${row.entryKind}`)} · {row.provider} · {row.providerReference}</small></span>;
  return (
    <span className={css['subject']}>
      {operationId === null ? text : <Button look="quiet" className={css['open']} onPress={() => void navigate({ to: '/payments', search: { ...search, operation: operationId } })}>{text}<ChevronRight size={18} aria-hidden /></Button>}
      {row.page && <a href={row.page} target="_blank" rel="noreferrer" className={css['link']}><ExternalLink size={18} aria-hidden />{t('money.openProvider')}</a>}
    </span>
  );
}

/** What somebody is about to say something of: the dialog covers the row. */
function DifferenceFacts({ row }: { row: DifferenceView }) {
  const { t } = useWords();
  const sum = useSum();
  return (
    <dl className={css['facts']}>
      <div><dt>{t('money.differences.what')}</dt><dd>{t(`money.differences.kinds.${row.kind}`)}</dd></div>
      <div><dt>{t(`money.differences.entries.${row.entryKind}`)}</dt><dd dir="auto">{row.provider} · {row.providerReference}</dd></div>
      <div><dt>{t('money.differences.ours')}</dt><dd>{sum(row.oursMinor)}</dd></div>
      <div><dt>{t('money.differences.theirs')}</dt><dd>{sum(row.theirsMinor)}</dd></div>
    </dl>
  );
}

function SettleButton({ row }: { row: DifferenceView }) {
  const { t } = useWords();
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const command = useSettleDifference(row.id);
  if (!may(settleDifference)) return null;
  const run = async (note: string): Promise<void> => {
    if (!(await command.run({ params: { differenceId: row.id }, body: { note } }))) return;
    setAsking(false);
    toast.ok(t('money.differences.settledToast'));
  };
  return (
    <>
      <Button icon={CheckCheck} onPress={() => setAsking(true)}>{t('money.differences.settle')}</Button>
      {asking && <NoteDialog title={t('money.differences.settleTitle')} lead={t('money.differences.settleLead')} noteLabel={t('money.differences.note')} confirm={t('money.differences.settle')} icon={CheckCheck} command={command} onConfirm={(note) => void run(note)} onClose={() => setAsking(false)}><DifferenceFacts row={row} /></NoteDialog>}
    </>
  );
}
