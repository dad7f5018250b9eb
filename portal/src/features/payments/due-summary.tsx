import type { OrderView } from '@nova/pos/contracts';
import { localized, useWords } from '../../i18n';
import { useMoney, useVenue } from '../content';
import { checkDiscountMinor, ownDiscountMinor } from '../order';
import css from './pay.module.css';

/** What is on the check and what is due of it; `cashDueMinor` where cash can only pay another sum. */
export function DueSummary({ order, cashDueMinor }: { order: OrderView; cashDueMinor: number | null }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const { tables } = useVenue();
  const table = tables.find((candidate) => candidate.id === order.tableId);
  return (
    <>
      <div className={css['due']}>
        <h1>{table ? t('floor.table', { name: table.name }) : order.name || t('order.check', { number: order.number })}</h1>
        <span className={css['dueLabel']}>{t('payments.due')}</span>
        <strong className={css['dueAmount']} data-testid="due">{money(order.dueMinor)}</strong>
        {cashDueMinor !== null && <span className={css['dueLabel']}>{t('payments.inCash', { amount: money(cashDueMinor) })}</span>}
      </div>
      <ul className={css['items']} aria-label={t('order.check', { number: order.number })}>
        {order.lines.map((line) => <li key={line.id}><span>{line.quantity} × {localized(line.name, locale)}</span><span>{ownDiscountMinor(order, line) > 0 && <s>{money(line.totalMinor)}</s>} {money(line.totalMinor - ownDiscountMinor(order, line))}</span></li>)}
        {checkDiscountMinor(order) > 0 && <li><span>{t('order.money.discount')}</span><span>{money(-checkDiscountMinor(order))}</span></li>}
        {order.serviceCharge && order.serviceCharge.amountMinor > 0 && <li><span>{localized(order.serviceCharge.name, locale)}</span><span>{money(order.serviceCharge.amountMinor)}</span></li>}
        {order.taxExempt && <li><span>{t('order.money.taxExempt')}</span><span>{money(-order.taxExempt.reliefMinor)}</span></li>}

      </ul>
      {order.payments.length > 0 && (
        <dl className={css['paid']}>
          <div><dt>{t('order.total')}</dt><dd>{money(order.totalMinor)}</dd></div>
          {order.payments.map((payment) => <div key={payment.id}><dt>{localized(payment.tenderName, locale)}</dt><dd>{money(-payment.amountMinor)}</dd></div>)}
        </dl>
      )}
    </>
  );
}
