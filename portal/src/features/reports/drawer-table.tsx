import type { ShiftReport } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Card } from '../../ui';
import { useMoney } from '../content';
import css from './reports.module.css';

/** From the float to what should be in the drawer. While the shift runs this is for those who may read an X; the counter stays blind. */
export function DrawerTable({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  const { drawer } = report;
  const rows = [
    { name: t('shift.float'), minor: drawer.openingMinor },
    { name: t('reports.cashSales'), minor: drawer.salesMinor },
    { name: t('payments.tip'), minor: drawer.tipMinor },
    { name: t('shift.kinds.cash-in'), minor: drawer.cashInMinor },
    { name: t('shift.kinds.cash-out'), minor: -drawer.cashOutMinor },
    { name: t('shift.kinds.drop'), minor: -drawer.dropMinor },
    { name: t('reports.tipOut'), minor: -drawer.tipOutMinor },
    ...(drawer.refundMinor > 0 ? [{ name: t('reports.refundCash'), minor: -drawer.refundMinor }] : []),
  ];
  return (
    <Card title={t('reports.drawer')}>
      <dl className={css['sums']}>
        {rows.map((row) => <div key={row.name}><dt>{row.name}</dt><dd>{money(row.minor)}</dd></div>)}
        <div className={css['sum']}><dt>{t('shift.expected')}</dt><dd>{money(drawer.expectedMinor)}</dd></div>
        {drawer.countedMinor !== null && <div><dt>{t('shift.counted')}</dt><dd>{money(drawer.countedMinor)}</dd></div>}
        {drawer.differenceMinor !== null && <div className={css['sum']}><dt>{t('reports.overShort')}</dt><dd>{money(drawer.differenceMinor)}</dd></div>}
        {report.shift.closingDropMinor > 0 && <div><dt>{t('reports.closingDrop')}</dt><dd>{money(-report.shift.closingDropMinor)}</dd></div>}
        {report.shift.closingDropMinor > 0 && <div><dt>{t('reports.leftInDrawer')}</dt><dd>{money((drawer.countedMinor ?? 0) - report.shift.closingDropMinor)}</dd></div>}
      </dl>
    </Card>
  );
}
