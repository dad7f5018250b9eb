import type { ShiftReport } from '@nova/pos/contracts';
import { taxName, useFormat, useWords } from '../../i18n';
import { Card, Table } from '../../ui';
import { useMoney } from '../content';

export function TaxTable({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  const format = useFormat();
  if (report.taxes.length === 0) return null;
  return (
    <Card title={t('reports.taxes')}>
      <Table
        label={t('reports.taxes')}
        rows={report.taxes}
        keyOf={(tax) => `${tax.code}${tax.ratePpm}`}
        columns={[
          { id: 'name', name: t('reports.tax'), cell: (tax) => taxName(tax, format) },
          { id: 'net', name: t('reports.net'), number: true, cell: (tax) => money(tax.netMinor) },
          { id: 'tax', name: t('reports.tax'), number: true, cell: (tax) => money(tax.taxMinor) },
        ]}
        footer={<tr><td>{t('order.total')}</td><td style={{ textAlign: 'end' }}>{money(report.netMinor)}</td><td style={{ textAlign: 'end' }}>{money(report.taxMinor)}</td></tr>}
      />
    </Card>
  );
}
