import type { ShiftReport } from '@nova/pos/contracts';
import { useWords } from '../../i18n';
import { Card, Table } from '../../ui';
import { useMoney, useWallClock } from '../content';
import css from './reports.module.css';

/** Several people may work one drawer: who took what. */
export function CashierTable({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  if (report.cashiers.length === 0) return null;
  return (
    <Card title={t('reports.cashiers')}>
      <Table label={t('reports.cashiers')} rows={report.cashiers} keyOf={(row) => row.name} columns={[
        { id: 'name', name: t('roles.cashier'), cell: (row) => row.name },
        { id: 'payments', name: t('reports.payments'), number: true, wideOnly: true, cell: (row) => row.payments },
        { id: 'amount', name: t('common.amount'), number: true, cell: (row) => money(row.amountMinor) },
        { id: 'cash', name: t('reports.cashInDrawer'), number: true, cell: (row) => money(row.cashMinor) },
        { id: 'tips', name: t('payments.tip'), number: true, cell: (row) => money(row.tipMinor) },
      ]} />
    </Card>
  );
}

/** Every count of the drawer is kept, the recount and both counts of a hand-over too (S4). */
export function CountTable({ report }: { report: ShiftReport }) {
  const { t } = useWords();
  const money = useMoney();
  const wall = useWallClock();
  if (report.counts.length === 0 && report.handOvers.length === 0) return null;
  return (
    <Card title={t('reports.counts')}>
      <dl className={css['sums']}>
        {report.handOvers.map((each) => <div key={each.at}><dt>{`${t('reports.handedOver', { from: each.fromName, to: each.toName })} · ${wall.time(each.at)}`}</dt><dd>{each.countedMinor === each.toCountedMinor ? money(each.countedMinor) : `${money(each.countedMinor)} / ${money(each.toCountedMinor)}`}</dd></div>)}
        {report.counts.map((count) => <div key={count.at}><dt>{`${t(count.round === 1 ? 'reports.firstCount' : 'reports.secondCount')} · ${count.actorName} · ${wall.time(count.at)}`}</dt><dd>{money(count.countedMinor)}</dd></div>)}
      </dl>
    </Card>
  );
}
