import type { ShiftReport } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Card, Table } from '../../ui';
import { useMoney } from '../content';

/** What the house gave away, took back and charged on top. Service charge is revenue and inside the gross; tips stand apart (S10). */
export function CorrectionTable({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  const of = report.corrections;
  if (of === undefined) return null;
  const rows = (['discounts', 'comps', 'voids', 'serviceCharge', 'taxExempt'] as const).map((kind) => ({ kind, ...of[kind] })).filter((row) => row.count > 0);
  if (rows.length === 0) return null;
  return (
    <Card title={t('reports.corrections.title')}>
      <Table label={t('reports.corrections.title')} rows={rows} keyOf={(row) => row.kind} columns={[
        { id: 'kind', name: t('reports.corrections.what'), cell: (row) => t(`reports.corrections.${row.kind}`) },
        { id: 'count', name: t('reports.corrections.count'), number: true, cell: (row) => row.count },
        { id: 'amount', name: t('common.amount'), number: true, cell: (row) => money(row.amountMinor) },
      ]} />
    </Card>
  );
}
