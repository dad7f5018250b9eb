import type { ShiftReport } from '@nova/pos/contracts';
import { localized, useWords } from '../../i18n';
import { Card, Table } from '../../ui';
import { useMoney, useWallClock } from '../content';

/** What was given back, by the tender that it went to. Not taken off the sales: a refund is an act of its own shift. */
export function RefundTable({ report }: { report: ShiftReport }) {
  const { t, locale } = useWords();
  const money = useMoney();
  if (report.refunds.length === 0) return null;
  return (
    <Card title={t('reports.refunds')}>
      <Table label={t('reports.refunds')} rows={report.refunds} keyOf={(row) => row.tenderTypeId} columns={[
        { id: 'name', name: t('payments.tender'), cell: (row) => localized(row.name, locale) },
        { id: 'count', name: t('reports.corrections.count'), number: true, cell: (row) => row.count },
        { id: 'amount', name: t('common.amount'), number: true, cell: (row) => money(row.amountMinor) },
        { id: 'tip', name: t('payments.tip'), number: true, cell: (row) => money(row.tipMinor) },
      ]} />
    </Card>
  );
}

/** Money of shifts whose Z was closed when it settled: it stands in this one, once (S8). */
export function LateTable({ report }: { report: ShiftReport }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  if (report.late.length === 0) return null;
  return (
    <Card title={t('reports.late')}>
      <p>{t('reports.lateLead')}</p>
      <Table label={t('reports.late')} rows={report.late} keyOf={(row) => row.operationId} columns={[
        { id: 'what', name: t('reports.corrections.what'), cell: (row) => `${t(`reports.lateKinds.${row.kind}`)} · ${localized(row.name, locale)}` },
        { id: 'at', name: t('common.time'), wideOnly: true, cell: (row) => wall.dateTime(row.at) },
        { id: 'amount', name: t('common.amount'), number: true, cell: (row) => money(row.amountMinor) },
        { id: 'tip', name: t('payments.tip'), number: true, cell: (row) => money(row.tipMinor) },
      ]} />
    </Card>
  );
}
