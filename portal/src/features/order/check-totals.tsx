import type { OrderView } from '@nova/pos/contracts';
import { localized, taxName, useFormat, useWords } from '../../i18n';
import { useMoney } from '../content';
import css from './check.module.css';

/** The server's sums (O8); nothing here is added up by the screen. */
export function CheckTotals({ order }: { order: OrderView }) {
  const { t, locale } = useWords();
  const money = useMoney();
  const format = useFormat();
  return (
    <dl className={css['totals']}>
      {order.taxes.map((tax) => (
        <div key={`${tax.code}${tax.ratePpm}`} className={css['soft']}><dt>{taxName(tax, format)}</dt><dd>{money(tax.taxMinor)}</dd></div>
      ))}
      <div><dt>{t('order.total')}</dt><dd data-testid="order-total">{money(order.totalMinor)}</dd></div>
      {order.payments.map((payment) => (
        <div key={payment.id} className={css['soft']}><dt>{localized(payment.tenderName, locale)}</dt><dd>{money(-payment.amountMinor)}</dd></div>
      ))}
      {order.paidMinor > 0 && <div className={css['due']}><dt>{t('order.due')}</dt><dd>{money(order.dueMinor)}</dd></div>}
    </dl>
  );
}
